namespace TirGen.Benchmarks.Measuring;

/// <summary>Times work of milliseconds and more by what it uses of the processor: on a busy machine such work is interrupted, and the clock counts the others' turns.</summary>
public static class ProcessorTime
{
    public static TimeSpan Of(Action work)
    {
        TimeSpan before = Environment.CpuUsage.TotalTime;
        work();
        return Environment.CpuUsage.TotalTime - before;
    }
}
