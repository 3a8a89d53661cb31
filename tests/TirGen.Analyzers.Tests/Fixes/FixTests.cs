using System.Globalization;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using TirGen.CodeFixes.Usage;

namespace TirGen.Analyzers.Tests.Fixes;

/// <summary>What holds of every fix: its text is what a person would write, comments stay with what they belong to, it mends and breaks nothing.</summary>
public class FixTests
{
    public static TheoryData<int, string> Rows
    {
        get
        {
            TheoryData<int, string> rows = [];
            for (int i = 0; i < FixRows.All.Count; i++)
            {
                rows.Add(i, FixRows.All[i].ToString());
            }

            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task ItsTextIsMendedAndNothingElseIsBroken(int index, string name)
    {
        FixRow row = FixRows.All[index];
        Assert.NotEmpty(name);
        IFixedText before = await row.Open(row.Before);
        (Diagnostic mended, CodeAction action) = await Offer(row, before);
        string text = await before.TextAfter(action);
        Assert.Equal(row.File(row.After), text);

        IFixedText after = await row.OpenFile(text, 1);
        HashSet<string> known = [.. before.All.Select(Key)];
        Diagnostic[] brought = [.. after.All.Where(d => !known.Contains(Key(d)))];
        Assert.DoesNotContain(after.All, d => Key(d) == Key(mended));
        if (row.IsOpen)
        {
            // What only a person can choose is an error until it is chosen: a name that nothing declares, or a null that is refused.
            Assert.Contains(brought, static d => d.Severity == DiagnosticSeverity.Error);
            Assert.All(brought, d => Assert.True(d.GetMessage(CultureInfo.InvariantCulture).Contains("TODO_", StringComparison.Ordinal) || d.Id is "TIR3003", d.ToString()));
        }
        else
        {
            Assert.Equal(row.Brings is { } id ? [id] : [], brought.Select(static d => d.Id));
        }
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task CommentsStayWithWhatTheyBelongTo(int index, string name)
    {
        FixRow row = FixRows.All[index];
        Assert.NotEmpty(name);
        foreach (bool trailingComma in row.IsLaidOut ? Array.Empty<bool>() : row.Language == FixLanguage.CSharp ? [true, false] : [false])
        {
            (string laid, string expected) = new Commented(trailingComma).Of(row);
            IFixedText before = await row.Open(laid);
            Assert.Equal(row.File(expected), await before.TextAfter((await Offer(row, before)).Action));
            IFixedText windows = await row.OpenFile(row.File(laid).ReplaceLineEndings("\r\n"), 1);
            Assert.Equal(row.File(expected).ReplaceLineEndings("\r\n"), await windows.TextAfter((await Offer(row, windows)).Action));
        }
    }

    /// <summary>Where all are fixed at once, the first fix is made that leaves nothing to choose, twice in a file in one pass; else nothing.</summary>
    [Theory]
    [MemberData(nameof(Rows))]
    public async Task AllAtOnceMakesWhatLeavesNoChoice(int index, string name)
    {
        FixRow row = FixRows.All[index];
        Assert.NotEmpty(name);
        IFixedText single = await row.Open(row.Before);
        (Diagnostic mended, CodeAction action) = await Offer(row, single);
        CodeFixProvider provider = (await single.OffersOf(mended)).First(offer => offer.Action.Title == action.Title).Provider;

        // In C# each provider makes what all leave no choice of; in files, of several fixes by one provider one at most is made.
        FixRow[] same = [.. FixRows.All.Where(other => other.Language == row.Language && other.Before == row.Before && other.Everywhere)];
        List<FixRow> made = [];
        foreach (FixRow other in same)
        {
            (Diagnostic ofOther, CodeAction theirs) = await Offer(other, single);
            made.AddRange((await single.OffersOf(ofOther)).First(offer => offer.Action.Title == theirs.Title).Provider.GetType() == provider.GetType() || row.Language == FixLanguage.CSharp ? [other] : []);
        }

        int times = row.IsAlone ? 1 : 2;
        IFixedText all = await row.Open([.. Enumerable.Repeat(row.Before, times)]);
        Assert.True(made.Count < 2);
        Assert.Equal(row.File([.. Enumerable.Repeat(made is [var only] ? only.After : row.Before, times)]), await all.TextAfterAll(provider));
    }

    [Fact]
    public async Task EveryOfferHasARow()
    {
        HashSet<string> missing = [];
        HashSet<(string Provider, string Id)> met = [];
        foreach (FixRow row in FixRows.All)
        {
            IFixedText text = await row.Open(row.Before);
            foreach (Diagnostic diagnostic in text.All)
            {
                foreach ((CodeFixProvider provider, CodeAction action) in await text.OffersOf(diagnostic))
                {
                    met.Add((provider.GetType().Name, diagnostic.Id));
                    bool isKnown = FixRows.All.Any(other => other.Language == row.Language && other.Id == diagnostic.Id && Kind(other.TitleOf(0)) == Kind(action.Title));
                    missing.UnionWith(isKnown ? [] : [$"{row.Language} {diagnostic.Id} {action.Title}: {row.Before}"]);
                }
            }
        }

        IEnumerable<CodeFixProvider> providers = typeof(SwapBoundsCodeFix).Assembly.GetTypes()
            .Where(static type => type.GetCustomAttribute<ExportCodeFixProviderAttribute>() is not null)
            .Select(static type => (CodeFixProvider)Activator.CreateInstance(type)!);
        missing.UnionWith(providers.SelectMany(provider => provider.FixableDiagnosticIds.Select(id => (provider.GetType().Name, id)))
            .Where(pair => !met.Contains(pair)).Select(static pair => $"{pair.Name} for {pair.id}"));
        Assert.True(missing.Count == 0, string.Join('\n', missing));
    }

    /// <summary>A title without the names and values in it.</summary>
    private static string Kind(string title) => string.Join(' ', title.Split(' ').Where(static word => word.All(char.IsLower) || word is "Set" or "Write" or "Remove" or "Add" or "Swap" or "Indent"));

    private static async Task<(Diagnostic Diagnostic, CodeAction Action)> Offer(FixRow row, IFixedText text)
    {
        List<string> others = [];
        foreach (Diagnostic diagnostic in text.All)
        {
            foreach ((CodeFixProvider _, CodeAction action) in await text.OffersOf(diagnostic))
            {
                if (diagnostic.Id == row.Id && action.Title == row.TitleOf(0))
                {
                    return (diagnostic, action);
                }

                others.Add($"{diagnostic.Id} {action.Title}");
            }
        }

        Assert.Fail($"The fix is not offered. Offered: {string.Join(", ", others)}\nSaid: {string.Join('\n', text.All)}");
        return default;
    }

    private static string Key(Diagnostic diagnostic) => $"{diagnostic.Id} {diagnostic.GetMessage(CultureInfo.InvariantCulture)}";
}
