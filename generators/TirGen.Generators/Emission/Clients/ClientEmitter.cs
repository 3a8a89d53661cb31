using TirGen.Generators.Code;
using TirGen.Generators.Planning.Operations;
using TirGen.Specification.Model;
using TirGen.Specification.Spelling;

namespace TirGen.Generators.Emission.Clients;

/// <summary>Emits what a client has once; each operation adds its method from a file of its own.</summary>
internal static class ClientEmitter
{
    /// <summary>The field with the transport of an operation.</summary>
    /// <param name="server">The option with the address of its own server, or null.</param>
    public static string TransportOf(string? server) => server is null ? "_transport" : "_transport_" + server;

    private static string FieldOf(ServerModel server) => server.Url is null ? "__given" + TransportOf(server.Option) : TransportOf(server.Option);

    /// <summary>The transport of a server; where only the caller knows its address, a call says that it is missing.</summary>
    private static void EmitTransport(SourceWriter writer, ServerModel server, EmissionOptions options)
    {
        writer.Line($"private readonly __TirGen.Http.ApiTransport{(server.Url is null ? "?" : "")} {FieldOf(server)};");
        if (server.Url is null)
        {
            string missing = CSharpText.Literal($"{options.Stem}Options.{server.Option} is not set, and the document has no address for this operation.");
            writer.Line($"private __TirGen.Http.ApiTransport {TransportOf(server.Option)} => {FieldOf(server)} ?? throw new __System.InvalidOperationException({missing});");
        }
    }

    /// <summary>The parameters of the method that makes a client which sends other values.</summary>
    public static string OtherValues(ClientPlan client) =>
        string.Join(", ", client.Options.Select(static p => $"{p.Type}? {p.Argument} = null"));

    public static void Emit(SourceWriter writer, ClientPlan client, EmissionOptions options)
    {
        string name = options.Stem + "Client";
        string optionsType = options.Qualified(options.Stem + "Options");
        writer.Line($"/// <summary>Calls the API \"{CSharpText.Xml(client.Title)}\" over <see cref=\"__System.Net.Http.HttpClient\"/>: one method for each operation.</summary>");
        writer.Line("/// <remarks>Instances are safe for concurrent use.</remarks>");
        writer.Line(FileFrame.GeneratedCode);
        string contract = options.HasInterface ? " : " + options.Qualified(InterfaceEmitter.NameOf(options)) : "";
        using (writer.Block($"{options.Access} sealed partial class {name}{contract}"))
        {
            writer.Line("private readonly __TirGen.Http.ApiTransport _transport;");
            foreach (ServerModel server in client.Servers)
            {
                EmitTransport(writer, server, options);
            }

            writer.Line($$"""
                private readonly {{optionsType}} _options;

                /// <summary>A client over an HTTP client that the caller owns; credentials are put on each request and taken off again.</summary>
                /// <param name="http">Sends the requests.</param>
                /// <param name="options">Address, credentials, and what every call sends.</param>
                /// <exception cref="__System.ArgumentException">The options miss something; the message names it.</exception>
                public {{name}}(__System.Net.Http.HttpClient http, {{optionsType}} options)
                    : this(http, options, credentialsAreAttached: false)
                {
                }

                """);
            using (writer.Block($"internal {name}(__System.Net.Http.HttpClient http, {optionsType} options, bool credentialsAreAttached)"))
            {
                string missing = $"{options.Stem}Options.BaseAddress is not set, and the HTTP client has none.";
                writer.Line($"""
                    __System.ArgumentNullException.ThrowIfNull(http);
                    __System.ArgumentNullException.ThrowIfNull(options);
                    options.Validate();
                    _options = options;
                    __System.Uri address = options.GetBaseAddress(http) ?? throw new __System.ArgumentException({CSharpText.Literal(missing)}, "BaseAddress");
                    __TirGen.Http.ApiCredentials? credentials = credentialsAreAttached ? null : options.GetCredentials();
                    _transport = new(http, address, credentials);
                    """);
                foreach (ServerModel server in client.Servers)
                {
                    writer.Line($"{FieldOf(server)} = {(server.Url is null ? $"options.{server.Option} is null ? null : " : "")}new(http, options.{server.Option}!, credentials);");
                }
            }

            EmitCall(writer, client, name, options);
            if (client.Options.Count > 0)
            {
                EmitWith(writer, client, name, options);
            }

            if (options.HasInterface)
            {
                InterfaceEmitter.EmitWith(writer, client, options);
            }
        }

        if (options.HasInterface)
        {
            writer.Blank();
            InterfaceEmitter.Emit(writer, client, options);
        }

        writer.Blank();
        OptionsEmitter.Emit(writer, client, options);
        if (client.Security.Schemes.Count > 0)
        {
            writer.Blank();
            SecurityEmitter.Emit(writer, client, options);
        }

        if (client.Headers.Count > 0)
        {
            writer.Blank();
            AnswerHeaderEmitter.Emit(writer, client, options);
        }

        if (client.Payloads.Count > 0)
        {
            writer.Blank();
            WebhookEmitter.Emit(writer, client, options);
        }

        if (options.HasHttpClientFactory)
        {
            writer.Blank();
            RegistrationEmitter.Emit(writer, client, options);
        }

        foreach (ParameterRule rule in client.ParameterRules)
        {
            ParameterRuleEmitter.Emit(writer, rule, options);
        }
    }

    /// <summary>Emits what makes the methods do for calls that are special.</summary>
    private static void EmitCall(SourceWriter writer, ClientPlan client, string name, EmissionOptions options)
    {
        writer.Blank();
        using (writer.Block($"private {name}({name} other, {options.Qualified(options.Stem + "Options")} options, __TirGen.Http.ApiCall? call)"))
        {
            foreach ((string field, string access) in client.Servers.Select(static s => (FieldOf(s), s.Url is null ? "?" : "")).Prepend((TransportOf(null), "")))
            {
                writer.Line($"{field} = call is null ? other.{field} : other.{field}{access}.With(call);");
            }

            writer.Line("_options = options;");
        }

        writer.Blank();
        writer.Line($"""
            /// <summary>A client over the same connections whose calls are special in something, and note what their answers say beside the value.</summary>
            /// <param name="call">What is special: headers, timeout, credentials. It takes status and headers of the answer.</param>
            /// <returns>The other client; this one is as before.</returns>
            public {name} With(__TirGen.Http.ApiCall call) => new(this, _options, call);
            """);
    }

    /// <summary>Emits what makes one registration do for several projects, tenants or places.</summary>
    private static void EmitWith(SourceWriter writer, ClientPlan client, string name, EmissionOptions options)
    {
        writer.Blank();
        writer.Line("/// <summary>A client over the same connections, addresses and credentials that sends other values with every call.</summary>");
        foreach (ParameterPlan option in client.Options)
        {
            writer.Line($"/// <param name=\"{Identifiers.Camel(option.Model.Name)}\">Another <see cref=\"{options.Qualified(options.Stem + "Options")}.{option.Model.Name}\"/>; null leaves it as it is.</param>");
        }

        writer.Line("/// <returns>The other client; this one is as before.</returns>");
        using (writer.Block($"public {name} With({OtherValues(client)})"))
        {
            writer.Line($"{options.Qualified(options.Stem + "Options")} __options = _options.__Copy();");
            foreach (ParameterPlan option in client.Options)
            {
                writer.Line($"__options.{option.Model.Name} = {option.Argument} ?? __options.{option.Model.Name};");
            }

            writer.Line("return new(this, __options, null);");
        }
    }
}
