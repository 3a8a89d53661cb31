using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using TirGen.Analyzers.Tests.Fixes;

namespace TirGen.Analyzers.Tests.Messages;

/// <summary>
/// Each kind of message with the fixes that are offered for it: what <see cref="FixRows"/> tries, and messages that have none. <c>docs/messages.md</c> is
/// what these tests write.
/// </summary>
public class MessageTableTests
{
    // Mistakes that nothing but a person can mend.
    private static readonly FixRow[] WithoutFix =
    [
        new(FixLanguage.Payload, "TIR3003", "", """{ "metric": "concurrency", "value": "five" }""", "") { Schema = "ScalingRule" },
        new(FixLanguage.YamlDocument, "TIR1003", "", "    Part: { type: array, items: { $ref: '#/components/schemas/Zebra' } }\n", ""),
        new(FixLanguage.YamlDocument, "TIR1009", "", "    Part: { $ref: '#/components/schemas/Part' }\n    PartB: { type: array, items: { $ref: '#/components/schemas/Part' } }\n", ""),
    ];

    private static readonly (FixLanguage[] Languages, string Title)[] Tables =
    [
        ([FixLanguage.CSharp], "In C#"),
        ([FixLanguage.Payload], "In payload files"),
        ([FixLanguage.YamlDocument, FixLanguage.JsonDocument], "In documents"),
    ];

    [Fact]
    public async Task TableIsWhatIsOffered()
    {
        StringBuilder page = new();
        foreach ((FixLanguage[] languages, string title) in Tables)
        {
            page.Append(CultureInfo.InvariantCulture, $"\n## {title}\n\n| id | message | fixes |\n| --- | --- | --- |\n");
            HashSet<string> seen = [];
            foreach (FixRow row in FixRows.All.Concat(WithoutFix).Where(row => languages.Contains(row.Language)).OrderBy(static row => row.Id, StringComparer.Ordinal))
            {
                IFixedText text = await row.Open(row.Before);
                foreach (Diagnostic diagnostic in text.All.Where(d => d.Id == row.Id))
                {
                    IEnumerable<string> fixes = (await text.OffersOf(diagnostic)).Select(offer => offer.Action.Title + (IsMadeEverywhere(row, offer.Action.Title) ? " (+)" : ""));
                    string line = $"| [{diagnostic.Id}](../analyzers/docs/{diagnostic.Id}.md) | {Escape(diagnostic.GetMessage(CultureInfo.InvariantCulture))} | {Escape(string.Join("; ", fixes))} |\n";
                    page.Append(seen.Add(line) ? line : "");
                }
            }
        }

        string written = (await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "docs", "messages.md"), TestContext.Current.CancellationToken)).ReplaceLineEndings("\n");
        int from = written.IndexOf("\n## ", StringComparison.Ordinal);
        Assert.True(from > 0 && written[from..] == page.ToString(), "docs/messages.md is stale; behind its introduction it should be:\n" + page);
    }

    private static bool IsMadeEverywhere(FixRow row, string title) =>
        FixRows.All.Any(other => other.Language == row.Language && other.Before == row.Before && other.Everywhere && other.TitleOf(0) == title);

    private static string Escape(string text) => text.Replace("|", "\\|", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal);
}
