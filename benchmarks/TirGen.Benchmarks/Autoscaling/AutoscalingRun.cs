using TirGen.Autoscaling;
using TirGen.Benchmarks.Bodies;
using TirGen.Benchmarks.Measuring;
using TirGen.Benchmarks.Samples;

namespace TirGen.Benchmarks.Autoscaling;

/// <summary>The policy engine on the policy of the sample request: three rules.</summary>
public static class AutoscalingRun
{
    private const int ConversationRequests = 19_366;
    private const int DayRequests = 10_000_000;
    private const int SearchedPolicies = 2000;
    private const int MillionRequests = 1_000_000;

    /// <summary>So many until the compiler of the runtime has done with them; the fastest of them counts.</summary>
    private const int Rounds = 40;

    private static readonly BatchingModel Engine = BatchingModel.Parse("batching:a=14ms,b=42us,c=60ns,seqs=128,tokens=2048,kv=400000");

    private static readonly AutoscalingPolicy EnginePolicy = new()
    {
        MinReplicas = 1,
        MaxReplicas = 8,
        Rules = [new() { Metric = AutoscalingMetric.Concurrency, Value = 40, WatchPeriod = 30 }],
    };

    public static AutoscalingPolicy Policy { get; } = PolicyDocument.Read(new GeneratedAutoScaleBody(Words.Plain).Output()).Policy
        ?? throw new InvalidOperationException("The sample has no policy.");

    private static SimulationOptions Endpoint => new() { SlotsPerReplica = 20 };

    /// <summary>An hour of a chat service: the recorded one where <c>TIRGEN_TRACES</c> names its folder, else as many requests from a formula.</summary>
    public static TimeSpan ConversationHour()
    {
        MemoryTrace trace = Conversation().Load();
        return Enumerable.Range(0, Rounds).Min(_ => ProcessorTime.Of(() => Simulator.Run(trace, Policy, Endpoint)));
    }

    /// <summary>The same hour on engines that batch.</summary>
    public static TimeSpan BatchingHour()
    {
        MemoryTrace trace = new("hour", Prompts());
        return Enumerable.Range(0, Rounds).Min(_ => ProcessorTime.Of(() => Simulator.Run(trace, EnginePolicy, new() { Batching = Engine })));
    }

    /// <summary>A million requests on engines that batch: that hour again and again.</summary>
    public static TimeSpan BatchingMillion()
    {
        TraceRequest[] hour = Prompts();
        TraceRequest[] requests = new TraceRequest[MillionRequests];
        for (int i = 0; i < requests.Length; i++)
            requests[i] = hour[i % hour.Length] with { Arrival = hour[i % hour.Length].Arrival + ((i / hour.Length) * TimeSpan.FromHours(1)) };
        MemoryTrace trace = new("million", requests);
        return Enumerable.Range(0, 3).Min(_ => ProcessorTime.Of(() => Simulator.Run(trace, EnginePolicy, new() { Batching = Engine })));
    }

    /// <summary>A search over two thousand policies on that hour.</summary>
    public static TimeSpan Search()
    {
        MemoryTrace trace = Conversation().Load();
        PolicySearchSpace space = PolicySearchSpace.For(maxReplicas: 16, slotsPerReplica: 8);
        return ProcessorTime.Of(() =>
        {
            PolicyRecommendation found = PolicyRecommender.Search(trace, space);
            if (found.Evaluated < SearchedPolicies)
                throw new InvalidOperationException($"The space has {found.Evaluated} policies only.");
        });
    }

    /// <summary>Requests simulated in a second, over a day of ten million of them.</summary>
    public static double RequestsPerSecond()
    {
        TimeSpan day = TimeSpan.FromDays(1);
        SyntheticTrace trace = new(
            "day", TrafficShape.Diurnal(DayRequests / day.TotalSeconds, amplitude: 0.6, day), day, TimeDistribution.Exponential(TimeSpan.FromMilliseconds(500)));
        SimulationResult? result = null;
        TimeSpan time = Enumerable.Range(0, 2).Min(_ => ProcessorTime.Of(() => result = Simulator.Run(trace, Policy, Endpoint)));
        return result!.Arrivals / time.TotalSeconds;
    }

    /// <summary>The hour with its tokens; those from a formula have the recording's mean ones.</summary>
    private static TraceRequest[] Prompts() =>
        [.. Conversation().Load().Requests.ToArray().Select(static request => request.InputTokens > 0 ? request : request with { InputTokens = 1155, OutputTokens = 211 })];

    private static RequestTrace Conversation()
    {
        if (Environment.GetEnvironmentVariable("TIRGEN_TRACES") is { Length: > 0 } folder && Path.Combine(folder, "azure_llm_2023_conv.csv") is var path && File.Exists(path))
            return new CsvTrace(path, ServiceTimeModel.Default);
        TimeSpan hour = TimeSpan.FromHours(1);
        return new SyntheticTrace("hour", TrafficShape.Steady(ConversationRequests / hour.TotalSeconds), hour, TimeDistribution.Exponential(TimeSpan.FromSeconds(6)));
    }
}
