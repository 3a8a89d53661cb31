using TirGen.Specification.Reading;

namespace TirGen.Conformance.Tests;

/// <summary>The suites' files beside the test assembly.</summary>
internal static class TestData
{
    public static IEnumerable<SpecNode> ReadLines(string file) =>
        File.ReadLines(PathOf(file)).Where(static line => line.Length > 0).Select(Read);

    /// <summary>The lines of a list of exclusions: what is excluded, a tab, the reason.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> ReadExclusions(string file) =>
        [.. File.ReadLines(PathOf(file))
            .Where(static line => line.Length > 0 && line[0] != '#')
            .Select(static line => line.Split('\t'))
            .Select(static columns => new KeyValuePair<string, string>(columns[0], columns[1]))];

    public static string Text(this SpecObject o, string name) => ((SpecString)o[name]!).Value;

    private static string PathOf(string file) => Path.Combine(AppContext.BaseDirectory, "Data", file);

    private static SpecNode Read(string line)
    {
        ReadResult read = JsonReader.Read(line);
        return read.Root ?? throw new InvalidDataException($"{read.Problems[0].Message} {line}");
    }
}
