using System.Collections.Immutable;
using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using TirGen.Analyzers.Usage;
using TirGen.CodeFixes.Usage;
using TirGen.Generators;

namespace TirGen.Analyzers.Tests.Diagnostics;

/// <summary>Each diagnostic has a page and a line in the table; the table is made of the descriptors.</summary>
public partial class RulePageTests
{
    private static readonly string Docs = Path.Combine(AppContext.BaseDirectory, "docs");

    private static readonly IReadOnlyList<DiagnosticDescriptor> Descriptors =
        [.. Instances<DiagnosticAnalyzer>(typeof(RequestCreationAnalyzer).Assembly)
            .SelectMany(static analyzer => analyzer.SupportedDiagnostics)
            .Concat(OfTheGenerator())
            .DistinctBy(static descriptor => descriptor.Id)
            .OrderBy(static descriptor => descriptor.Id, StringComparer.Ordinal)];

    public static TheoryData<string> Ids => [.. Descriptors.Select(static descriptor => descriptor.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void EveryDiagnosticHasAPage(string id)
    {
        DiagnosticDescriptor descriptor = Descriptors.Single(d => d.Id == id);
        string page = File.ReadAllText(Path.Combine(Docs, id + ".md"));
        Assert.StartsWith($"# {id}: {descriptor.Title}\n", page, StringComparison.Ordinal);
        Assert.Equal($"https://github.com/tirgen/tirgen/blob/main/analyzers/docs/{id}.md", descriptor.HelpLinkUri);
        foreach (string heading in (string[])["Cause", "Bad", "Good", "How to fix"])
        {
            Assert.Contains($"\n## {heading}\n", page, StringComparison.Ordinal);
        }

        bool canBeChanged = !descriptor.CustomTags.Contains(WellKnownDiagnosticTags.NotConfigurable);
        Assert.Equal(canBeChanged, page.Contains("\n## Suppress or change the severity\n", StringComparison.Ordinal));
    }

    [Fact]
    public void TableIsThatOfTheDescriptors()
    {
        string index = File.ReadAllText(Path.Combine(Docs, "README.md"));
        Match table = Table().Match(index);
        Assert.True(table.Success, "The markers of the table are missing.");
        string expected = Expected();
        Assert.True(expected == table.Groups["rows"].Value, "The table is stale; it should be:\n" + expected);
    }

    [Fact]
    public void ReleaseFilesNameEveryDiagnostic()
    {
        string releases = string.Concat(Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "releases"), "*", SearchOption.AllDirectories).Select(File.ReadAllText));
        Assert.All(Descriptors, descriptor => Assert.Contains($"\n{descriptor.Id} | {descriptor.Category} | {descriptor.DefaultSeverity} | ", releases, StringComparison.Ordinal));
    }

    private static string Expected()
    {
        HashSet<string> fixable = [.. Instances<CodeFixProvider>(typeof(SetMissingMemberCodeFix).Assembly).SelectMany(static fix => fix.FixableDiagnosticIds)];
        StringBuilder rows = new("| id | says | category | severity | fix |\n| --- | --- | --- | --- | --- |\n");
        foreach (DiagnosticDescriptor d in Descriptors)
        {
            string severity = d.DefaultSeverity == DiagnosticSeverity.Info ? "suggestion" : d.DefaultSeverity.ToString().ToLowerInvariant();
            rows.Append($"| [{d.Id}]({d.Id}.md) | {d.Title} | {d.Category} | {severity} | {(fixable.Contains(d.Id) ? "yes" : "")} |\n");
        }

        return rows.ToString();
    }

    private static IEnumerable<DiagnosticDescriptor> OfTheGenerator() => typeof(TirGenGenerator).Assembly.GetTypes()
        .SelectMany(static type => type.GetFields(BindingFlags.Static | BindingFlags.Public))
        .Where(static field => field.FieldType == typeof(DiagnosticDescriptor))
        .Select(static field => (DiagnosticDescriptor)field.GetValue(null)!);

    private static IEnumerable<T> Instances<T>(Assembly assembly) => assembly.GetTypes()
        .Where(static type => type is { IsAbstract: false } && typeof(T).IsAssignableFrom(type))
        .Select(static type => (T)Activator.CreateInstance(type)!);

    [GeneratedRegex("<!-- rules -->\n(?<rows>.*)<!-- /rules -->", RegexOptions.Singleline)]
    private static partial Regex Table();
}
