using TirGen.Generators.Emission.Urls;
using TirGen.Specification.Model;

namespace TirGen.Generators.Emission.Clients;

/// <summary>Emits the options of a client: address, credentials, and what every call sends.</summary>
internal static class OptionsEmitter
{
    public static void Emit(SourceWriter writer, ClientModel client, EmissionOptions options)
    {
        writer.Line($"/// <summary>What <see cref=\"{options.Stem}Client\"/> needs to know once: address, credentials, and what every call sends.</summary>");
        writer.Line(FileFrame.GeneratedCode);
        using (writer.Block($"{options.Access} sealed class {options.Stem}Options"))
        {
            writer.Line("/// <summary>Scheme, host and base path of the API.</summary>");
            writer.Line(client.ServerUrl is null
                ? "public global::System.Uri? BaseAddress { get; set; }"
                : $"public global::System.Uri? BaseAddress {{ get; set; }} = new({CSharpText.Literal(client.ServerUrl)});");
            foreach (ParameterModel parameter in client.OptionParameters)
            {
                writer.Blank();
                XmlDocs.Write(writer, parameter.Documentation, $"The parameter {CSharpText.Xml(parameter.WireName)} of every call.");
                writer.Line($"[{ParameterAttribute.Of(parameter, isSegment: false)}]");
                writer.Line($"public {TypeNames.InRecord(parameter.Type, options)}? {parameter.Name} {{ get; set; }}");
            }

            EmitCredentials(writer, client.Security);
            writer.Blank();
            writer.Line("/// <summary>Whether a request is checked before it is sent; one that breaks a rule of severity error is then not sent. True unless set.</summary>");
            writer.Line("public bool ValidateRequests { get; set; } = true;");
            EmitValidate(writer, client, options);
        }
    }

    private static void EmitCredentials(SourceWriter writer, SecurityModel security)
    {
        if (security.HasBearerToken)
        {
            writer.Blank();
            writer.Line("/// <summary>The bearer token. It goes into the request's header and into no log, message or text.</summary>");
            writer.Line("public string? Token { get; set; }");
        }

        if (security.ApiKeyName is not null)
        {
            writer.Blank();
            writer.Line("/// <summary>The API key. It goes into the request and into no log, message or text.</summary>");
            writer.Line("public string? ApiKey { get; set; }");
        }

        writer.Blank();
        writer.Line("/// <summary>Credentials that take the place of fixed ones, for instance from a callback that rotates them.</summary>");
        writer.Line("public global::TirGen.Http.ApiCredentials? Credentials { get; set; }");
        writer.Blank();
        string token = security.HasBearerToken ? "Token" : "null";
        string key = security.ApiKeyName is not null ? "ApiKey" : "null";
        writer.Line($"internal global::TirGen.Http.ApiCredentials GetCredentials() => Credentials ?? new({token}, {key});");
    }

    private static void EmitValidate(SourceWriter writer, ClientModel client, EmissionOptions options)
    {
        writer.Blank();
        writer.Line("/// <summary>Checks that everything is set that every call needs, and that the address can be a base address.</summary>");
        writer.Line("/// <exception cref=\"global::System.ArgumentException\">Something is missing, or the address has a user, a query or a fragment; the message names the option and repeats none of these.</exception>");
        using (writer.Block("public void Validate()"))
        {
            IEnumerable<string> required = ["BaseAddress", .. client.OptionParameters.Where(static p => p.IsRequired).Select(static p => p.Name)];
            foreach (string name in required)
            {
                using (writer.Block($"if ({name} is null)"))
                {
                    writer.Line($"throw new global::System.ArgumentException({CSharpText.Literal($"{options.Stem}Options.{name} is not set.")}, {CSharpText.Literal(name)});");
                }

                writer.Blank();
            }

            writer.Line("global::TirGen.Http.ApiTransport.CheckBaseAddress(BaseAddress, \"BaseAddress\");");
        }
    }
}
