using System.Globalization;
using TirGen.Generators.Tests.Corpus;

namespace TirGen.Generators.Tests.Determinism;

/// <summary>The same document gives the same bytes: in every run, under every culture, with both newlines, in every folder.</summary>
public sealed class DeterminismTests
{
    public static TheoryData<string> Documents() =>
        ["tir.json", "keywords.json", "requests.yaml", .. CorpusFolder.Documents.Select(static path => Path.GetFileName(path))];

    [Theory]
    [MemberData(nameof(Documents))]
    public void EveryRunGivesTheSame(string document) => Check(document, Text(document), document);

    [Theory]
    [MemberData(nameof(Documents))]
    public void NewlinesDoNotMatter(string document)
    {
        string unix = Text(document).ReplaceLineEndings("\n");
        Check(document, unix, document);
        Check(document, unix.Replace("\n", "\r\n", StringComparison.Ordinal), document);
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void FoldersDoNotMatter(string document)
    {
        Check(document, Text(document), "/" + document);
        Check(document, Text(document), $"C:\\a b\\ü\\{document}");
        Check(document, Text(document), string.Concat(Enumerable.Repeat("/folder", 60)) + "/" + document);
    }

    [Theory]
    [InlineData("")]
    [InlineData("tr-TR")]
    [InlineData("th-TH")]
    [InlineData("fi-FI")]
    [InlineData("ar-SA")]
    public void CulturesDoNotMatter(string culture)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        CultureInfo beforeUi = CultureInfo.CurrentUICulture;
        Dictionary<string, IReadOnlyDictionary<string, string>> expected = Documents().ToDictionary(static d => d.Data, static d => GeneratorHost.Run(d.Data, Text(d.Data)));
        try
        {
            // With the data of the platform: under invariant globalization every culture would be the same.
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
            Assert.Equal(culture == "tr-TR" ? "İ" : "I", "i".ToUpper(CultureInfo.CurrentCulture));
            Assert.All(expected, static document => Same(document.Value, GeneratorHost.Run(document.Key, Text(document.Key))));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
            CultureInfo.CurrentUICulture = beforeUi;
        }
    }

    private static void Check(string document, string text, string path) => Same(GeneratorHost.Run(document, Text(document)), GeneratorHost.Run(path, text));

    private static void Same(IReadOnlyDictionary<string, string> expected, IReadOnlyDictionary<string, string> actual)
    {
        Assert.NotEmpty(expected);
        Assert.Equal(expected.Keys, actual.Keys);
        foreach (KeyValuePair<string, string> file in expected)
        {
            Assert.Equal(file.Value, actual[file.Key]);
        }
    }

    private static string Text(string document) => document switch
    {
        "tir.json" => GeneratorHost.TirSpec,
        "keywords.json" or "requests.yaml" => GeneratorHost.ReadResource(document),
        _ => File.ReadAllText(Path.Combine(CorpusFolder.Path, document)),
    };
}
