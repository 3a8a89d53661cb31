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

    [Theory]
    [InlineData("Metric = ScalingMetric.Concurrency,\n    Value = 5,\n    Window = 60 // one minute\n", "Metric = ScalingMetric.Concurrency,\n    Value = 5\n")]
    [InlineData("Metric = ScalingMetric.Concurrency,\n    Value = 5,\n    Window = 60, // one minute\n", "Metric = ScalingMetric.Concurrency,\n    Value = 5,\n")]
    [InlineData("Metric = ScalingMetric.Concurrency,\n    Value = 5, // five\n    Window = 60 // one minute\n    // the end\n", "Metric = ScalingMetric.Concurrency,\n    Value = 5 // five\n    // the end\n")]
    [InlineData("Metric = ScalingMetric.Concurrency,\n    Window = 60, // one minute\n    // how much\n    Value = 5\n", "Metric = ScalingMetric.Concurrency,\n    // how much\n    Value = 5\n")]
    [InlineData("Metric = ScalingMetric.Concurrency, // what\n    // one minute\n    Window = 60,\n    Value = 5\n", "Metric = ScalingMetric.Concurrency, // what\n    Value = 5\n")]
    [InlineData("// all\n\n    // a\n    /* minute */\n    Window = 60, /* of 60 s */ // each\n\n    // what\n    Metric = ScalingMetric.Concurrency, Value = 5\n", "// all\n\n\n    // what\n    Metric = ScalingMetric.Concurrency, Value = 5\n")]
    [InlineData("Metric = ScalingMetric.Concurrency, Window = 60, // one minute\n    Value = 5\n", "Metric = ScalingMetric.Concurrency,\n    Value = 5\n")]
    [InlineData("Window = 60, /* how much */ Value = 5, Metric = ScalingMetric.Concurrency\n", "/* how much */ Value = 5, Metric = ScalingMetric.Concurrency\n")]
    public Task CommentOfTheMemberGoesAndThatOfTheOthersStays(string before, string after) => CodeFixVerifier.Fix<RemoveMemberCodeFix>(
        $"class C {{ ScalingRule M() => new()\n{{\n    {before}}}; }}", $"class C {{ ScalingRule M() => new()\n{{\n    {after}}}; }}");

    [Fact]
    public Task CommentsOfAnotherDocumentsMembersAreKeptTheSameWay() => CodeFixVerifier.Fix<RemoveMemberCodeFix>(
        """
        class C
        {
            object M() => new Room
            {
                // size
                Width = 3,
                Height = 2, // with the roof
                // those inside
                People = 4,
            };
        }

        [TirGen.ApiSchema("{\"type\":\"object\",\"x-validations\":[{\"rule\":\"!has(self.height)\",\"message\":\"height has no effect.\",\"severity\":\"warning\"}]}")]
        public sealed class Room
        {
            [TirGen.ApiProperty("width")] public int? Width { get; init; }
            [TirGen.ApiProperty("height")] public int? Height { get; init; }
            [TirGen.ApiProperty("people")] public int? People { get; init; }
        }
        """,
        """
        class C
        {
            object M() => new Room
            {
                // size
                Width = 3,
                // those inside
                People = 4,
            };
        }

        [TirGen.ApiSchema("{\"type\":\"object\",\"x-validations\":[{\"rule\":\"!has(self.height)\",\"message\":\"height has no effect.\",\"severity\":\"warning\"}]}")]
        public sealed class Room
        {
            [TirGen.ApiProperty("width")] public int? Width { get; init; }
            [TirGen.ApiProperty("height")] public int? Height { get; init; }
            [TirGen.ApiProperty("people")] public int? People { get; init; }
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
