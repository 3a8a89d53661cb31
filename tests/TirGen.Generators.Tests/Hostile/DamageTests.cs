using System.Globalization;
using System.Text.Json;
using Microsoft.CodeAnalysis;
using TirGen.Generators.Tests.Yaml;
using TirGen.Specification.Tests.Reading;

namespace TirGen.Generators.Tests.Hostile;

/// <summary>
/// A document that one character breaks gives code that compiles, and a program that uses all types of the whole document has an
/// error only where a type is gone.
/// </summary>
/// <remarks>TIRGEN_DAMAGES sets how many damages of each document are compiled.</remarks>
public sealed class DamageTests
{
    private const int DefaultDamages = 6;

    public static TheoryData<string> Documents => ["tir.json", "tir.yaml", "library.json", "library.yaml"];

    [Theory]
    [MemberData(nameof(Documents))]
    public void OnlyTypesThatAreGoneAreErrors(string path)
    {
        string text = Text(path);
        HashSet<string> types = TypesOf(Generate(path, text, ""));
        string program = string.Join('\n', types.Order(StringComparer.Ordinal).Select(static (type, i) => $"class Use{i} {{ System.Type Of() => typeof(Sample.Api.{type}); }}"));
        int damages = Environment.GetEnvironmentVariable("TIRGEN_DAMAGES") is { Length: > 0 } number ? int.Parse(number, CultureInfo.InvariantCulture) : DefaultDamages;
        for (int i = 0; i < damages; i++)
        {
            Compilation output = Generate(path, TextDamage.Of(text, i).Text, program);
            List<Diagnostic> errors = [.. output.GetDiagnostics(TestContext.Current.CancellationToken).Where(static d => d.Severity == DiagnosticSeverity.Error)];
            HashSet<string> left = TypesOf(output);
            Assert.DoesNotContain(errors, static error => error.Location.SourceTree?.FilePath != "Program.cs");
            Assert.True(errors.Count <= types.Count(type => !left.Contains(type)), $"seed {i}: {string.Join('\n', errors)}");
        }
    }

    private static Compilation Generate(string path, string text, string program)
    {
        GeneratorHost.Driver(new SpecText(path, text)).RunGeneratorsAndUpdateCompilation(GeneratorHost.Compilation(program), out Compilation output, out _);
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
        string text = path.StartsWith("tir", StringComparison.Ordinal) ? GeneratorHost.TirSpec : DocumentJson.Read("library.yaml", GeneratorHost.ReadResource("library.yaml")).ToJsonString();
        if (Path.GetExtension(path) == ".json")
        {
            return text;
        }

        using JsonDocument document = JsonDocument.Parse(text);
        return YamlWriter.Block(document.RootElement);
    }
}
