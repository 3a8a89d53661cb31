using TirGen.Specification.Model;
using TirGen.Specification.Parsing;
using TirGen.Specification.Problems;
using TirGen.Specification.Reading;
using TirGen.Specification.Yaml;

namespace TirGen.Specification.Tests.Parsing;

/// <summary>A document in YAML, parsed.</summary>
internal sealed record Parsed(string Text, ApiModel? Model, IReadOnlyList<SpecProblem> Problems)
{
    private const string Head = "openapi: 3.1.0\ninfo: { title: T, version: '1' }\n";

    /// <summary>A document of these paths and schemas.</summary>
    public static Parsed Of(string rest)
    {
        string text = Head + rest.ReplaceLineEndings("\n");
        ReadResult read = SpecReader.Read("api.yaml", text);
        Assert.Empty(read.Problems);
        ApiParseResult result = ApiParser.Parse(read.Root!, []);
        return new Parsed(text, result.Model, result.Problems);
    }

    /// <summary>What the problems stand at, with their kinds.</summary>
    public IEnumerable<string> Places => Problems.Select(p => $"{p.Kind}: {Text.Substring(p.Range.Start, p.Range.Length)}");

    /// <summary>The operations that problems say are left out.</summary>
    public IEnumerable<string?> LeftOut => Problems.Select(static p => p.LeftOut);

    /// <summary>The only operation.</summary>
    public OperationModel Operation => Assert.Single(Model!.Operations);
}
