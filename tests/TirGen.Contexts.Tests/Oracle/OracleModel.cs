using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.Loader;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using TirGen.Generators;
using TirGen.Generators.Tests;

namespace TirGen.Contexts.Tests.Oracle;

/// <summary>The generated types of a document with two contexts: TirGen's, and that of System.Text.Json's generator over plain classes with the same members.</summary>
internal sealed class OracleModel
{
    private const string Namespace = "Sample.Api";

    private static readonly ImmutableArray<MetadataReference> References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(static path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal) || Path.GetFileName(path) is "netstandard.dll" or "TirGen.dll")
            .Select(static path => MetadataReference.CreateFromFile(path)),
    ];

    private readonly Type _context;
    private readonly Type _reference;

    private OracleModel(Type context, Type reference, IReadOnlyList<Type> types, IReadOnlyList<RoundTrip> roundTrips)
    {
        _context = context;
        _reference = reference;
        Types = types;
        RoundTrips = roundTrips;
    }

    private static readonly ConcurrentDictionary<string, Lazy<OracleModel>> Built = new();

    /// <summary>TIR's own document.</summary>
    public static Lazy<OracleModel> Tir { get; } = new(static () => Of(Documents.Tir));

    /// <summary>The types of the schemas.</summary>
    public IReadOnlyList<Type> Types { get; }

    /// <summary>The way of each record that can be sent: read, changed, written.</summary>
    public IReadOnlyList<RoundTrip> RoundTrips { get; }

    /// <summary>A document under test, built once.</summary>
    public static OracleModel Of(string document) => Built.GetOrAdd(document, static name => new Lazy<OracleModel>(() => Build(Documents.Text(name)))).Value;

    /// <summary>Generates, compiles without any diagnostic, and loads.</summary>
    public static OracleModel Build(string spec)
    {
        CSharpParseOptions language = new(LanguageVersion.CSharp12, DocumentationMode.Diagnose);
        CSharpCompilation models = Compile("Models", "", language, References, new TirGenGenerator().AsSourceGenerator(), [new SpecText("/spec/api.json", spec, Namespace)]);
        MetadataReference image = MetadataReference.CreateFromImage(Image(models).ToArray());
        IReadOnlyList<ITypeSymbol> schemas = [.. ContextProperties(models).Select(static p => ((INamedTypeSymbol)p.Type).TypeArguments[0])];
        StringBuilder source = new("#nullable enable\n#pragma warning disable CS0612, CS0618, CS1591, SYSLIB1037, SYSLIB1031 // a document may deprecate a schema\n");
        source.AppendLine(PlainTypes.Source(schemas));
        source.AppendLine(RoundTrip.Source(schemas));
        CSharpCompilation reference = Compile("Reference", source.ToString(), language, References.Add(image), SystemTextJsonGenerator(), []);
        AssemblyLoadContext loader = new("oracle");
        Assembly modelAssembly = loader.LoadFromStream(Image(models));
        loader.Resolving += (_, name) => name.Name == "Models" ? modelAssembly : null;
        Assembly referenceAssembly = loader.LoadFromStream(Image(reference));
        Type context = modelAssembly.GetType(Namespace + ".ApiJsonContext", throwOnError: true)!;
        return new OracleModel(
            context,
            referenceAssembly.GetType("ReferenceContext", throwOnError: true)!,
            [.. TypesOf(context)],
            RoundTrip.All(referenceAssembly));
    }

    /// <summary>TirGen's context over a copy of the options.</summary>
    public JsonSerializerContext Context(JsonSerializerOptions options) => Create(_context, options);

    /// <summary>System.Text.Json's context over a copy of the options.</summary>
    public JsonSerializerContext Reference(JsonSerializerOptions options) => Create(_reference, options);

    /// <summary>The plain class with the members of a record; null for another type.</summary>
    public Type? Plain(Type type) => _reference.Assembly.GetType(PlainTypes.Namespace + "." + type.Name);

    /// <summary>The contexts for single operations.</summary>
    public IEnumerable<JsonSerializerContext> OperationContexts() => _context.Assembly.GetTypes()
        .Where(type => type.IsSubclassOf(typeof(JsonSerializerContext)) && type != _context)
        .Select(static type => Create(type, new JsonSerializerOptions()));

    /// <summary>The types for which a context has properties.</summary>
    public static IEnumerable<Type> TypesOf(Type context) =>
        context.GetProperties().Where(static p => p.PropertyType.IsGenericType).Select(static p => p.PropertyType.GetGenericArguments()[0]);

    private static JsonSerializerContext Create(Type type, JsonSerializerOptions options) =>
        (JsonSerializerContext)Activator.CreateInstance(type, new JsonSerializerOptions(options))!;

    private static IEnumerable<IPropertySymbol> ContextProperties(CSharpCompilation models) =>
        models.GetTypeByMetadataName(Namespace + ".ApiJsonContext")!.GetMembers().OfType<IPropertySymbol>().Where(static p => p.Type.Name == nameof(JsonTypeInfo));

    private static CSharpCompilation Compile(
        string name, string source, CSharpParseOptions language, ImmutableArray<MetadataReference> references, ISourceGenerator generator, ImmutableArray<AdditionalText> files)
    {
        CSharpCompilation compilation = CSharpCompilation.Create(
            name,
            [CSharpSyntaxTree.ParseText(source, language, path: name + ".cs", encoding: Encoding.UTF8)],
            references,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, warningLevel: 9999));
        CSharpGeneratorDriver.Create([generator], files, language, new SpecOptions())
            .RunGeneratorsAndUpdateCompilation(compilation, out Compilation output, out ImmutableArray<Diagnostic> diagnostics);
        Assert.Empty(diagnostics);
        return (CSharpCompilation)output;
    }

    private static MemoryStream Image(CSharpCompilation compilation)
    {
        MemoryStream stream = new();
        Microsoft.CodeAnalysis.Emit.EmitResult result = compilation.Emit(stream);
        Assert.Empty(result.Diagnostics.Where(static d => d.Severity >= DiagnosticSeverity.Warning));
        stream.Position = 0;
        return stream;
    }

    private static ISourceGenerator SystemTextJsonGenerator()
    {
        string path = Path.Combine(AppContext.BaseDirectory, "oracle", "System.Text.Json.SourceGeneration.dll");
        AnalyzerFileReference file = new(path, new Loader());
        return file.GetGenerators(LanguageNames.CSharp).Single();
    }

    private sealed class Loader : IAnalyzerAssemblyLoader
    {
        public void AddDependencyLocation(string fullPath)
        {
        }

        public Assembly LoadFromPath(string fullPath) => Assembly.LoadFrom(fullPath);
    }
}
