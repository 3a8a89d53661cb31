using TirGen.Analyzers.Tests.Verifiers;
using TirGen.CodeFixes.Usage;

namespace TirGen.Analyzers.Tests.CodeFixes;

public class ChangeValueCodeFixTests
{
    private const string Rules = "Rules = [new() { Metric = ScalingMetric.Concurrency, Value = 5 }]";

    [Theory]
    [InlineData("new ScalingRule { Metric = ScalingMetric.RequestRate, Value = 1, Window = 0 }", "new ScalingRule { Metric = ScalingMetric.RequestRate, Value = 1, Window = 1 }", "Set Window to 1")]
    [InlineData("new ScalingRule { Metric = ScalingMetric.Concurrency, Value = /* none */ -3 }", "new ScalingRule { Metric = ScalingMetric.Concurrency, Value = /* none */ 1 }", "Set Value to 1")]
    [InlineData("new AutoScalePolicy { MinReplicas = 1, MaxReplicas = 1000, " + Rules + " }", "new AutoScalePolicy { MinReplicas = 1, MaxReplicas = 512, " + Rules + " }", "Set MaxReplicas to 512")]
    [InlineData("new AutoScalePolicy { MinReplicas = 1, MaxReplicas = 65, " + Rules + " }", "new AutoScalePolicy { MinReplicas = 1, MaxReplicas = 64, " + Rules + " }", "Set MaxReplicas to 64")]
    [InlineData("new AutoScalePolicy { MinReplicas = 7, MaxReplicas = 2, " + Rules + " }", "new AutoScalePolicy { MinReplicas = 7, MaxReplicas = 7, " + Rules + " }", "Set MaxReplicas to 7")]
    [InlineData("new AutoScalePolicy { MinReplicas = 2, MaxReplicas = 3 }", "new AutoScalePolicy { MinReplicas = 2, MaxReplicas = 2 }", "Set MaxReplicas to 2")]
    [InlineData("new ScalingRule { Metric = ScalingMetric.Concurrency, Value = 5, CustomMetricName = \"a\" }", "new ScalingRule { Metric = ScalingMetric.Custom, Value = 5, CustomMetricName = \"a\" }", "Set Metric to ScalingMetric.Custom")]
    public Task ValueIsChangedAsTheMessageSays(string before, string after, string title) =>
        CodeFixVerifier.Fix<ChangeValueCodeFix>($"class C {{ object M() => {before}; }}", $"class C {{ object M() => {after}; }}", title);

    [Fact]
    public Task TruthValueIsTurned() => CodeFixVerifier.Fix<ChangeValueCodeFix>(
        "class C { void M(ScalingRule rule) { UpdateAutoScaleRequest r = new() { IsAutoScaleEnabled = true, AutoScalePolicy = new() { MinReplicas = 2, MaxReplicas = 2 } }; } }",
        "class C { void M(ScalingRule rule) { UpdateAutoScaleRequest r = new() { IsAutoScaleEnabled = false, AutoScalePolicy = new() { MinReplicas = 2, MaxReplicas = 2 } }; } }",
        "Set IsAutoScaleEnabled to false");

