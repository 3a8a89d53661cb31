using System.Reflection;
using System.Text;
using Microsoft.CodeAnalysis;
using TirGen.Specification.Checking;
using TirGen.Specification.Problems;
using TirGen.Specification.Selecting;
using TirGen.Specification.Yaml;

namespace TirGen.Generators.Tests.Supported;

/// <summary>
/// What of OpenAPI is supported. Each row is a document of its own, generated and compiled here, and names the test that runs what is generated.
/// <c>docs/supported.md</c> is what this test writes.
/// </summary>
public sealed class SupportedTableTests
{
    private const string Components = """
        components:
          schemas:
            Order: { type: object, required: [total], properties: { total: { type: integer } } }
            Problem: { type: object, properties: { title: { type: string } } }
            Cat: { type: object, required: [kind], properties: { kind: { type: string, enum: [cat] } } }
            Dog: { type: object, required: [kind], properties: { kind: { type: string, enum: [dog] } } }
        """;

    /// <summary>The sources of all test projects by their file's name.</summary>
    private static readonly ILookup<string, string> Sources = Directory
        .EnumerateFiles(Path.Combine(typeof(SupportedTableTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(static a => a.Key == "ProjectDirectory").Value!, ".."), "*Tests.cs", SearchOption.AllDirectories)
        .ToLookup(static path => Path.GetFileName(path), File.ReadAllText);

    private static readonly SymbolDisplayFormat Short = SymbolDisplayFormat.MinimallyQualifiedFormat
        .WithMemberOptions(SymbolDisplayMemberOptions.IncludeParameters | SymbolDisplayMemberOptions.IncludeType)
        .WithParameterOptions(SymbolDisplayParameterOptions.IncludeType | SymbolDisplayParameterOptions.IncludeName);

    [Fact]
    public void TableIsWhatIsGenerated()
    {
        StringBuilder table = new();
        foreach (IGrouping<string, SupportedFeature> part in SupportedFeatures.All.GroupBy(static row => row.Part))
        {
            table.Append(System.Globalization.CultureInfo.InvariantCulture, $"\n## {part.Key}\n\n| in the document | in C# | kept by |\n| --- | --- | --- |\n");
            foreach (SupportedFeature row in part)
            {
                table.Append(System.Globalization.CultureInfo.InvariantCulture, $"| {Cell(row.Name)} | {string.Join("<br>", Generated(row).Select(static line => $"`{Cell(line)}`"))} | `{TestOf(row)}` |\n");
            }
        }

        string page = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "docs", "supported.md")).ReplaceLineEndings("\n");
        int from = page.IndexOf("\n## ", StringComparison.Ordinal);
        Assert.True(from > 0 && page[from..] == table.ToString(), "docs/supported.md is stale; behind its introduction it should be:\n" + table);
    }

    /// <summary>The methods that a document gives, or what else of it is meant; and what is said of it.</summary>
    private static IEnumerable<string> Generated(SupportedFeature row)
    {
        string document = $"openapi: 3.2.0\ninfo: {{ title: t, version: '1' }}\nservers: [ {{ url: 'https://api.example' }} ]\n{row.Document}\n{(row.Document.Contains("components:", StringComparison.Ordinal) ? "" : Components)}\n";
        GeneratorHost.Driver(new SpecText("/spec/api.yaml", document)).RunGeneratorsAndUpdateCompilation(GeneratorHost.Compilation(), out Compilation output, out _);
        Assert.Empty(output.GetDiagnostics().Where(static d => d.Severity >= DiagnosticSeverity.Info && d.Id != "CS8019"));
        string[] type = row.Shown?.Split('.') ?? ["ApiClient"];
        IEnumerable<ISymbol> members = output.GetTypeByMetadataName("Sample.Api." + type[0])?.GetMembers().Where(m => IsShown(m) && (type.Length == 1 || m.Name == type[1])) ?? [];
        foreach (ISymbol member in members)
        {
            yield return row.Shown is null ? Signature((IMethodSymbol)member) : member.ToDisplayString(Short);
        }

        foreach (SpecProblem problem in SpecChecker.Check(SpecReader.Read("/spec/api.yaml", document), [], Selection.All))
        {
            yield return $"{problem.Kind}: {problem.Message}";
        }
    }

    private static bool IsShown(ISymbol member) => member is { DeclaredAccessibility: Accessibility.Public, IsImplicitlyDeclared: false }
        && (member is IPropertySymbol { IsIndexer: false } || (member is IMethodSymbol { MethodKind: MethodKind.Ordinary } method && method.Name != "With" && !method.Name.StartsWith("__", StringComparison.Ordinal)));

    /// <summary>A method without its token; of a body that has members, those.</summary>
    private static string Signature(IMethodSymbol method)
    {
        IEnumerable<string> parameters = method.Parameters.Where(static p => p.Type.Name != nameof(CancellationToken)).Select(static p => p.Type is { IsRefLikeType: true } or { Name: "DoRequest" }
            ? $"{p.Type.Name} {{ {string.Join("; ", p.Type.GetMembers().OfType<IPropertySymbol>().Where(static m => IsShown(m) && m.SetMethod is not null).Select(static m => $"{m.Type.ToDisplayString(Short)} {m.Name}"))} }}"
            : p.ToDisplayString(Short));
        return $"{method.ReturnType.ToDisplayString(Short)} {method.Name}({string.Join(", ", parameters)})";
    }

    /// <summary>The test that a row names, which there is.</summary>
    private static string TestOf(SupportedFeature row)
    {
        string[] name = row.KeptBy.Split('.');
        Assert.True(
            Sources[name[0] + ".cs"].Any(source => source.Contains($" {name[1]}(", StringComparison.Ordinal)), $"There is no test {row.KeptBy}.");
        return row.KeptBy;
    }

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal).ReplaceLineEndings(" ");
}
