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

    public static AutoscalingPolicy Policy { get; } = PolicyDocument.Read(new GeneratedAutoScaleBody(Words.Plain).Output()).Policy
        ?? throw new InvalidOperationException("The sample has no policy.");

    private static SimulationOptions Endpoint => new() { SlotsPerReplica = 20 };

    /// <summary>An hour of a chat service: the recorded one where <c>TIRGEN_TRACES</c> names its folder, else as many requests from a formula.</summary>
    public static TimeSpan ConversationHour()
    {
        MemoryTrace trace = Conversation().Load();
        return Enumerable.Range(0, 10).Min(_ => ProcessorTime.Of(() => Simulator.Run(trace, Policy, Endpoint)));
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

    private static RequestTrace Conversation()
    {
        if (Environment.GetEnvironmentVariable("TIRGEN_TRACES") is { Length: > 0 } folder && Path.Combine(folder, "azure_llm_2023_conv.csv") is var path && File.Exists(path))
            return new CsvTrace(path, ServiceTimeModel.Default);
        TimeSpan hour = TimeSpan.FromHours(1);
        return new SyntheticTrace("hour", TrafficShape.Steady(ConversationRequests / hour.TotalSeconds), hour, TimeDistribution.Exponential(TimeSpan.FromSeconds(6)));
    }
}
