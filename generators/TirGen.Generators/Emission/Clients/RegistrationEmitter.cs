using TirGen.Generators.Code;
using TirGen.Generators.Planning.Operations;
using TirGen.Specification.Model;

namespace TirGen.Generators.Emission.Clients;

/// <summary>Emits the registration with <c>IHttpClientFactory</c>, for projects that reference <c>Microsoft.Extensions.Http</c>.</summary>
internal static class RegistrationEmitter
{
    private const string DependencyInjection = "global::Microsoft.Extensions.DependencyInjection.";
    private const string Services = DependencyInjection + "ServiceCollectionServiceExtensions.";
    private const string AddOptions = DependencyInjection + "OptionsServiceCollectionExtensions.AddOptions";
    private const string FactoryOptions = "global::Microsoft.Extensions.Http.HttpClientFactoryOptions";
    private const string Options = "global::Microsoft.Extensions.Options.";
    private const string Result = Options + "ValidateOptionsResult";
    private const string Configuration = "global::Microsoft.Extensions.Configuration.";

    public static void Emit(SourceWriter writer, ClientPlan client, EmissionOptions options)
    {
        string type = options.Qualified(options.Stem + "Client");
        string settings = options.Qualified(options.Stem + "Options");
        writer.Line($"""
            /// <summary>Registers <see cref="{type}"/> with <c>IHttpClientFactory</c>.</summary>
            /// <remarks>
            /// Credentials are added inside of every handler, so that no handler, no log of the factory and no diagnostic listener sees them, and no redirect
            /// is followed. Options that miss something are refused when the host starts; <c>services.Configure&lt;{options.Stem}Options&gt;(…)</c> sets them too.
            /// </remarks>
            {FileFrame.GeneratedCode}
            """);
        using (writer.Block($"{options.Access} static class {options.Stem}ServiceCollectionExtensions"))
        {
            // With the namespace: two documents may end alike, and the handler of the one would add its credentials to the requests of the other.
            writer.Line($"private const string HttpName = {CSharpText.Literal($"{options.Namespace}.{options.Stem}Client")};");
            foreach (bool hasName in new[] { false, true })
            {
                EmitOverload(writer, options, type, hasName, source: null);
                EmitOverload(writer, options, type, hasName, new Source(
                    $"__System.Action<{settings}>", "configure", "Sets the options.", "configure"));
                EmitOverload(writer, options, type, hasName, new Source(
                    $"__System.Action<__System.IServiceProvider, {settings}>", "configure", "Sets the options, with what the services offer.", null));
                EmitOverload(writer, options, type, hasName, new Source(
                    $"{Configuration}IConfiguration", "configuration", "A section whose keys are the names of the options; read once.", "options => Bind(configuration, options)"));
            }

            writer.Blank();
            EmitAdd(writer, type, settings, options);
            writer.Blank();
            SettingsEmitter.Emit(writer, client, settings, options);
            writer.Blank();
            EmitValidation(writer, client.Security, settings, options);
        }
    }

