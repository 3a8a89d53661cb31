using System.Text;

namespace TirGen.Autoscaling.Tests.Policies;

public sealed class PolicyReaderTests
{
    private const string Bare = """
        {"min_replicas":1,"max_replicas":8,"rules":[{"metric":"concurrency","condition_type":"limit","value":20,"watch_period":60,"granularity":1,"window":1}],"stability_period":"300","initial_cooldown_period":"5","is_hold_queue":true}
        """;

    public static TheoryData<string, string, string> BadPolicies => new()
    {
        { "", "The text is empty", "(1,1)" },
        { "{\"min_replicas\":1,\n \"max_replicas\":NaN}", "not JSON", "(2,17)" },
        { "{\"min_replicas\":1,", "not JSON", "(1,18)" },
        { "[]", "A policy is a JSON object", "(1,1)" },
        { "{\"name\":\"x\"}", "There is no auto_scale_policy here", "(1,1)" },
        { "{\"min_replicas\":1,\"max_replicas\":2,\n\"rules\":[{\"metric\":\"cpu\"}]}", "\"cpu\" is no metric. Use concurrency, requestRate or custom", "(2,20) /rules/0/metric" },
        { "{\"min_replicas\":1,\"max_replicas\":2,\"rules\":[{\"value\":3}]}", "names no metric", "/rules/0" },
        { "{\"min_replicas\":\"1\",\"max_replicas\":2}", "Expected a whole number, found a text", "/min_replicas" },
        { "{\"min_replicas\":1.5,\"max_replicas\":2}", "1.5 is not a 32-bit integer", "/min_replicas" },
        { "{\"min_replicas\":1,\"max_replicas\":99999999999}", "99999999999 is not a 32-bit integer", "/max_replicas" },
        { "{\"min_replicas\":1,\"max_replicas\":2,\"stability_period\":\"5 min\"}", "Expected a whole number, or a text of digits, found a text", "/stability_period" },
        { "{\"min_replicas\":1,\"max_replicas\":2,\"is_hold_queue\":\"yes\"}", "Expected true or false", "/is_hold_queue" },
        { "{\"min_replicas\":1,\"max_replicas\":2,\"rules\":{}}", "Expected an array of rules, found an object", "/rules" },
        { "{\"min_replicas\":1,\"max_replicas\":2,\"rules\":[7]}", "Expected an object, found a number", "/rules/0" },
        { "{\"min_replicas\":1,\"min_replicas\":1,\"max_replicas\":2}", "min_replicas is given twice", "(1,19) /min_replicas" },
        { "{\"min_replicas\":1,\"min_replica\":2,\"max_replicas\":2}", "different values", "/min_replica" },
    };

    [Theory]
    [InlineData("", "")]
    [InlineData("{\"action\":\"update_auto_scale\",\"auto_scale_policy\":", "}")]
    [InlineData("{\"code\":200,\"data\":{\"id\":4242,\"auto_scale_policy\":", ",\"name\":\"x\"},\"errors\":{}}")]
    [InlineData("\uFEFF", "")]
    public void BareObjectRequestBodyAndDetailAnswerAreRead(string before, string after)
    {
        AutoscalingPolicy policy = AutoscalingPolicy.Parse(Encoding.UTF8.GetBytes(before + Bare + after));

        Assert.Equal(
            new AutoscalingPolicy
            {
                MinReplicas = 1,
                MaxReplicas = 8,
                InitialCooldownPeriod = 5,
                IsHoldQueue = true,
                Rules = [new() { Metric = AutoscalingMetric.Concurrency, Value = 20 }],
            },
            policy);
    }

    [Fact]
    public void UnknownConditionTypeIsReadAsLimitAndSaid()
    {
        PolicyDocument document = PolicyDocument.Read("""{"min_replicas":1,"max_replicas":2,"rules":[{"metric":"concurrency","condition_type":"average"}]}"""u8);

        Assert.NotNull(document.Policy);
        Finding finding = Assert.Single(document.Findings);
        Assert.Equal(("unknown-condition-type", FindingSeverity.Warning, "/rules/0/condition_type"), (finding.Id, finding.Severity, finding.Pointer));
    }

