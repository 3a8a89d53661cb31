using TirGen.Specification.Bundling;
using TirGen.Specification.Problems;
using TirGen.Specification.Reading;
using TirGen.Specification.Rules;
using TirGen.Specification.Rules.Evaluation;
using TirGen.Specification.Rules.Lowering;
using TirGen.Specification.Rules.Values;

namespace TirGen.Conformance.Tests;

/// <summary>The official suite of JSON Schema, draft 2020-12: each schema is lowered, each instance judged.</summary>
public class JsonSchemaSuiteTests
{
    private static readonly IReadOnlyList<SchemaGroup> Groups = SchemaGroup.ReadAll();
    private static readonly IReadOnlyList<KeyValuePair<string, string>> Exclusions = TestData.ReadExclusions("json-schema-exclusions.tsv");

    public static TheoryData<string> Files => [.. Groups.Select(static g => g.File).Distinct()];

    [Theory]
    [MemberData(nameof(Files))]
    public void EveryGroupThatIsNotExcludedPasses(string file)
    {
        List<string> failures = [];
        foreach (SchemaGroup group in Groups.Where(g => g.File == file && !IsExcluded(g)))
        {
            failures.AddRange(Failures(group));
        }

        Assert.True(failures.Count == 0, string.Join('\n', failures));
    }

    [Fact]
    public void EveryExcludedGroupFailsAndSaysWhy()
    {
        foreach (KeyValuePair<string, string> exclusion in Exclusions)
        {
            SchemaGroup group = Assert.Single(Groups, g => g.Id == exclusion.Key);
            Assert.True(Failures(group).Count > 0, $"{group.Id} passes and need not be excluded.");
            Assert.Equal(exclusion.Value.StartsWith("annotation", StringComparison.Ordinal), Problems(group).Count == 0);
        }
    }

    [Fact]
    public void TheNumberOfExcludedTestsIsKnown()
    {
        Assert.Equal(1461, Groups.Sum(static g => g.Instances.Count));
        Assert.Equal(359, Groups.Where(IsExcluded).Sum(static g => g.Instances.Count));
    }

    private static bool IsExcluded(SchemaGroup group) => Exclusions.Any(exclusion => exclusion.Key == group.Id);

    private static IReadOnlyList<SpecProblem> Problems(SchemaGroup group)
    {
        (_, RuleLowering lowering) = Lowered(group);
        return lowering.Problems;
    }

    private static (Rule Rule, RuleLowering Lowering) Lowered(SchemaGroup group)
    {
        SpecNode schema = NamedReferences.Resolve(group.Schema);
        RuleLowering lowering = new(schema);
        return (lowering.Lower(schema), lowering);
    }

    private static List<string> Failures(SchemaGroup group)
    {
        (Rule rule, RuleLowering lowering) = Lowered(group);
        List<string> failures = [.. lowering.Problems.Select(p => $"{group.Id}: {p.Message}")];
        foreach (SchemaInstance instance in group.Instances)
        {
            RuleValue value = RuleValue.From(instance.Data);
            IReadOnlyList<RuleFinding> findings = RuleEvaluator.Evaluate(rule, value);
            Truth verdict = RuleEvaluator.Judge(rule, value);
            if (verdict != (instance.IsValid ? Truth.True : Truth.False) || findings.Count == 0 != instance.IsValid)
            {
                failures.Add($"{group.Id} / {instance.Name}: {verdict}, {string.Join("; ", findings)}");
            }
        }

        return failures;
    }
}
