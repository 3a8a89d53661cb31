using System.Text.Json.Nodes;

namespace TirGen.Tool.Tests.Manifests;

public sealed class ExportCommandTests : IDisposable
{
    private static readonly string Accepted = Path.Combine(AppContext.BaseDirectory, "Manifests", "accepted.openapi.json");

    private readonly Shell _shell = new();

    public void Dispose() => _shell.Dispose();

    [Theory]
    [InlineData("keda")]
    [InlineData("keda-http")]
    [InlineData("hpa")]
    public void TheApiServerTakesEveryObject(string format)
    {
        string[] profiles = ["tir-keda-http", "tir-keda-http,W2", "tir-keda-http,W3,S2,per-bucket,custom-per-replica,no-zero,hold-never"];
        foreach (string profile in profiles)
        {
            foreach (JsonObject manifest in Export(Samples.ThreeRules, format, "--profile", profile))
                AssertAccepted(manifest);
        }
    }

    [Fact]
    public void TheFactsRefuseWhatTheApiServerRefuses()
    {
        JsonObject scaledObject = Export(Samples.ThreeRules, "keda")[1];
        scaledObject["spec"]!["minReplicaCount"] = 13;
        string file = _shell.Write("refused.json", scaledObject.ToJsonString());

        Assert.Equal(1, _shell.Run("check", file, "--spec", Accepted, "--schema", "ScaledObject"));
    }

    [Fact]
    public void KedaKeepsTheMeaningOfThePolicy()
    {
        IReadOnlyList<JsonObject> manifests = Export(Samples.ThreeRules, "keda", "--name", "llama", "--host", "llama.example");

        JsonNode route = manifests[0]["spec"]!;
        Assert.Equal(4, (int)route["scalingMetric"]!["concurrency"]!["targetValue"]!);
        Assert.Equal("llama.example", (string?)route["rules"]![0]!["hosts"]![0]);
        Assert.Equal("0s", (string?)route["timeouts"]!["readiness"]);
        JsonNode spec = manifests[1]["spec"]!;
        Assert.Equal([0, 12, 7200, 30, 15], ((string[])["minReplicaCount", "maxReplicaCount", "cooldownPeriod", "initialCooldownPeriod", "pollingInterval"]).Select(name => (int)spec[name]!));
        JsonNode behavior = spec["advanced"]!["horizontalPodAutoscalerConfig"]!["behavior"]!;
        Assert.Equal(30, (int)behavior["scaleUp"]!["stabilizationWindowSeconds"]!);
        Assert.Equal(3600, (int)behavior["scaleDown"]!["stabilizationWindowSeconds"]!);
        Assert.Equal(["external-push", "prometheus"], spec["triggers"]!.AsArray().Select(static trigger => (string?)trigger!["type"]));
        Assert.Equal("llama", (string?)spec["triggers"]![0]!["metadata"]!["interceptorRoute"]);
        Assert.Equal("sum({__name__=\"vllm:num_requests_waiting\"})", (string?)spec["triggers"]![1]!["metadata"]!["query"]);
    }

    [Theory]
    [InlineData("tir-keda-http", 6)]
    [InlineData("tir-keda-http,per-bucket", 3)]
    public void ARatePerSecondBecomesOnePerBucket(string profile, int target)
    {
        JsonNode rate = Export(Samples.ThreeRules, "keda", "--profile", profile)[0]["spec"]!["scalingMetric"]!["requestRate"]!;

        Assert.Equal(target, (int)rate["targetValue"]!);
        Assert.Equal(("60s", "2s"), ((string?)rate["window"], (string?)rate["granularity"]));
    }

    [Fact]
    public void WithoutHoldQueueTheRouteAnswers503()
    {
        JsonNode route = Export(Samples.ThreeRules, "keda", "--profile", "tir-keda-http,hold-never")[0]["spec"]!;

        Assert.Equal(503, (int)route["coldStart"]!["placeholder"]!["response"]!["statusCode"]!);
    }

