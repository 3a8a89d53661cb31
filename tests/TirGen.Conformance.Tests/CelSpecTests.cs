using TirGen.Specification.Cel;
using TirGen.Specification.Cel.Syntax;
using TirGen.Specification.Cel.Values;

namespace TirGen.Conformance.Tests;

/// <summary>CEL's own conformance tests: within the subset every one passes, outside it none gives a wrong answer.</summary>
public class CelSpecTests
{
    private static readonly IReadOnlyList<CelSpecTest> Tests = CelSpecTest.ReadAll();
    private static readonly IReadOnlyDictionary<string, string> Exclusions =
        TestData.ReadExclusions("cel-spec-exclusions.tsv").ToDictionary(static e => e.Key, static e => e.Value, StringComparer.Ordinal);

    public static TheoryData<string> Files => [.. Tests.Select(static t => FileOf(t)).Distinct()];

    [Theory]
    [MemberData(nameof(Files))]
    public void EveryTestThatIsNotExcludedPasses(string file)
    {
        List<string> failures = [];
        foreach (CelSpecTest test in Tests.Where(t => FileOf(t) == file && !Exclusions.ContainsKey(t.Id)))
        {
            string outcome = Run(test);
            if (test.Outcome is null || outcome != TaggedValue.Describe(test.Outcome))
            {
                failures.Add($"{test.Id}\t{test.Expression.ReplaceLineEndings("\\n")}\t{(test.Outcome is null ? "?" : TaggedValue.Describe(test.Outcome))}\t{outcome}");
            }
        }

        Assert.True(failures.Count == 0, string.Join('\n', failures));
    }

    [Fact]
    public void TheTypeCheckRefusesOrLeavesTheAnswer()
    {
        foreach (CelSpecTest test in Tests.Where(static t => !Exclusions.ContainsKey(t.Id) && t.Outcome is not null))
        {
            CelExpression? expression = CelExpression.Compile(test.Expression, test.Variables, out IReadOnlyList<CelProblem> problems);

            Assert.Equal(expression is null, problems.Count > 0);
            Assert.True(expression is null || Evaluate(expression, test) == TaggedValue.Describe(test.Outcome!), test.Id);
        }
    }

    [Fact]
    public void ATestOutsideTheSubsetGivesNoAnswer()
    {
        foreach (KeyValuePair<string, string> exclusion in Exclusions)
        {
            CelSpecTest test = Assert.Single(Tests, t => t.Id == exclusion.Key);
            bool cannotBeAsked = exclusion.Value.StartsWith("names:", StringComparison.Ordinal) || exclusion.Value.StartsWith("the deduced type", StringComparison.Ordinal);

            Assert.True(cannotBeAsked || Run(test) == "error", test.Id);
        }
    }

    [Fact]
    public void TheNumberOfExcludedTestsIsKnown()
    {
        Assert.Equal(2456, Tests.Count);
        Assert.Equal(1318, Exclusions.Count);
    }

    private static string FileOf(CelSpecTest test) => test.Id[..test.Id.IndexOf('/')];

    /// <summary>A problem in the expression is an error as much as one in its evaluation.</summary>
    private static string Run(CelSpecTest test) =>
        CelExpression.Parse(test.Expression, out _) is { } expression ? Evaluate(expression, test) : "error";

    private static string Evaluate(CelExpression expression, CelSpecTest test) =>
        TaggedValue.Describe(expression.Evaluate(test.Bindings ?? new Dictionary<string, CelValue>()));
}
