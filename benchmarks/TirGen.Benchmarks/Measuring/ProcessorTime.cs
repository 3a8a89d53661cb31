using System.Diagnostics;

namespace TirGen.Benchmarks.Measuring;

/// <summary>Times work of milliseconds and more by what it uses of the processor: on a busy machine such work is interrupted, and the clock counts the others' turns.</summary>
public static class ProcessorTime
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(4);

    public static TimeSpan Of(Action work)
    {
        TimeSpan before = Environment.CpuUsage.TotalTime;
        work();
        return Environment.CpuUsage.TotalTime - before;
    }

    /// <summary>What a process uses until it ends, but for its last milliseconds: once it has ended, not every system tells.</summary>
    public static TimeSpan Of(Process process)
    {
        TimeSpan time = default;
        while (!process.WaitForExit(LookEvery))
        {
            process.Refresh();
            try
            {
                time = process.TotalProcessorTime;
            }
            catch (InvalidOperationException)
            {
                // It ended just now.
            }
        }

        return time;
    }
}