    private static void EmitOverload(SourceWriter writer, EmissionOptions options, string client, bool hasName, Source? source)
    {
        string settings = options.Qualified(options.Stem + "Options");
        writer.Blank();
        writer.Line(hasName
            ? "/// <summary>Registers the client as a keyed service, for several accounts or projects. Who asks for the client without a key does not get this one.</summary>"
            : "/// <summary>Registers the client.</summary>");
        writer.Line("/// <param name=\"services\">The services.</param>");
        if (hasName)
        {
            writer.Line("/// <param name=\"name\">The key of the service and the name of its options; not empty.</param>");
        }

        if (source is not null)
        {
            writer.Line($"/// <param name=\"{source.Name}\">{source.Documentation}</param>");
        }

        writer.Line($"/// <returns>The builder of the HTTP client behind <see cref=\"{client}\"/>, for handlers and resilience.</returns>");
        string name = hasName ? ", string name" : "";
        string parameter = source is null ? "" : $", {source.Type} {source.Name}";
        using (writer.Block($"public static {DependencyInjection}IHttpClientBuilder Add{options.Stem}Client(this {DependencyInjection}IServiceCollection services{name}{parameter})"))
        {
            writer.Line("__System.ArgumentNullException.ThrowIfNull(services);");
            if (hasName)
            {
                writer.Line("__System.ArgumentException.ThrowIfNullOrEmpty(name);");
            }

            string key = hasName ? "name" : "null";
            if (source is not null)
            {
                writer.Line($"__System.ArgumentNullException.ThrowIfNull({source.Name});");
                string builder = $"{AddOptions}<{settings}>(services, {(hasName ? "name" : "\"\"")})";
                writer.Line(source.Configure is null
                    ? $"{builder}.Configure<__System.IServiceProvider>((options, provider) => configure(provider, options));"
                    : $"{builder}.Configure({source.Configure});");
            }

            writer.Line($"return Add(services, {key});");
        }
    }

    private static void EmitAdd(SourceWriter writer, string client, string settings, EmissionOptions options)
    {
        string? contract = options.HasInterface ? options.Qualified(InterfaceEmitter.NameOf(options)) : null;
        string monitor = $"{DependencyInjection}ServiceProviderServiceExtensions.GetRequiredService<{Options}IOptionsMonitor<{settings}>>(provider).Get(optionsName)";
        using (writer.Block($"private static {DependencyInjection}IHttpClientBuilder Add({DependencyInjection}IServiceCollection services, string? name)"))
        {
            writer.Line("""
                string optionsName = name ?? "";
                string httpName = name is null ? HttpName : HttpName + "/" + name;
                // Once for each name: a second handler would add the credentials a second time.
                """);
            using (writer.Block("if (!__System.Linq.Enumerable.Any(services, service => !service.IsKeyedService && service.ImplementationInstance is OptionsValidation known && known.Name == optionsName))"))
            {
                string address = CSharpText.Literal($"{options.Stem}Options.BaseAddress is not set.");
                writer.Line($$"""
                    {{DependencyInjection}}OptionsBuilderExtensions.ValidateOnStart({{AddOptions}}<{{settings}}>(services, optionsName));
                    {{AddOptions}}<{{settings}}>(services, optionsName).Validate<{{Options}}IOptionsMonitor<{{FactoryOptions}}>>((options, factory) => options.BaseAddress is not null || factory.Get(httpName).HttpClientActions.Count > 0, {{address}});
                    {{Services}}AddSingleton<{{Options}}IValidateOptions<{{settings}}>>(services, new OptionsValidation(optionsName));
                    {{AddOptions}}<{{FactoryOptions}}>(services, httpName).PostConfigure<__System.IServiceProvider>((factory, provider) =>
                    {
                        // First of all, so that any other primary handler takes its place.
                        if (__System.Net.Http.SocketsHttpHandler.IsSupported)
                        {
                            factory.HttpMessageHandlerBuilderActions.Insert(0, builder => builder.PrimaryHandler = new __System.Net.Http.SocketsHttpHandler { PooledConnectionLifetime = factory.HandlerLifetime });
                        }

                        // Last of all, so that the credentials are inside of whatever primary handler was configured.
                        factory.HttpMessageHandlerBuilderActions.Add(builder => builder.PrimaryHandler = new __TirGen.Http.CredentialHandler({{monitor}}.GetCredentials(), builder.PrimaryHandler));
                    });

                    """);
                string create = $"new {client}({DependencyInjection}ServiceProviderServiceExtensions.GetRequiredService<__System.Net.Http.IHttpClientFactory>(provider).CreateClient(httpName), {monitor}, credentialsAreAttached: true)";
                using (writer.Block("if (name is null)"))
                {
                    writer.Line($"{Services}AddTransient(services, provider => {create});");
                    if (contract is not null)
                    {
                        writer.Line($"{Services}AddTransient<{contract}>(services, provider => {DependencyInjection}ServiceProviderServiceExtensions.GetRequiredService<{client}>(provider));");
                    }
                }

                using (writer.Block("else"))
                {
                    writer.Line($"{Services}AddKeyedTransient(services, name, (provider, _) => {create});");
                    if (contract is not null)
                    {
                        writer.Line($"{Services}AddKeyedTransient<{contract}>(services, name, (provider, key) => {DependencyInjection}ServiceProviderKeyedServiceExtensions.GetRequiredKeyedService<{client}>(provider, key));");
                    }
                }
            }

            writer.Blank();
            writer.Line($"return {DependencyInjection}HttpClientFactoryServiceCollectionExtensions.AddHttpClient(services, httpName);");
        }
    }

    private static void EmitValidation(SourceWriter writer, SecurityModel security, string settings, EmissionOptions options)
    {
        using (writer.Block($"private sealed class OptionsValidation : {Options}IValidateOptions<{settings}>"))
        {
            // No primary constructor: the language of the project may be C# 11.
            writer.Line("""
                public OptionsValidation(string name) => Name = name;

                public string Name { get; }

                """);
            using (writer.Block($"public {Result} Validate(string? name, {settings} options)"))
            {
                writer.Line($"""
                    if (name != Name) return {Result}.Skip;

                    """);
                foreach ((string condition, string missing) in MissingCredentials(security))
                {
                    using (writer.Block($"if (options.Credentials is null && {condition})"))
                    {
                        string message = $"{options.Stem}Options.{missing} is not set. Credentials = new ApiCredentials() says that none are to be sent.";
                        writer.Line($"return {Result}.Fail({CSharpText.Literal(message)});");
                    }

                    writer.Blank();
                }

                writer.Line($$"""
                    try
                    {
                        options.Validate();
                        _ = options.GetCredentials();
                        return {{Result}}.Success;
                    }
                    catch (__System.ArgumentException exception)
                    {
                        return {{Result}}.Fail(exception.Message);
                    }
                    """);
            }
        }
    }

    /// <summary>What no call of the document's own requirement goes without.</summary>
    private static IEnumerable<(string Condition, string Missing)> MissingCredentials(SecurityModel security)
    {
        SecurityRequirementModel asked = security.Default;
        if (asked.IsOptional || asked.Alternatives.Count == 0)
        {
            yield break;
        }

        foreach (string option in asked.Alternatives[0].Where(option => asked.Alternatives.All(a => a.Contains(option))))
        {
            yield return (IsMissing(security, option), option);
        }

        if (asked.Alternatives.Count > 1)
        {
            yield return (
                string.Join(" && ", asked.Alternatives.Select(a => a.Count == 1 ? IsMissing(security, a[0]) : $"({string.Join(" || ", a.Select(option => IsMissing(security, option)))})")),
                string.Join(" or ", asked.Alternatives.Select(static a => string.Join(" and ", a))));
        }
    }

    private static string IsMissing(SecurityModel security, string option) =>
        security.Schemes.Single(s => s.Option == option).Kind is SecuritySchemeKind.Basic or SecuritySchemeKind.IssuedToken ? $"options.{option} is null" : $"string.IsNullOrEmpty(options.{option})";

    /// <summary>Where an overload takes the options from.</summary>
    /// <param name="Type">The type of its parameter.</param>
    /// <param name="Name">The name of its parameter.</param>
    /// <param name="Documentation">What the parameter is.</param>
    /// <param name="Configure">The delegate that sets options; null for one that asks the services too.</param>
    private sealed record Source(string Type, string Name, string Documentation, string? Configure);
}