    [Theory]
    [InlineData("new Trip { Days = 9, Class = \"secnd\" }", "new Trip { Days = 9, Class = \"second\" }", "Set Class to \"second\"")]
    [InlineData("new Trip { Days = 10 }", "new Trip { Days = 9 }", "Set Days to 9")]
    [InlineData("new Trip { Days = 9, Rate = 1.5 }", "new Trip { Days = 9, Rate = 0.75 }", "Set Rate to 0.75")]
    [InlineData("new Trip { Days = 9, Currency = \"USD\" }", "new Trip { Days = 9, Currency = \"EUR\" }", "Set Currency to \"EUR\"")]
    [InlineData("new Trip { Days = 9, Stops = [\"a\", \"b\", \"a\"] }", "new Trip { Days = 9, Stops = [\"a\", \"b\"] }", "Remove the item")]
    [InlineData("new Trip { Days = 9, Stops = new string[] { \"a\", \"a\", /* c */ \"c\" } }", "new Trip { Days = 9, Stops = new string[] { \"a\", /* c */ \"c\" } }", "Remove the item")]
    [InlineData("new Trip { Days = 9, Stops = [] }", "new Trip { Days = 9 }", "Remove Stops")]
    [InlineData("new Trip { Days = 9, Meals = [\"brekfast\"] }", "new Trip { Days = 9, Meals = [\"breakfast\"] }", "Write \"breakfast\"")]
    public Task ValueOfAnotherDocumentIsChangedTheSameWay(string before, string after, string title) =>
        CodeFixVerifier.Fix<ChangeValueCodeFix>($"class C {{ object M() => {before}; }}{Trip}", $"class C {{ object M() => {after}; }}{Trip}", title);

    [Fact]
    public Task AnEmptyListIsTakenOutAlsoWhereTheCompilerThenAsksForOne() => CodeFixVerifier.Fix<ChangeValueCodeFix>(
        "class C { AttachSecurityGroups M() => new() { SecurityGroupsIds = [] }; }",
        "class C { AttachSecurityGroups M() => new() { }; }",
        "Remove SecurityGroupsIds",
        "CS9035");

    [Fact]
    public Task OnlyWhatLeavesNoChoiceIsChangedEverywhere() => CodeFixVerifier.FixAll<ChangeValueCodeFix>(
        $$"""
        class C
        {
            object M() => new Trip
            {
                Days = 10, // too many
                Currency = "USD",
                Stops =
                [
                    "a", // first
                    "b",
                    "a", // again
                    "b"
                ],
            };
        }{{Trip}}
        """,
        $$"""
        class C
        {
            object M() => new Trip
            {
                Days = 9, // too many
                Currency = "EUR",
                Stops =
                [
                    "a", // first
                    "b"
                ],
            };
        }{{Trip}}
        """);

    [Theory]
    [InlineData("object M(int n) => new Trip { Days = 9, Stops = [\"a\", \"b\", \"c\", \"d\", \"e\"] };")]
    [InlineData("object M() => new Trip { Days = 9, Class = \"zebra\" };")]
    [InlineData("object M() => new Trip { Days = 3, Nights = 5 };")]
    public Task NothingIsOfferedThatWouldBreakAnotherRuleOrIsAGuess(string member) => CodeFixVerifier.NoFix<ChangeValueCodeFix>($"class C {{ {member} }}{Trip}");

    private const string Trip = """"

        [TirGen.ApiSchema("""
            {"type":"object","properties":{"days":{"type":"integer","exclusiveMaximum":10,"multipleOf":3},"nights":{"type":"integer","minimum":5},
              "class":{"type":"string","enum":["first","second"]},"rate":{"type":"number","maximum":0.75},"currency":{"type":"string","const":"EUR"},
              "stops":{"type":"array","minItems":1,"maxItems":4,"uniqueItems":true,"items":{"type":"string"}},
              "meals":{"type":"array","items":{"type":"string","enum":["breakfast","dinner"]}}},
             "x-validations":[{"rule":"!has(self.nights) || self.nights <= self.days","message":"nights is above days.","severity":"error","fieldPath":".nights"}]}
            """)]
        public sealed class Trip
        {
            [TirGen.ApiProperty("days")] public int? Days { get; init; }
            [TirGen.ApiProperty("nights")] public int? Nights { get; init; }
            [TirGen.ApiProperty("class")] public string? Class { get; init; }
            [TirGen.ApiProperty("rate")] public double? Rate { get; init; }
            [TirGen.ApiProperty("currency")] public string? Currency { get; init; }
            [TirGen.ApiProperty("stops")] public System.Collections.Generic.IReadOnlyList<string>? Stops { get; init; }
            [TirGen.ApiProperty("meals")] public System.Collections.Generic.IReadOnlyList<string>? Meals { get; init; }
        }
        """";
}
