using TirGen.Specification.Model;

namespace TirGen.Generators.Emission.Clients;

/// <summary>Emits what a client has once; each operation adds its method from a file of its own.</summary>
internal static class ClientEmitter
{
    /// <summary>The field with the transport of an operation.</summary>
    /// <param name="server">The option with the address of its own server, or null.</param>
    public static string TransportOf(string? server) => server is null ? "_transport" : "_transport_" + server;

    public static void Emit(SourceWriter writer, ClientModel client, EmissionOptions options)
    {
        string name = options.Stem + "Client";
        string optionsType = options.Qualified(options.Stem + "Options");
        writer.Line($"/// <summary>Calls the API \"{CSharpText.Xml(client.Title)}\" over <see cref=\"global::System.Net.Http.HttpClient\"/>: one method for each operation.</summary>");
        writer.Line("/// <remarks>Instances are safe for concurrent use.</remarks>");
        writer.Line(FileFrame.GeneratedCode);
        using (writer.Block($"{options.Access} sealed partial class {name}"))
        {
            writer.Line("private readonly global::TirGen.Http.ApiTransport _transport;");
            foreach (ServerModel server in client.Servers)
            {
                writer.Line($"private readonly global::TirGen.Http.ApiTransport {TransportOf(server.Option)};");
            }

            writer.Line($"private readonly {optionsType} _options;");
            writer.Blank();
            writer.Line("/// <summary>A client over an HTTP client that the caller owns; credentials are put on each request and taken off again.</summary>");
            writer.Line("/// <param name=\"http\">Sends the requests.</param>");
            writer.Line("/// <param name=\"options\">Address, credentials, and what every call sends.</param>");
            writer.Line("/// <exception cref=\"global::System.ArgumentException\">The options miss something; the message names it.</exception>");
            writer.Line($"public {name}(global::System.Net.Http.HttpClient http, {optionsType} options)");
            writer.Line("    : this(http, options, credentialsAreAttached: false)");
            using (writer.Block(""))
            {
            }

            writer.Blank();
            using (writer.Block($"internal {name}(global::System.Net.Http.HttpClient http, {optionsType} options, bool credentialsAreAttached)"))
            {
                writer.Line("global::System.ArgumentNullException.ThrowIfNull(http);");
                writer.Line("global::System.ArgumentNullException.ThrowIfNull(options);");
                writer.Line("options.Validate();");
                writer.Line("_options = options;");
                string missing = $"{options.Stem}Options.BaseAddress is not set, and the HTTP client has none.";
                writer.Line($"global::System.Uri address = options.GetBaseAddress(http) ?? throw new global::System.ArgumentException({CSharpText.Literal(missing)}, \"BaseAddress\");");
                writer.Line("global::TirGen.Http.ApiCredentials? credentials = credentialsAreAttached ? null : options.GetCredentials();");
                writer.Line("_transport = new(http, address, credentials);");
                foreach (ServerModel server in client.Servers)
                {
                    writer.Line($"{TransportOf(server.Option)} = new(http, options.{server.Option}!, credentials);");
                }
            }
        }

        writer.Blank();
        OptionsEmitter.Emit(writer, client, options);
        if (client.Security.Schemes.Count > 0)
        {
            writer.Blank();
            SecurityEmitter.Emit(writer, client, options);
        }

        if (options.HasHttpClientFactory)
        {
            writer.Blank();
            RegistrationEmitter.Emit(writer, client, options);
        }
    }
}
