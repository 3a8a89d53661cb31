using TirGen.Specification.Problems;
using TirGen.Specification.Reading;
using TirGen.Specification.Rules;
using TirGen.Specification.Rules.Evaluation;
using TirGen.Specification.Rules.Lowering;
using TirGen.Specification.Rules.Values;
using TirGen.Specification.Rules.Writing;

namespace TirGen.Conformance.Tests;

/// <summary>Real documents: the TIR document, and every other in the folder that <c>TIRGEN_CORPUS</c> names.</summary>
public class CorpusTests
{
    private static readonly string Tir = Path.Combine(AppContext.BaseDirectory, "Data", "tir-model-endpoints.openapi.json");

    public static TheoryData<string> Documents
    {
        get
        {
            string? corpus = Environment.GetEnvironmentVariable("TIRGEN_CORPUS");
            return corpus is null ? [Tir] : [Tir, .. Directory.GetFiles(corpus, "*.json").Order(StringComparer.Ordinal)];
        }
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void EverySchemaIsLoweredAndWrittenWithoutLoss(string path)
    {
        SpecNode document = JsonReader.Read(File.ReadAllText(path)).Root!;
        RuleLowering lowering = new(document);
        RuleValue[] probes = [RuleValue.From(1), RuleValue.From("x"), RuleValue.From(true), RuleValue.Null(), RuleValue.List([]), RuleValue.Object([]), RuleValue.Unknown()];
        foreach (SpecMember schema in (DocumentPointer.Resolve(document, "#/components/schemas") as SpecObject)?.Members ?? [])
        {
            Rule direct = lowering.LowerReference("#/components/schemas/" + DocumentPointer.Escape(schema.Name));
            Rule read = RuleLowering.LowerText(ValiditySchemaWriter.Write(document, schema.Value));
            foreach (RuleValue probe in probes)
            {
                Assert.Equal(RuleEvaluator.Judge(direct, probe), RuleEvaluator.Judge(read, probe));
                Assert.Equal(Text(RuleEvaluator.Evaluate(direct, probe)), Text(RuleEvaluator.Evaluate(read, probe)));
            }
        }

        Assert.DoesNotContain(lowering.Problems, static p => p.Kind == SpecProblemKind.UnresolvedReference);
    }

    [Fact]
    public void TheTirDocumentHasNoProblem()
    {
        SpecNode document = JsonReader.Read(File.ReadAllText(Tir)).Root!;
        RuleLowering lowering = new(document);
        foreach (SpecMember schema in ((SpecObject)DocumentPointer.Resolve(document, "#/components/schemas")!).Members)
        {
            lowering.Lower(schema.Value);
        }

        Assert.Empty(lowering.Problems);
    }

    private static string Text(IEnumerable<RuleFinding> findings) => string.Join('\n', findings);
}
