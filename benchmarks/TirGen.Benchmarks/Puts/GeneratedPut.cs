using Tir.ModelEndpoints;
using TirGen.Benchmarks.Samples;

namespace TirGen.Benchmarks.Puts;

/// <summary>The generated client.</summary>
public sealed class GeneratedPut(IEndpoint endpoint, Uri address, HttpClient http) : PutContender("TirGen", endpoint)
{
    private readonly ModelEndpointsClient _client = new(http, new ModelEndpointsOptions
    {
        BaseAddress = address,
        ProjectId = PutContenders.ProjectId,
        Location = PutContenders.Location,
        ActiveIam = PutContenders.ActiveIam,
    });

    protected override async Task<long> RunAsync(int rounds)
    {
        long sum = 0;
        for (int i = 0; i < rounds; i++)
        {
            ActionEnvelope answer = await Send();
            sum += answer.Code.GetValueOrDefault();
        }

        return sum;
    }

    // Built where it is sent: a list that a method returned with its request would have to be an array.
    private Task<ActionEnvelope> Send() => _client.UpdateAutoScaleAsync(PutContenders.InferenceId, new()
    {
        AutoScalePolicy = new()
        {
            MinReplicas = 1,
            MaxReplicas = 8,
            Rules =
            [
                new() { Metric = ScalingMetric.Concurrency, Value = 20, ConditionType = ConditionType.Limit, WatchPeriod = 60 },
                new() { Metric = ScalingMetric.RequestRate, Value = 100, ConditionType = ConditionType.Limit, WatchPeriod = 60, Window = 1, Granularity = 1 },
                new() { Metric = ScalingMetric.Custom, Value = 5, ConditionType = ConditionType.Limit, WatchPeriod = 60, CustomMetricName = Words.Plain.MetricName },
            ],
            StabilityPeriod = 300,
            InitialCooldownPeriod = 60,
            IsHoldQueue = false,
        },
        IsAutoScaleEnabled = true,
    });
}
