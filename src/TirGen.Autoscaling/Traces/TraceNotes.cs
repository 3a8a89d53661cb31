namespace TirGen.Autoscaling;

/// <summary>What was guessed while a file was read, and how what it lacks was filled.</summary>
internal static class TraceNotes
{
    /// <summary>The notes on rows of one request each.</summary>
    public static IEnumerable<string> Of(TraceColumns columns, string? clock, TraceFileOptions options)
    {
        if (clock is not null)
            yield return clock;
        if (columns.Duration >= 0)
            yield return $"{columns.OriginalName(columns.Duration)} is taken as the service time; a measured duration has the waits of the measured system in it";
        else if (columns.HasTokens)
            yield return $"service times are made from {columns.OriginalName(columns.Input)} and {columns.OriginalName(columns.Output)} by {options.Model}";
    }

    /// <summary>What stands for durations that the file does not tell.</summary>
    public static string Drawn(TraceFileOptions options) => $"service times are drawn: {options.Service}";
}
