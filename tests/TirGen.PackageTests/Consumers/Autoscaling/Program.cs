using System.Buffers;
using Tir.ModelEndpoints;
using TirGen.Autoscaling;

ArrayBufferWriter<byte> body = new();
UpdateAutoScaleRequest request = new()
{
    AutoScalePolicy = new() { MinReplicas = 1, MaxReplicas = 8, Rules = [new() { Metric = ScalingMetric.Concurrency, Value = 5 }] },
};
request.WriteTo(body);

PolicyDocument document = PolicyDocument.Read(body.WrittenSpan);
AutoscalingPolicy policy = document.Policy!;
Console.WriteLine($"{policy.MinReplicas} to {policy.MaxReplicas}, {document.Lint().Count(static finding => finding.Severity == FindingSeverity.Error)} errors");

SyntheticTrace trace = new("an hour", TrafficShape.Steady(rate: 1), TimeSpan.FromHours(1), TimeDistribution.Fixed(TimeSpan.FromSeconds(2)));
SimulationResult result = Simulator.Run(trace, policy, new SimulationOptions { Tail = TimeSpan.FromMinutes(5) });
Console.WriteLine($"all served: {result.Arrivals > 0 && result.Served == result.Arrivals}");
