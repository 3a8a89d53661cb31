using TirGen.Generators.Code;
using TirGen.Generators.Emission.Urls;
using TirGen.Generators.Planning.Operations;
using TirGen.Specification.Model;
using TirGen.Specification.Spelling;

namespace TirGen.Generators.Emission.Clients;

/// <summary>Emits the options of a client: address, credentials, and what every call sends.</summary>
internal static class OptionsEmitter
{
    public static void Emit(SourceWriter writer, ClientPlan client, EmissionOptions options)
    {
        writer.Line($"/// <summary>What <see cref=\"{options.Stem}Client\"/> needs to know once: address, credentials, and what every call sends.</summary>");
        writer.Line(FileFrame.GeneratedCode);
        using (writer.Block($"{options.Access} sealed class {options.Stem}Options"))
        {
            EmitAddresses(writer, client);
            foreach (ParameterPlan option in client.Options)
            {
                ParameterModel parameter = option.Model;
                writer.Blank();
                XmlDocs.Write(writer, parameter.Documentation, $"The parameter {CSharpText.Xml(parameter.WireName)} of every call.");
                writer.Line($"[{ParameterAttribute.Of(option)}]");
                writer.Line($"public {option.Type}? {parameter.Name} {{ get; set; }}");
            }

            EmitCredentials(writer, client.Security);
            writer.Blank();
            writer.Line("""
                /// <summary>Whether a request is checked before it is sent; one that breaks a rule of severity error is then not sent. True unless set.</summary>
                public bool ValidateRequests { get; set; } = true;
                """);
            EmitValidate(writer, client, options);
            if (client.Options.Count > 0)
            {
                writer.Blank();
                writer.Line($"internal {options.Qualified(options.Stem + "Options")} __Copy() => ({options.Qualified(options.Stem + "Options")})MemberwiseClone();");
            }
        }
    }

