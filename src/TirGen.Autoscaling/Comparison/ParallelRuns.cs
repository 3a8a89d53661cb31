using System.Runtime.ExceptionServices;

namespace TirGen.Autoscaling;

/// <summary>Independent runs on all cores; the first error comes out as it was thrown.</summary>
internal static class ParallelRuns
{
    public static void For(int count, Action<int> run, CancellationToken cancellationToken)
    {
        try
        {
            Parallel.For(0, count, new() { CancellationToken = cancellationToken }, run);
        }
        catch (AggregateException exception)
        {
            ExceptionDispatchInfo.Throw(exception.InnerExceptions[0]);
        }
    }
}
