using TirGen.Specification.Model;
using TirGen.Specification.Parsing;
using TirGen.Specification.Reading;
using TirGen.Specification.Yaml;

namespace TirGen.Specification.Tests.Reading;

/// <summary>A document that one character breaks keeps its types, and the first error stands at the damage.</summary>
public class DamageTests
{
    private const double Share = 0.95;
    private const string Characters = "{}[]\",:x ";
    private static readonly ReadOptions Recovering = new() { Recovers = true };

    public static TheoryData<string, string> Documents => new()
    {
        { "tir.json", "tir.json" },
        { "tir.json", "tir.yaml" },
        { "library-3.0.yaml", "library.json" },
        { "library-3.0.yaml", "library.yaml" },
    };

    [Theory]
    [MemberData(nameof(Documents))]
    public void TypesStayAndTheFirstErrorIsAtTheDamage(string source, string path)
    {
        string text = Text(source, path);
        HashSet<string> types = Types(SpecReader.Read(path, text));
        Random random = new(7);
        List<double> kept = [];
        List<string> missed = [];
        List<string> lost = [];
        int broken = 0;
        for (int i = 0; i < (SpecReader.IsYaml(path) ? 150 : 400); i++)
        {
            (string damaged, int at) = Damage(text, random);
            ReadResult read = SpecReader.Read(path, damaged, Recovering, TestContext.Current.CancellationToken);
            HashSet<string> left = Types(read);
            kept.Add(types.Count(left.Contains) / (double)types.Count);
            string what = $"{kept[^1]:0.00} {Context(damaged, at)} {string.Join(" | ", read.Problems.Take(2).Select(p => $"{new LineMap(damaged).At(p.Range.Start)} {p.Message}"))}";
            if (kept[^1] < Share)
            {
                lost.Add(what);
            }

            if (read.Problems.FirstOrDefault() is { Kind: ReadProblemKind.Syntax } first)
            {
                broken++;
                if (Math.Abs(LineOf(damaged, first.Range.Start) - LineOf(damaged, at)) > 1)
                {
                    missed.Add(what);
                }
            }
        }

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

    private static (string Text, int At) Damage(string text, Random random)
    {
        int at = random.Next(text.Length);
        char other = Characters[random.Next(Characters.Length)];
        return random.Next(3) switch
        {
            0 => (text.Remove(at, 1), at),
            1 => (text.Insert(at, other.ToString()), at),
            _ => (text.Remove(at, 1).Insert(at, other.ToString()), at),
        };
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