    private static void EmitAddresses(SourceWriter writer, ClientPlan client)
    {
        bool hasVariables = client.ServerVariables.Count > 0;
        string initial = client.ServerUrl is null || hasVariables ? "" : $" = new({CSharpText.Literal(client.ServerUrl)})";
        writer.Line($"""
            private __System.Uri? __baseAddress{initial};
            private bool __isBaseAddressSet;

            """);
        string relative = client.RelativeServer is null ? "" : $" The document says <c>{CSharpText.Xml(client.RelativeServer)}</c> and no host.";
        string otherwise = client.ServerUrl is null ? "Unless it is set, the address of the HTTP client counts." : "An address of the HTTP client goes before this default, and after one that is set.";
        string made = hasVariables ? $" Unless it is set, <c>{CSharpText.Xml(client.ServerTemplate!)}</c> with the values of {string.Join(", ", client.ServerVariables.Select(static v => $"<see cref=\"{v.Option}\"/>"))}." : "";
        writer.Line($"/// <summary>Scheme, host and base path of the API.{relative}{made} {otherwise}</summary>");
        if (hasVariables)
        {
            writer.Line("/// <exception cref=\"__System.ArgumentException\">It is not set, and a variable has a value that it must not have.</exception>");
        }

        writer.Line($$"""
            public __System.Uri? BaseAddress
            {
                get => {{(hasVariables ? $"__isBaseAddressSet ? __baseAddress : {Expansion(client)}" : "__baseAddress")}};
                set => (__baseAddress, __isBaseAddressSet) = (value, true);
            }
            """);

        foreach (ServerVariableModel variable in client.ServerVariables)
        {
            writer.Blank();
            XmlDocs.Write(writer, variable.Documentation, $"The variable {CSharpText.Xml(variable.Name)} of the address.");
            writer.Line($"/// <value>{Values(variable)} <c>{CSharpText.Xml(variable.Default)}</c> unless set. Where <see cref=\"BaseAddress\"/> is set, this does not count.</value>");
            writer.Line($"public string {variable.Option} {{ get; set; }} = {CSharpText.Literal(variable.Default)};");
        }

        writer.Blank();
        string fallback = hasVariables ? "BaseAddress" : "__baseAddress";
        writer.Line($"internal __System.Uri? GetBaseAddress(__System.Net.Http.HttpClient http) => __isBaseAddressSet && __baseAddress is not null ? __baseAddress : http.BaseAddress ?? {fallback};");
        foreach (ServerModel server in client.Servers)
        {
            writer.Blank();
            string unknown = server.Url is null ? $" The document says <c>{CSharpText.Xml(server.Written)}</c>, which is no address: they cannot be called until it is set." : "";
            writer.Line($"/// <summary>Scheme, host and base path of the operations that the document has on a server of their own.{unknown} They get the credentials that they ask for.</summary>");
            writer.Line($"public __System.Uri? {server.Option} {{ get; set; }}{(server.Url is null ? "" : $" = new({CSharpText.Literal(server.Url)});")}");
        }
    }

    private static string Expansion(ClientPlan client)
    {
        IEnumerable<string> variables = client.ServerVariables.Select(static v =>
            $"new({string.Join(", ", new[] { CSharpText.Literal(v.Name), CSharpText.Literal(v.Option), v.Option }.Concat(v.Allowed.Select(CSharpText.Literal)))})");
        return $"__TirGen.Http.ServerTemplate.Expand({CSharpText.Literal(client.ServerTemplate!)}, new __TirGen.Http.ServerVariable[] {{ {string.Join(", ", variables)} }})";
    }

    private static string Values(ServerVariableModel variable) =>
        variable.Allowed.Count == 0 ? "Any text that a host or a path can hold." : $"One of {string.Join(", ", variable.Allowed.Select(static value => $"<c>{CSharpText.Xml(value)}</c>"))}.";

    private static void EmitCredentials(SourceWriter writer, SecurityModel security)
    {
        foreach (SecuritySchemeModel scheme in security.Schemes)
        {
            writer.Blank();
            string unused = scheme.IsAskedFor ? "" : " No operation of the document asks for it, so it is not sent.";
            writer.Line($"/// <summary>{What(scheme)} It goes into no log, message or text.{unused}</summary>");
            writer.Line($"public {TypeOf(scheme)}? {scheme.Option} {{ get; set; }}");
        }

        writer.Blank();
        string token = security.Schemes.Any(static s => IsPlain(s) && s.Option == OwnNames.Token) ? OwnNames.Token : "null";
        string key = security.Schemes.Any(static s => IsPlain(s) && s.Option == OwnNames.ApiKey) ? OwnNames.ApiKey : "null";
        string others = string.Concat(security.Schemes.Where(static s => !IsPlain(s)).Select(static s =>
            $".With({CSharpText.Literal(s.Option)}, {(s.Kind == SecuritySchemeKind.Bearer ? "(__TirGen.Http.ApiToken?)" : "")}{s.Option})"));
        string create = others.Length == 0 ? $"new({token}, {key})" : $"new __TirGen.Http.ApiCredentials({token}, {key}){others}";
        writer.Line($$"""
            /// <summary>Credentials that take the place of fixed ones, for instance from a callback that rotates them.</summary>
            public __TirGen.Http.ApiCredentials? Credentials { get; set; }

            internal __TirGen.Http.ApiCredentials GetCredentials() => Credentials ?? {{create}};
            """);
    }

    /// <summary>Whether the constructor of the credentials takes it.</summary>
    private static bool IsPlain(SecuritySchemeModel scheme) =>
        (scheme.Kind == SecuritySchemeKind.Bearer && scheme.Option == OwnNames.Token) || (scheme.Kind >= SecuritySchemeKind.KeyInHeader && scheme.Option == OwnNames.ApiKey);

    private static string TypeOf(SecuritySchemeModel scheme) => scheme.Kind switch
    {
        SecuritySchemeKind.Basic => "__System.Net.NetworkCredential",
        SecuritySchemeKind.IssuedToken => "__TirGen.Http.ApiToken",
        _ => "string",
    };

    private static string What(SecuritySchemeModel scheme)
    {
        string name = CSharpText.Xml(scheme.ParameterName);
        return scheme.Kind switch
        {
            SecuritySchemeKind.Bearer => "The bearer token.",
            SecuritySchemeKind.IssuedToken => "The token of OAuth 2 or OpenID Connect: a text, or <c>ApiToken.FromCallback</c>, which is asked before each request.",
            SecuritySchemeKind.Basic => "User and password.",
            SecuritySchemeKind.KeyInHeader => $"The API key, sent in the header <c>{name}</c>.",
            SecuritySchemeKind.KeyInQuery => $"The API key, sent as <c>{name}</c> in the query.",
            _ => $"The API key, sent in the cookie <c>{name}</c>.",
        };
    }

    private static void EmitValidate(SourceWriter writer, ClientPlan client, EmissionOptions options)
    {
        writer.Blank();
        writer.Line("/// <summary>Checks that everything is set that every call needs, and that an address can be a base address. That there is one is checked when a client is made.</summary>");
        writer.Line("/// <exception cref=\"__System.ArgumentException\">Something is missing, or the address has a user, a query or a fragment; the message names the option and repeats none of these.</exception>");
        using (writer.Block("public void Validate()"))
        {
            IEnumerable<string> required = [.. client.Servers.Where(static server => server.Url is not null).Select(static server => server.Option), .. client.Options.Where(static p => p.Model.IsRequired).Select(static p => p.Model.Name)];
            foreach (string name in required)
            {
                using (writer.Block($"if ({name} is null)"))
                {
                    writer.Line($"throw new __System.ArgumentException({CSharpText.Literal($"{options.Stem}Options.{name} is not set.")}, {CSharpText.Literal(name)});");
                }

                writer.Blank();
            }

            using (writer.Block("if (BaseAddress is not null)"))
            {
                writer.Line("__TirGen.Http.ApiTransport.CheckBaseAddress(BaseAddress, \"BaseAddress\");");
            }

            foreach (ServerModel server in client.Servers)
            {
                writer.Blank();
                string isSet = server.Url is null ? $"if ({server.Option} is not null) " : "";
                writer.Line($"{isSet}__TirGen.Http.ApiTransport.CheckBaseAddress({server.Option}, {CSharpText.Literal(server.Option)});");
            }
        }
    }
}
