using System.Net;
using Tir.ModelEndpoints;
using TirGen.Benchmarks.Samples;
using TirGen.Http;

namespace TirGen.Benchmarks.Puts;

/// <summary>The generated builder and a call whose parts are used again.</summary>
public sealed class ReusedPut(string name, IEndpoint endpoint, Uri address, HttpMessageInvoker http) : PutContender(name, endpoint)
{
    private static readonly ApiOperation Operation = new(HttpMethod.Put, "/serving/inference/{inference_id}/", isRetrySafe: true);
    private readonly ReusableCall _call = new(http, Operation, new Uri(address.AbsoluteUri + Url()));

    protected override async Task<long> RunAsync(int rounds)
    {
        long sum = 0;
        for (int i = 0; i < rounds; i++)
        {
            sum += (int)await Send() + _call.Answer.Code.GetValueOrDefault();
        }

        return sum;
    }

    private ValueTask<HttpStatusCode> Send()
    {
        UpdateAutoScaleRequest request = new()
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
        };
        request.WriteTo(_call.BeginBody());
        return _call.SendAsync();
    }

    private static UpdateEndpointUrl Url() => new()
    {
        InferenceId = PutContenders.InferenceId,
        ProjectId = PutContenders.ProjectId,
        Location = PutContenders.Location,
        ActiveIam = PutContenders.ActiveIam,
    };
}
