using TirGen.Analyzers.Tests.Verifiers;
using TirGen.CodeFixes.Usage;

namespace TirGen.Analyzers.Tests.CodeFixes;

public class RemoveMemberCodeFixTests
{
    [Theory]
    [InlineData("new ScalingRule { Metric = ScalingMetric.Concurrency, Value = 5, CustomMetricName = \"a\" }", "new ScalingRule { Metric = ScalingMetric.Concurrency, Value = 5 }")]
    [InlineData("new ScalingRule { Metric = ScalingMetric.Concurrency, Value = 5, CustomMetricName = \"a\", }", "new ScalingRule { Metric = ScalingMetric.Concurrency, Value = 5, }")]
    [InlineData("new ScalingRule { CustomMetricName = \"a\", Metric = ScalingMetric.Concurrency, Value = 5 }", "new ScalingRule { Metric = ScalingMetric.Concurrency, Value = 5 }")]
    [InlineData("new ScalingRule { Metric = ScalingMetric.Concurrency, CustomMetricName = \"a\", Value = 5 }", "new ScalingRule { Metric = ScalingMetric.Concurrency, Value = 5 }")]
    [InlineData("new ScalingRule { Metric = ScalingMetric.Concurrency, Value = 5, Window = 1 }", "new ScalingRule { Metric = ScalingMetric.Concurrency, Value = 5 }")]
    [InlineData("new AutoScalePolicy { MinReplicas = 2, MaxReplicas = 2, Rules = [new() { Metric = ScalingMetric.Concurrency, Value = 5 }] }", "new AutoScalePolicy { MinReplicas = 2, MaxReplicas = 2 }")]
    [InlineData("new ScalingRule { Metric = ScalingMetric.Concurrency, Value = 5 } with { CustomMetricName = \"a\" }", "new ScalingRule { Metric = ScalingMetric.Concurrency, Value = 5 } with { }")]
    public Task MemberIsTakenOut(string before, string after) =>
        CodeFixVerifier.Fix<RemoveMemberCodeFix>($"class C {{ object M() => {before}; }}", $"class C {{ object M() => {after}; }}");

    [Fact]
    public Task LayoutAndCommentsOfTheOthersAreKept() => CodeFixVerifier.Fix<RemoveMemberCodeFix>(
        """
        class C
        {
            ScalingRule M() => new()
            {
                Metric = ScalingMetric.Concurrency, // what
                CustomMetricName = "a",
                Value = 5, // how much
            };
        }
        """,
        """
        class C
        {
            ScalingRule M() => new()
            {
                Metric = ScalingMetric.Concurrency, // what
                Value = 5, // how much
            };
        }
        """,
        "Remove CustomMetricName");

    [Theory]
    [InlineData(",")]
    [InlineData("")]
    public Task LastLineGoesWithItsComma(string comma) => CodeFixVerifier.Fix<RemoveMemberCodeFix>(
        $$"""
        class C
        {
            ScalingRule M() => new()
            {
                Metric = ScalingMetric.Concurrency,
                Value = 5, // how much
                CustomMetricName = "a"{{comma}}
            };
        }
        """,
        $$"""
        class C
        {
            ScalingRule M() => new()
            {
                Metric = ScalingMetric.Concurrency,
                Value = 5{{comma}} // how much
            };
        }
        """);

    [Fact]
    public Task AllOfADocumentAreFixed() => CodeFixVerifier.FixAll<RemoveMemberCodeFix>(
        """
        class C
        {
            void M()
            {
                UpdateAsyncConfigurationRequest r = new() { AsyncEnabled = false, AsyncConcurrentWorkers = 1, AsyncDatasetId = 1, AsyncDestinationType = AsyncDestinationType.Dataset };
                ScalingRule s = new() { Window = 1, Metric = ScalingMetric.Concurrency, Granularity = 1, Value = 5, CustomMetricName = "a" };
            }
        }
        """,
        """
        class C
        {
            void M()
            {
                UpdateAsyncConfigurationRequest r = new() { AsyncEnabled = false };
                ScalingRule s = new() { Metric = ScalingMetric.Concurrency, Value = 5 };
            }
        }
        """);

    [Theory]
    [InlineData("static int Next() => 1; object M() => new ScalingRule { Metric = ScalingMetric.Concurrency, Value = 5, Window = Next() };")]
    [InlineData("object M(int n) => new ScalingRule { Metric = ScalingMetric.Concurrency, Value = 5, Window = n++ };")]
    [InlineData("object M() => new ScalingRule { Metric = ScalingMetric.RequestRate, Value = 5, Window = 1, Granularity = 2 };")]
    [InlineData("void M() { var r = new ScalingRule { Metric = ScalingMetric.Custom, Value = 5, CustomMetricName = \"a\" }; object o = r; o = r with { Metric = ScalingMetric.Concurrency }; }")]
    [InlineData("void M(bool b) { UpdateAsyncConfigurationRequest r = new() { AsyncEnabled = b, AsyncTargetRoutes = [new() { RouteName = \"QUEUE_1\", RouteValue = \"a\" }, new() { RouteName = \"QUEUE_1\", RouteValue = \"b\" }] }; }")]
    public Task NoFixThatLosesSomethingIsOffered(string member) => CodeFixVerifier.NoFix<RemoveMemberCodeFix>($"class C {{ {member} }}");
}