    [Fact]
    public void NumbersAndNumericTextsMeanTheSameWhereTheVendorSendsBoth()
    {
        AutoscalingPolicy texts = Parse("""{"min_replica":1,"max_replica":2,"stability_period":"60","initial_cooldown_period":"30","rules":[{"metric":"concurrency","value":"12","watch_period":"15"}]}""");
        AutoscalingPolicy numbers = Parse("""{"min_replicas":1,"max_replicas":2.0,"stability_period":60,"initial_cooldown_period":30,"rules":[{"metric":"concurrency","value":12,"watch_period":15}]}""");

        Assert.Equal(numbers, texts);
        Assert.Equal(60, texts.StabilityPeriod);
        Assert.Equal(12, texts.Rules[0].Value);
    }

    [Fact]
    public void AbsentMembersTakeTheProvidersDefaults()
    {
        AutoscalingPolicy policy = Parse("""{"min_replicas":1,"max_replicas":2,"stability_period":null,"rules":[{"metric":"requestRate"}]}""");

        Assert.Equal(300, policy.StabilityPeriod);
        Assert.Equal(0, policy.InitialCooldownPeriod);
        Assert.False(policy.IsHoldQueue);
        Assert.Equal(new AutoscalingRule { Metric = AutoscalingMetric.RequestRate, Value = 10, WatchPeriod = 60, Window = 1, Granularity = 1 }, policy.Rules[0]);
    }

    [Fact]
    public void ConsoleBodyWithAutoscalingOffIsRead()
    {
        AutoscalingPolicy policy = Parse("""{"min_replicas":1,"max_replicas":1,"rules":[{"metric":"","condition_type":"limit","value":100,"custom_metric_name":""}],"stability_period":300}""");

        Assert.Equal(AutoscalingMetric.None, policy.Rules[0].Metric);
        Assert.Null(policy.Rules[0].CustomMetricName);
        Assert.DoesNotContain(PolicyLinter.Check(policy), static finding => finding.Severity == FindingSeverity.Error);
    }

    [Theory]
    [MemberData(nameof(BadPolicies))]
    public void BadTextNamesPlaceAndRemedy(string json, string message, string place)
    {
        PolicyException exception = Assert.Throws<PolicyException>(() => Parse(json));

        Assert.Contains(message, exception.Message, StringComparison.Ordinal);
        Assert.Contains(place, exception.Message, StringComparison.Ordinal);
        Assert.All(exception.Findings, static finding => Assert.NotEmpty(finding.Remedy));
    }

    [Fact]
    public void UnknownMembersAreToleratedAndNamed()
    {
        PolicyDocument document = PolicyDocument.Read("""{"min_replicas":1,"max_replicas":1,"a/b":{"x":[1]}}"""u8);

        Finding finding = Assert.Single(document.Findings);
        Assert.NotNull(document.Policy);
        Assert.Equal(("unknown-member", FindingSeverity.Info, "/a~1b"), (finding.Id, finding.Severity, finding.Pointer));
    }

    [Fact]
    public void MissingBoundIsAssumedAndNamed()
    {
        PolicyDocument document = PolicyDocument.Read("""{"max_replicas":3,"rules":[{"metric":"concurrency"}]}"""u8);

        Assert.Equal(1, document.Policy!.MinReplicas);
        Assert.Contains(document.Findings, static finding => finding is { Id: "missing-bound", Severity: FindingSeverity.Warning });
    }

    [Fact]
    public void LintFindingsOfATextStandAtTheirPlaceInUtf16Columns()
    {
        PolicyDocument document = PolicyDocument.Read("{\"auto_scale_policy\":{\n \"é😀\": 1, \"min_replicas\": 5,\n  \"max_replicas\":4, \"rules\":[{\"metric\":\"concurrency\"}]}}"u8);

        Finding finding = Assert.Single(document.Lint(), static finding => finding.Id == "min-above-max");
        Assert.Equal("/auto_scale_policy/min_replicas", finding.Pointer);
        Assert.Equal((2, 28), (finding.Line, finding.Column));
    }

    [Fact]
    public void FindingOfAnAbsentMemberStandsAtItsParent()
    {
        PolicyDocument document = PolicyDocument.Read("{\"min_replicas\":1,\"max_replicas\":4,\n\"rules\":[{\"metric\":\"custom\"}]}"u8);

        Finding finding = Assert.Single(document.Lint(), static finding => finding.Id == "custom-without-name");
        Assert.Equal((2, 10), (finding.Line, finding.Column));
    }

    private static AutoscalingPolicy Parse(string json) => AutoscalingPolicy.Parse(Encoding.UTF8.GetBytes(json));
}
