using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using TirGen.Generators;
using TirGen.Generators.Tests;

namespace TirGen.Requests;

/// <summary>The client that is generated for a document, compiled and loaded.</summary>
internal sealed class GeneratedApi
{
    public const string Namespace = "Sample.Api";

    private static readonly ImmutableArray<MetadataReference> References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(static path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal) || Path.GetFileName(path) is "netstandard.dll" or "TirGen.dll")
            .Select(static path => MetadataReference.CreateFromFile(path)),
    ];

    private GeneratedApi(Assembly assembly) => Assembly = assembly;

    public Assembly Assembly { get; }

    /// <summary>The operations, in the client's order.</summary>
    public required IReadOnlyList<GeneratedOperation> Operations { get; init; }

    /// <exception cref="InvalidOperationException">What is generated does not compile without a warning.</exception>
    public static GeneratedApi Create(string path)
    {
        CSharpParseOptions language = new(LanguageVersion.CSharp12, DocumentationMode.Diagnose);
        CSharpCompilation empty = CSharpCompilation.Create(
            "Api", [], References, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        CSharpGeneratorDriver.Create([new TirGenGenerator().AsSourceGenerator()], [new SpecText("/spec/api" + Path.GetExtension(path), File.ReadAllText(path), Namespace)], language, new SpecOptions())
            .RunGeneratorsAndUpdateCompilation(empty, out Compilation generated, out _);
        IReadOnlyList<IMethodSymbol> methods = ClientMethods(generated);
        Compilation complete = generated.AddSyntaxTrees(CSharpSyntaxTree.ParseText(CallSource.Of(methods), language));
        MemoryStream image = new();
        if (complete.Emit(image) is { Diagnostics: var diagnostics } && diagnostics.FirstOrDefault(static d => d.Severity >= DiagnosticSeverity.Warning) is { } diagnostic)
        {
            throw new InvalidOperationException($"{Path.GetFileName(path)}: {diagnostic}");
        }

        image.Position = 0;
        Assembly assembly = new AssemblyLoadContext(path).LoadFromStream(image);
        Type? calls = assembly.GetType($"{Namespace}.{CallSource.TypeName}");
        Type? client = assembly.GetType(Namespace + ".ApiClient");
        return new GeneratedApi(assembly)
        {
            Operations = [.. methods.Select(method => new GeneratedOperation(
                calls!.GetMethod(method.Name)!, KeyOf(method), client!.GetMethods().First(m => m.Name == method.Name).ReturnType.GenericTypeArguments.FirstOrDefault()))],
        };
    }

    private static IReadOnlyList<IMethodSymbol> ClientMethods(Compilation generated) =>
        [.. generated.GetTypeByMetadataName(Namespace + ".ApiClient")?.GetMembers().OfType<IMethodSymbol>().Where(static m => Attribute(m) is not null) ?? []];

    private static string KeyOf(IMethodSymbol method) => string.Join(' ', Attribute(method)!.ConstructorArguments.Select(static a => a.Value));

    private static AttributeData? Attribute(IMethodSymbol method) => method.GetAttributes().FirstOrDefault(static a => a.AttributeClass?.Name == nameof(ApiOperationAttribute));
}
