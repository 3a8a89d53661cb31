namespace TirGen.Generators.Emission.Clients;

/// <summary>Emits what a client has once; each operation adds its method from a file of its own.</summary>
internal static class ClientEmitter
{
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
                writer.Line("_transport = new(http, options.BaseAddress!, credentialsAreAttached ? null : options.GetCredentials());");
            }
        }

        writer.Blank();
        OptionsEmitter.Emit(writer, client, options);
        if (options.HasHttpClientFactory)
        {
            writer.Blank();
            RegistrationEmitter.Emit(writer, client, options);
        }
    }
}
