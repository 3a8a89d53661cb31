using TirGen.Analyzers.Tests.Verifiers;
using TirGen.CodeFixes.Usage;

namespace TirGen.Analyzers.Tests.CodeFixes;

public class SetMissingMemberCodeFixTests
{
    [Theory]
    [InlineData("new ScalingRule { Metric = ScalingMetric.Custom, Value = 5 }", "new ScalingRule { Metric = ScalingMetric.Custom, Value = 5, CustomMetricName = TODO_CustomMetricName }")]
    [InlineData("new ScalingRule { Metric = ScalingMetric.Custom, Value = 5, }", "new ScalingRule { Metric = ScalingMetric.Custom, Value = 5, CustomMetricName = TODO_CustomMetricName, }")]
    [InlineData("new ScalingRule { Metric = ScalingMetric.Custom, Value = 5 /* five */ }", "new ScalingRule { Metric = ScalingMetric.Custom, Value = 5, /* five */ CustomMetricName = TODO_CustomMetricName }")]
    [InlineData("new ScalingRule { Metric = ScalingMetric.Custom, CustomMetricName = null, Value = 5 }", "new ScalingRule { Metric = ScalingMetric.Custom, CustomMetricName = TODO_CustomMetricName, Value = 5 }")]
    [InlineData("new ScalingRule { Metric = ScalingMetric.Concurrency, Value = 5 } with { Metric = ScalingMetric.Custom }", "new ScalingRule { Metric = ScalingMetric.Concurrency, Value = 5 } with { Metric = ScalingMetric.Custom, CustomMetricName = TODO_CustomMetricName }")]
    [InlineData("new CreateEndpoint { Name = \"a\", Framework = Framework.Triton }", "new CreateEndpoint { Name = \"a\", Framework = Framework.Triton, ModelId = TODO_ModelId }")]
    [InlineData("new CreateEndpoint { Framework = Framework.Vllm }", "new CreateEndpoint { Framework = Framework.Vllm, Name = TODO_Name }")]
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
                CustomMetricName = TODO_CustomMetricName,
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
                CustomMetricName = TODO_CustomMetricName
            };
        }
        """);

    [Fact]
    public Task WindowsNewlinesAreKept() => CodeFixVerifier.Fix<SetMissingMemberCodeFix>(
        "class C\r\n{\r\n    ScalingRule M() => new()\r\n    {\r\n        Metric = ScalingMetric.Custom,\r\n        Value = 5\r\n    };\r\n}\r\n",
        "class C\r\n{\r\n    ScalingRule M() => new()\r\n    {\r\n        Metric = ScalingMetric.Custom,\r\n        Value = 5,\r\n        CustomMetricName = TODO_CustomMetricName\r\n    };\r\n}\r\n");

    [Fact]
    public Task AllThatOneConditionAsksForIsSetAtOnce() => CodeFixVerifier.Fix<SetMissingMemberCodeFix>(
        "class C { void M() { UpdateAsyncConfigurationRequest r = new() { AsyncEnabled = true, AsyncDestinationType = AsyncDestinationType.Dataset }; } }",
        "class C { void M() { UpdateAsyncConfigurationRequest r = new() { AsyncEnabled = true, AsyncDestinationType = AsyncDestinationType.Dataset, AsyncConcurrentWorkers = TODO_AsyncConcurrentWorkers, AsyncDatasetId = TODO_AsyncDatasetId }; } }",
        "Set AsyncConcurrentWorkers and AsyncDatasetId");

    [Fact]
    public Task TheOnlyValueThatTheDocumentNamesIsTaken() => CodeFixVerifier.Fix<SetMissingMemberCodeFix>(
        "class C { void M() { UpdateAsyncConfigurationRequest r = new() { AsyncEnabled = true, AsyncConcurrentWorkers = 1, AsyncDatasetId = 1 }; } }",
        "class C { void M() { UpdateAsyncConfigurationRequest r = new() { AsyncEnabled = true, AsyncConcurrentWorkers = 1, AsyncDatasetId = 1, AsyncDestinationType = AsyncDestinationType.Dataset }; } }");

    [Fact]
    public Task OnlyWhatTheDocumentDictatesIsSetEverywhere() => CodeFixVerifier.FixAll<SetMissingMemberCodeFix>(
        """
        class C
        {
            ScalingRule[] M() =>
            [
                new() { Metric = ScalingMetric.Custom, Value = 1 },
                new() { Metric = ScalingMetric.Custom, Value = 2, CustomMetricName = null },
                new() { Metric = ScalingMetric.Concurrency, Value = 3 },
            ];

            void N()
            {
                UpdateAsyncConfigurationRequest r = new() { AsyncEnabled = true };
                UpdateAsyncConfigurationRequest s = new()
                {
                    AsyncEnabled = true, // on
                    AsyncConcurrentWorkers = 1,
                };
            }
        }
        """,
        """
        class C
        {
            ScalingRule[] M() =>
            [
                new() { Metric = ScalingMetric.Custom, Value = 1 },
                new() { Metric = ScalingMetric.Custom, Value = 2, CustomMetricName = null },
                new() { Metric = ScalingMetric.Concurrency, Value = 3 },
            ];

            void N()
            {
                UpdateAsyncConfigurationRequest r = new() { AsyncEnabled = true, AsyncDestinationType = AsyncDestinationType.Dataset };
                UpdateAsyncConfigurationRequest s = new()
                {
                    AsyncEnabled = true, // on
                    AsyncConcurrentWorkers = 1,
                    AsyncDestinationType = AsyncDestinationType.Dataset,
                };
            }
        }
        """);

    [Theory]
    [InlineData("new Parcel { Weight = 3, Insured = true }", "new Parcel { Weight = 3, Insured = true, Class = TODO_Class }")]
    [InlineData("new Parcel { Weight = 3, Fragile = true }", "new Parcel { Weight = 3, Fragile = true, Class = \"glass\", Layers = 3, Marked = true }")]
    [InlineData("new Parcel { Fragile = true, Insured = true }", "new Parcel { Fragile = true, Insured = true, Class = \"glass\", Layers = 3, Marked = true }")]
    public Task ValueIsThatOfTheRuleOrOneThatDoesNotCompile(string before, string after) =>
        CodeFixVerifier.Fix<SetMissingMemberCodeFix>($"class C {{ object M() => {before}; }}{Parcel}", $"class C {{ object M() => {after}; }}{Parcel}");

    [Theory]
    [InlineData("object M() => new AutoScalePolicy { MinReplicas = 1, MaxReplicas = 3, Rules = [] };")]
    [InlineData("object M() => new Parcel { Sealed = true };")]
    public Task NoMemberThatTheRulesRefuseIsOffered(string member) => CodeFixVerifier.NoFix<SetMissingMemberCodeFix>($"class C {{ {member} }}{Parcel}");

    // A foreign document: what it demands is a text of any kind, one text, one number, one truth value, or what it refuses again.
    private const string Parcel = """"

        [TirGen.ApiSchema("""
            {"type":"object","properties":{"weight":{"type":"integer"},"insured":{"type":"boolean"},"fragile":{"type":"boolean"},"sealed":{"type":"boolean"},
              "class":{"type":"string","enum":["glass","paper"]},"layers":{"type":"integer","minimum":1},"marked":{"type":"boolean"},"lid":false},
             "allOf":[
              {"if":{"required":["insured"]},"then":{"required":["class"]}},
              {"if":{"required":["fragile"]},"then":{"required":["class","layers","marked"],"properties":{"class":{"const":"glass"},"layers":{"const":3},"marked":{"const":true}}}},
              {"if":{"required":["sealed"]},"then":{"required":["lid"]}}]}
            """)]
        public sealed class Parcel
        {
            [TirGen.ApiProperty("weight")] public int? Weight { get; init; }
            [TirGen.ApiProperty("insured")] public bool? Insured { get; init; }
            [TirGen.ApiProperty("fragile")] public bool? Fragile { get; init; }
            [TirGen.ApiProperty("sealed")] public bool? Sealed { get; init; }
            [TirGen.ApiProperty("class")] public string? Class { get; init; }
            [TirGen.ApiProperty("layers")] public long? Layers { get; init; }
            [TirGen.ApiProperty("marked")] public bool? Marked { get; init; }
            [TirGen.ApiProperty("lid")] public string? Lid { get; init; }
        }
        """";
}
