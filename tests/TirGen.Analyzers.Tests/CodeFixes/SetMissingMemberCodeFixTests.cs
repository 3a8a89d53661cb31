using TirGen.Analyzers.Tests.Verifiers;
using TirGen.CodeFixes.Usage;

namespace TirGen.Analyzers.Tests.CodeFixes;

public class SetMissingMemberCodeFixTests
{
    [Theory]
    [InlineData("new ScalingRule { Metric = ScalingMetric.Custom, Value = 5 }", "new ScalingRule { Metric = ScalingMetric.Custom, Value = 5, CustomMetricName = \"custom_metric_name\" }")]
    [InlineData("new ScalingRule { Metric = ScalingMetric.Custom, Value = 5, }", "new ScalingRule { Metric = ScalingMetric.Custom, Value = 5, CustomMetricName = \"custom_metric_name\", }")]
    [InlineData("new ScalingRule { Metric = ScalingMetric.Custom, Value = 5 /* five */ }", "new ScalingRule { Metric = ScalingMetric.Custom, Value = 5, /* five */ CustomMetricName = \"custom_metric_name\" }")]
    [InlineData("new ScalingRule { Metric = ScalingMetric.Custom, CustomMetricName = null, Value = 5 }", "new ScalingRule { Metric = ScalingMetric.Custom, CustomMetricName = \"custom_metric_name\", Value = 5 }")]
    [InlineData("new ScalingRule { Metric = ScalingMetric.Concurrency, Value = 5 } with { Metric = ScalingMetric.Custom }", "new ScalingRule { Metric = ScalingMetric.Concurrency, Value = 5 } with { Metric = ScalingMetric.Custom, CustomMetricName = \"custom_metric_name\" }")]
    [InlineData("new CreateEndpoint { Name = \"a\", Framework = Framework.Triton }", "new CreateEndpoint { Name = \"a\", Framework = Framework.Triton, ModelId = 1 }")]
    [InlineData("new CreateEndpoint { Framework = Framework.Vllm }", "new CreateEndpoint { Framework = Framework.Vllm, Name = \"name\" }")]
    public Task MemberIsSet(string before, string after) =>
        CodeFixVerifier.Fix<SetMissingMemberCodeFix>($"class C {{ object M() => {before}; }}", $"class C {{ object M() => {after}; }}");

    [Fact]
    public Task LayoutOfSeveralLinesIsKept() => CodeFixVerifier.Fix<SetMissingMemberCodeFix>(
        """
        class C
        {
            ScalingRule M() => new()
            {
                Metric = ScalingMetric.Custom, // theirs
                Value = 5, // ours
            };
        }
        """,
        """
        class C
        {
            ScalingRule M() => new()
            {
                Metric = ScalingMetric.Custom, // theirs
                Value = 5, // ours
                CustomMetricName = "custom_metric_name",
            };
        }
        """,
        "Set CustomMetricName");

    [Fact]
    public Task CommaStandsBeforeTheCommentOfTheLastLine() => CodeFixVerifier.Fix<SetMissingMemberCodeFix>(
        """
        class C
        {
            ScalingRule M() => new()
            {
                Metric = ScalingMetric.Custom,
                Value = 5 // ours
            };
        }
        """,
        """
        class C
        {
            ScalingRule M() => new()
            {
                Metric = ScalingMetric.Custom,
                Value = 5, // ours
                CustomMetricName = "custom_metric_name"
            };
        }
        """);

    [Fact]
    public Task WindowsNewlinesAreKept() => CodeFixVerifier.Fix<SetMissingMemberCodeFix>(
        "class C\r\n{\r\n    ScalingRule M() => new()\r\n    {\r\n        Metric = ScalingMetric.Custom,\r\n        Value = 5\r\n    };\r\n}\r\n",
        "class C\r\n{\r\n    ScalingRule M() => new()\r\n    {\r\n        Metric = ScalingMetric.Custom,\r\n        Value = 5,\r\n        CustomMetricName = \"custom_metric_name\"\r\n    };\r\n}\r\n");

    [Fact]
    public Task AllThatOneConditionAsksForIsSetAtOnce() => CodeFixVerifier.Fix<SetMissingMemberCodeFix>(
        "class C { void M() { UpdateAsyncConfigurationRequest r = new() { AsyncEnabled = true, AsyncDestinationType = AsyncDestinationType.Dataset }; } }",
        "class C { void M() { UpdateAsyncConfigurationRequest r = new() { AsyncEnabled = true, AsyncDestinationType = AsyncDestinationType.Dataset, AsyncConcurrentWorkers = 1, AsyncDatasetId = 1 }; } }",
        "Set AsyncConcurrentWorkers and AsyncDatasetId");

    [Fact]
    public Task OpenEnumTakesItsFirstNamedValue() => CodeFixVerifier.Fix<SetMissingMemberCodeFix>(
        "class C { void M() { UpdateAsyncConfigurationRequest r = new() { AsyncEnabled = true, AsyncConcurrentWorkers = 1, AsyncDatasetId = 1 }; } }",
        "class C { void M() { UpdateAsyncConfigurationRequest r = new() { AsyncEnabled = true, AsyncConcurrentWorkers = 1, AsyncDatasetId = 1, AsyncDestinationType = AsyncDestinationType.Dataset }; } }");

    [Fact]
    public Task AllOfADocumentAreFixed() => CodeFixVerifier.FixAll<SetMissingMemberCodeFix>(
        """
        class C
        {
            ScalingRule[] M() =>
            [
                new() { Metric = ScalingMetric.Custom, Value = 1 },
                new() { Metric = ScalingMetric.Custom, Value = 2, CustomMetricName = null },
                new() { Metric = ScalingMetric.Concurrency, Value = 3 },
                new()
                {
                    Metric = ScalingMetric.Custom,
                    Value = 4,
                },
            ];

            void N()
            {
                UpdateAsyncConfigurationRequest r = new() { AsyncEnabled = true };
            }
        }
        """,
        """
        class C
        {
            ScalingRule[] M() =>
            [
                new() { Metric = ScalingMetric.Custom, Value = 1, CustomMetricName = "custom_metric_name" },
                new() { Metric = ScalingMetric.Custom, Value = 2, CustomMetricName = "custom_metric_name" },
                new() { Metric = ScalingMetric.Concurrency, Value = 3 },
                new()
                {
                    Metric = ScalingMetric.Custom,
                    Value = 4,
                    CustomMetricName = "custom_metric_name",
                },
            ];

            void N()
            {
                UpdateAsyncConfigurationRequest r = new() { AsyncEnabled = true, AsyncConcurrentWorkers = 1, AsyncDatasetId = 1, AsyncDestinationType = AsyncDestinationType.Dataset };
            }
        }
        """);

    [Theory]
    [InlineData("object M() => new AutoScalePolicy { MinReplicas = 1, MaxReplicas = 3 };")]
    [InlineData("object M() => new Container { ContainerType = ContainerType.Private };")]
    [InlineData("void M() { UpdateAsyncConfigurationRequest r = new() { AsyncEnabled = true, AsyncConcurrentWorkers = 1, AsyncDatasetId = 1, AsyncDestinationType = \"x\" }; }")]
    public Task NoPlaceholderThatTheRulesRefuseIsOffered(string member) => CodeFixVerifier.NoFix<SetMissingMemberCodeFix>($"class C {{ {member} }}");
}
