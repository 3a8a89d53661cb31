using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using TirGen.Generators.Tests.Yaml;
using TirGen.Specification.Tests.Reading;

namespace TirGen.Generators.Tests.Hostile;

/// <summary>
/// A document that one character breaks gives code that compiles, and a program that names all types of the whole document has an
/// error only where a type is gone.
/// </summary>
/// <remarks>
/// TIRGEN_DAMAGES sets how many damages of each document are compiled; each has its own number as seed. TIRGEN_CORPUS names a folder of documents beside the
/// project's own, of which those of moderate size are taken. Declarations are bound for each damage, bodies for every tenth: what is gone shows where it is
/// named. Damages that give the same code are compiled once.
/// </remarks>
public sealed class DamageTests
{
    private const int DefaultDamages = 6;
    private const int Thorough = 10;
    private const int MaxCorpusLength = 100_000;
    private const int FewestTypes = 5;

    public static TheoryData<string> Documents
    {
        get
        {
            TheoryData<string> documents = ["tir.json", "tir.yaml", "library.json", "library.yaml"];
            string? corpus = Environment.GetEnvironmentVariable("TIRGEN_CORPUS");
            foreach (string path in (corpus is { Length: > 0 } ? Directory.EnumerateFiles(corpus) : []).Order(StringComparer.Ordinal))
            {
                if (Path.GetExtension(path) is ".json" or ".yaml" or ".yml" && new FileInfo(path).Length <= MaxCorpusLength && TypesOf(Output(path)).Count >= FewestTypes)
                {
                    documents.Add(path);
                }
            }

            return documents;
        }
    }

    [Theory]
    [MemberData(nameof(Documents), DisableDiscoveryEnumeration = true)]
    public void OnlyTypesThatAreGoneAreErrors(string path)
    {
        SpecText whole = new(path, Text(path));
        GeneratorDriver driver = GeneratorHost.Driver(whole).RunGeneratorsAndUpdateCompilation(GeneratorHost.Compilation(), out Compilation first, out _, TestContext.Current.CancellationToken);
        HashSet<string> types = TypesOf(first);
        CSharpCompilation program = GeneratorHost.Compilation(
            "sealed class NamesAttribute : System.Attribute { public NamesAttribute(System.Type type) { } }\n"
            + string.Join('\n', types.Order(StringComparer.Ordinal).Select(static (type, i) => $"[Names(typeof(Sample.Api.{type}))] class Use{i};")));
        string text = whole.GetText(TestContext.Current.CancellationToken).ToString();
        HashSet<string> known = [];
        int gone = 0;
        int errors = 0;
        int damages = Environment.GetEnvironmentVariable("TIRGEN_DAMAGES") is { Length: > 0 } number ? int.Parse(number, CultureInfo.InvariantCulture) : DefaultDamages;
        for (int i = 0; i < damages; i++)
        {
            driver.ReplaceAdditionalText(whole, new SpecText(path, TextDamage.Of(text, i).Text))
                .RunGeneratorsAndUpdateCompilation(program, out Compilation output, out _, TestContext.Current.CancellationToken);
            if (!known.Add(HashOf(output)))
            {
                continue;
            }

            HashSet<string> left = TypesOf(output);
            List<Diagnostic> found = [.. ErrorsOf(output, binds: i % Thorough == 0)];
            int lost = types.Count(type => !left.Contains(type));
            Assert.DoesNotContain(found, static error => error.Location.SourceTree?.FilePath != "Program.cs");
            Assert.True(found.Count <= lost, $"seed {i}: {string.Join('\n', found)}");
            gone += lost;
            errors += found.Count;
        }

        TestContext.Current.TestOutputHelper!.WriteLine($"{damages} damages, {known.Count} of them with code of their own: {types.Count} types, {gone} gone in all, {errors} errors.");
    }

    private static IEnumerable<Diagnostic> ErrorsOf(Compilation output, bool binds) =>
        (binds ? output.GetDiagnostics(TestContext.Current.CancellationToken) : ((CSharpCompilation)output).GetDeclarationDiagnostics(TestContext.Current.CancellationToken))
            .Where(static d => d.Severity == DiagnosticSeverity.Error);

    private static string HashOf(Compilation output)
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (SyntaxTree tree in output.SyntaxTrees)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(tree.FilePath));
            hash.AppendData([.. tree.GetText(TestContext.Current.CancellationToken).GetChecksum()]);
        }

        return Convert.ToHexString(hash.GetHashAndReset());
    }

    private static Compilation Output(string path)
    {
        GeneratorHost.Driver(new SpecText(path, Text(path))).RunGeneratorsAndUpdateCompilation(GeneratorHost.Compilation(), out Compilation output, out _);
        return output;
    }

    private static HashSet<string> TypesOf(Compilation compilation) =>
    [
        .. compilation.GetSymbolsWithName(static _ => true, SymbolFilter.Type).OfType<INamedTypeSymbol>()
            .Where(static type => type is { ContainingType: null, Arity: 0, IsFileLocal: false } && type.ContainingNamespace.ToDisplayString() == "Sample.Api")
            .Select(static type => type.Name),
    ];

    private static string Text(string path)
    {
        if (Path.IsPathRooted(path))
        {
            return File.ReadAllText(path);
        }

        string text = path.StartsWith("tir", StringComparison.Ordinal) ? GeneratorHost.TirSpec : DocumentJson.Read("library.yaml", GeneratorHost.ReadResource("library.yaml")).ToJsonString();
        if (Path.GetExtension(path) == ".json")
        {
            return text;
        }

        using JsonDocument document = JsonDocument.Parse(text);
        return YamlWriter.Block(document.RootElement);
    }
}
