namespace TirGen.Generators.Emission.Clients;

/// <summary>Emits the registration with <c>IHttpClientFactory</c>, for projects that reference <c>Microsoft.Extensions.Http</c>.</summary>
internal static class RegistrationEmitter
{
    private const string DependencyInjection = "global::Microsoft.Extensions.DependencyInjection.";
    private const string Options = "global::Microsoft.Extensions.Options.";

    public static void Emit(SourceWriter writer, EmissionOptions options)
    {
        string client = options.Qualified(options.Stem + "Client");
        string settings = options.Qualified(options.Stem + "Options");
        string extensions = $"{options.Stem}ServiceCollectionExtensions";
        string parameters = $"{DependencyInjection}IServiceCollection services, string name, global::System.Action<{settings}> configure";
        writer.Line($"/// <summary>Registers <see cref=\"{client}\"/> with <c>IHttpClientFactory</c>.</summary>");
        writer.Line(FileFrame.GeneratedCode);
        using (writer.Block($"{options.Access} static class {extensions}"))
        {
            writer.Line("/// <summary>Registers the client under its own name.</summary>");
            EmitDocs(writer, client, hasName: false);
            writer.Line($"public static {DependencyInjection}IHttpClientBuilder Add{options.Stem}Client(this {DependencyInjection}IServiceCollection services, global::System.Action<{settings}> configure) =>");
            using (writer.Indent())
            {
                writer.Line($"Add{options.Stem}Client(services, {CSharpText.Literal(options.Stem + "Client")}, configure);");
            }

            writer.Blank();
            writer.Line("/// <summary>Registers the client under a name, for several accounts or projects: resolve it as a keyed service of that name.</summary>");
            EmitDocs(writer, client, hasName: true);
            using (writer.Block($"public static {DependencyInjection}IHttpClientBuilder Add{options.Stem}Client(this {parameters})"))
            {
                EmitBody(writer, client, settings);
            }

            writer.Blank();
            EmitValidation(writer, settings);
        }
    }

    private static void EmitDocs(SourceWriter writer, string client, bool hasName)
    {
        writer.Line("/// <param name=\"services\">The services.</param>");
        if (hasName)
        {
            writer.Line("/// <param name=\"name\">The name of the HTTP client, of the options and of the keyed service.</param>");
        }

        writer.Line("/// <param name=\"configure\">Sets the options; they are validated when the host starts.</param>");
        writer.Line($"/// <returns>The builder of the HTTP client behind <see cref=\"{client}\"/>, for handlers and resilience.</returns>");
        writer.Line("/// <remarks>Credentials are added inside of every handler, so that no handler and no log of the factory sees them.</remarks>");
    }

    private static void EmitBody(SourceWriter writer, string client, string settings)
    {
        string monitor = $"{DependencyInjection}ServiceProviderServiceExtensions.GetRequiredService<{Options}IOptionsMonitor<{settings}>>(provider).Get(name)";
        writer.Line("global::System.ArgumentNullException.ThrowIfNull(services);");
        writer.Line("global::System.ArgumentNullException.ThrowIfNull(name);");
        writer.Line("global::System.ArgumentNullException.ThrowIfNull(configure);");
        writer.Line($"{DependencyInjection}OptionsServiceCollectionExtensions.Configure(services, name, configure);");
        writer.Line($"{DependencyInjection}OptionsBuilderExtensions.ValidateOnStart({DependencyInjection}OptionsServiceCollectionExtensions.AddOptions<{settings}>(services, name));");
        writer.Line($"{DependencyInjection}ServiceCollectionServiceExtensions.AddSingleton<{Options}IValidateOptions<{settings}>>(services, new OptionsValidation(name));");
        writer.Blank();
        writer.Line("// Last of all, so that the handler is inside of whatever primary handler is configured later.");
        using (writer.Block($"{DependencyInjection}OptionsServiceCollectionExtensions.AddOptions<global::Microsoft.Extensions.Http.HttpClientFactoryOptions>(services, name).PostConfigure<global::System.IServiceProvider>((factory, provider) =>", "});"))
        {
            writer.Line($"factory.HttpMessageHandlerBuilderActions.Add(builder => builder.PrimaryHandler = new global::TirGen.Http.CredentialHandler({monitor}.GetCredentials(), builder.PrimaryHandler));");
        }

        writer.Blank();
        string create = $"new {client}({DependencyInjection}ServiceProviderServiceExtensions.GetRequiredService<global::System.Net.Http.IHttpClientFactory>(provider).CreateClient(name), {monitor}, credentialsAreAttached: true)";
        writer.Line($"{DependencyInjection}ServiceCollectionServiceExtensions.AddKeyedTransient(services, name, (provider, _) => {create});");
        writer.Line($"{DependencyInjection}ServiceCollectionServiceExtensions.AddTransient(services, provider => {create});");
        writer.Line($"return {DependencyInjection}HttpClientFactoryServiceCollectionExtensions.AddHttpClient(services, name);");
    }

    private static void EmitValidation(SourceWriter writer, string settings)
    {
        using (writer.Block($"private sealed class OptionsValidation : {Options}IValidateOptions<{settings}>"))
        {
            // No primary constructor: the language of the project may be C# 11.
            writer.Line("private readonly string _name;");
            writer.Blank();
            writer.Line("public OptionsValidation(string name) => _name = name;");
            writer.Blank();
            using (writer.Block($"public {Options}ValidateOptionsResult Validate(string? name, {settings} options)"))
            {
                using (writer.Block("if (name != _name)"))
                {
                    writer.Line($"return {Options}ValidateOptionsResult.Skip;");
                }

                writer.Blank();
                using (writer.Block("try"))
                {
                    writer.Line("options.Validate();");
                    writer.Line("_ = options.GetCredentials();");
                    writer.Line($"return {Options}ValidateOptionsResult.Success;");
                }

                using (writer.Block("catch (global::System.ArgumentException exception)"))
                {
                    writer.Line($"return {Options}ValidateOptionsResult.Fail(exception.Message);");
                }
            }
        }
    }
}