    [Theory]
    [InlineData("keda", "tir-keda-http", "stability_period: 7200 s is above the HPA's longest window; 3600 s is written.")]
    [InlineData("keda", "tir-keda-http", "watch_period: the rules differ")]
    [InlineData("keda", "tir-keda-http,S2", "stability_period: a freeze of 7200 s after any scaling (S2) does not exist here")]
    [InlineData("keda", "tir-keda-http,W3", "watch_period: the platform ignores it")]
    [InlineData("keda", "tir-keda-http,no-zero", "min_replicas: 0 is read as 1")]
    [InlineData("keda-http", "tir-keda-http", "rules/1 (requestRate, value 3): an HTTPScaledObject has one metric")]
    [InlineData("keda-http", "tir-keda-http", "rules/2 (custom vllm:num_requests_waiting, value 5): an HTTPScaledObject has one metric")]
    [InlineData("keda-http", "tir-keda-http", "watch_period: growth is not delayed by 30 s")]
    [InlineData("keda-http", "tir-keda-http", "stability_period: 7200 s delays the step to zero")]
    [InlineData("keda-http", "tir-keda-http,hold-never", "is_hold_queue: the interceptor holds requests in any case")]
    [InlineData("hpa", "tir-keda-http", "min_replicas: 0 needs the cluster's gate HPAScaleToZero, or KEDA; 1 is written.")]
    [InlineData("hpa", "tir-keda-http", "is_hold_queue: an HPA is not in the path of requests")]
    [InlineData("hpa", "tir-keda-http", "initial_cooldown_period: there is no step to zero")]
    [InlineData("hpa", "tir-keda-http,W2", "watch_period: a polling interval (W2)")]
    public void WhatHasNoCounterpartIsListed(string format, string profile, string gap)
    {
        Export(Samples.ThreeRules, format, "--profile", profile);

        Assert.Contains($": no counterpart: {gap}", _shell.Error, StringComparison.Ordinal);
        Assert.Contains($"\n# - {gap}", _shell.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void NoMetricNameLeavesItsPlace()
    {
        const string Hostile = "a\\\"})\\n  evil: true # ";
        string policy = Samples.ThreeRules.Replace("vllm:num_requests_waiting", Hostile, StringComparison.Ordinal);
        foreach (string format in (string[])["keda", "hpa"])
        {
            foreach (JsonObject manifest in Export(policy, format))
                AssertAccepted(manifest);
        }
    }

    [Theory]
    [InlineData(Samples.Policy, "hpa", "knative-kpa", "reads the policy for Knative's autoscaler")]
    [InlineData("""{"min_replicas":2,"max_replicas":2}""", "keda", "tir-keda-http", "Set spec.replicas of the deployment to 2.")]
    [InlineData("""{"min_replicas":1,"max_replicas":2,"rules":[{"metric":"custom","value":1,"custom_metric_name":"m"}]}""", "keda-http", "tir-keda-http", "Use --format keda.")]
    public void WhatCannotBeWrittenIsStatusTwo(string json, string format, string profile, string message)
    {
        string policy = _shell.Write("policy.json", json);

        Assert.Equal(2, _shell.Run("export", "--policy", policy, "--format", format, "--profile", profile));
        Assert.Contains(message, _shell.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--format", "helm", "\"helm\" is no format. Use keda, keda-http, hpa.")]
    [InlineData("--name", "Not_A_Name", "is no name in Kubernetes.")]
    [InlineData("--port", "70000", "Give an integer from 1 to 65535.")]
    public void ABadOptionIsStatusTwo(string option, string value, string message)
    {
        string policy = _shell.Write("policy.json", Samples.Policy);
        string[] format = option == "--format" ? [] : ["--format", "keda"];

        Assert.Equal(2, _shell.Run(["export", "--policy", policy, option, value, .. format]));
        Assert.Contains(message, _shell.Error, StringComparison.Ordinal);
    }

    private IReadOnlyList<JsonObject> Export(string json, string format, params string[] options)
    {
        string policy = _shell.Write("policy.json", json);
        Assert.Equal(0, _shell.Run(["export", "--policy", policy, "--format", format, .. options]));
        return ManifestJson.Read(_shell.Output);
    }

    private void AssertAccepted(JsonObject manifest)
    {
        string file = _shell.Write("manifest.json", manifest.ToJsonString());
        int status = _shell.Run("check", file, "--spec", Accepted, "--schema", (string)manifest["kind"]!);
        Assert.True(status == 0, _shell.Output + _shell.Error + manifest.ToJsonString());
    }
}
