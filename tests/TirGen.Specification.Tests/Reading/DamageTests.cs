using System.Globalization;
using TirGen.Specification.Model;
using TirGen.Specification.Parsing;
using TirGen.Specification.Reading;
using TirGen.Specification.Yaml;

namespace TirGen.Specification.Tests.Reading;

/// <summary>A document that one character breaks keeps its types, and the first error stands at the damage.</summary>
/// <remarks>
/// TIRGEN_DAMAGES sets how many damages of each document are tried; each has its own number as seed. TIRGEN_CORPUS names a folder of
/// documents beside the project's own, of which those of moderate size are taken.
/// </remarks>
public class DamageTests
{
    private const double Share = 0.95;
    private const int MaxCorpusLength = 100_000;
    private const int FewestTypes = 5;
    private static readonly ReadOptions Recovering = new() { Recovers = true };

    public static TheoryData<string, string> Documents
    {
        get
        {
            TheoryData<string, string> documents = new()
            {
                { "tir.json", "tir.json" },
                { "tir.json", "tir.yaml" },
                { "library-3.0.yaml", "library.json" },
                { "library-3.0.yaml", "library.yaml" },
            };
            string? corpus = Environment.GetEnvironmentVariable("TIRGEN_CORPUS");
            foreach (string path in (corpus is { Length: > 0 } ? Directory.EnumerateFiles(corpus) : []).Order(StringComparer.Ordinal))
            {
                bool isDocument = Path.GetExtension(path) is ".json" or ".yaml" or ".yml" && new FileInfo(path).Length <= MaxCorpusLength;
                if (isDocument && Types(SpecReader.Read(path, File.ReadAllText(path))).Count >= FewestTypes)
                {
                    documents.Add(path, Path.GetFileName(path));
                }
            }

            return documents;
        }
    }

    private static int? Damages => Environment.GetEnvironmentVariable("TIRGEN_DAMAGES") is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : null;

    [Theory]
    [MemberData(nameof(Documents))]
    public void TypesStayAndTheFirstErrorIsAtTheDamage(string source, string path)
    {
        string text = Text(source, path);
        HashSet<string> types = Types(SpecReader.Read(path, text));
        List<double> kept = [];
        List<string> missed = [];
        List<string> lost = [];
        int broken = 0;
        for (int i = 0; i < (Damages ?? (SpecReader.IsYaml(path) ? 150 : 400)); i++)
        {
            (string damaged, int at) = TextDamage.Of(text, seed: i);
            ReadResult read = SpecReader.Read(path, damaged, Recovering, TestContext.Current.CancellationToken);
            HashSet<string> left = Types(read);
            kept.Add(types.Count(left.Contains) / (double)types.Count);
            string what = $"seed {i}: {kept[^1]:0.00} {Context(damaged, at)} {string.Join(" | ", read.Problems.Take(2).Select(p => $"{new LineMap(damaged).At(p.Range.Start)} {p.Message}"))}";
            if (kept[^1] < Share)
            {
                lost.Add(what);
            }

            if (read.Problems.FirstOrDefault() is { Kind: ReadProblemKind.Syntax } first)
            {
                broken++;
                // A text of several lines that is not closed is named as a whole.
                if (LineOf(damaged, at) < LineOf(damaged, first.Range.Start) - 1 || LineOf(damaged, at) > LineOf(damaged, first.Range.End) + 1)
                {
                    missed.Add(what);
                }
            }
        }

        TestContext.Current.TestOutputHelper!.WriteLine($"{kept.Count} damages: {kept.Average():P1} of the types stay, {broken - missed.Count} of {broken} first errors are at the damage.");
        Assert.True(kept.Average() >= Share, $"{kept.Average():0.000} of the types stay\n" + string.Join('\n', lost));
        Assert.True(missed.Count <= (1 - Share) * broken, $"{missed.Count} of {broken} first errors are elsewhere\n" + string.Join('\n', missed));
    }

    private static string Text(string source, string path)
    {
        string text = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "documents", source)).ReplaceLineEndings("\n");
        return Path.GetExtension(source) == Path.GetExtension(path) ? text
            : SpecReader.IsYaml(path) ? YamlText.Of(SpecReader.Read(source, text).Root!)
            : JsonText.Of(SpecReader.Read(source, text).Root!);
    }

    private static HashSet<string> Types(ReadResult read)
    {
        ApiModel? model = read.Root is { } root ? ApiParser.Parse(root, []).Model : null;
        return model is null ? [] : [.. model.Schemas.Select(static s => s.Name), .. model.Operations.Select(static o => o.Name + "()")];
    }

    private static int LineOf(string text, int offset) => new LineMap(text).At(offset).Line;

    private static string Context(string text, int at) =>
        $"line {LineOf(text, at)} [{text[Math.Max(0, at - 20)..at]}<!>{text[at..Math.Min(text.Length, at + 20)]}]".Replace("\n", "\\n", StringComparison.Ordinal);
}
