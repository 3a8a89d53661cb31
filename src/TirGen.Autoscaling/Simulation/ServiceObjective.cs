using System.Globalization;

namespace TirGen.Autoscaling;

/// <summary>A service level objective: a percentile of a time, at or below a limit. Requests that are not served miss it.</summary>
public readonly record struct ServiceObjective
{
    private static readonly (string Word, ObjectiveTime Time)[] Words =
    [
        ("wait", ObjectiveTime.Wait),
        ("response", ObjectiveTime.Response),
        ("ttft", ObjectiveTime.FirstToken),
        ("tpot", ObjectiveTime.TokenTime),
    ];

    /// <summary>Creates an objective.</summary>
    /// <param name="percentile">Percent of all requests, above 0 up to 100.</param>
    /// <param name="limit">The time they may take.</param>
    /// <param name="includesService">Whether the time is wait and service together; otherwise the wait alone.</param>
    public ServiceObjective(double percentile, TimeSpan limit, bool includesService = false)
        : this(percentile, limit, includesService ? ObjectiveTime.Response : ObjectiveTime.Wait)
    {
    }

    private ServiceObjective(double percentile, TimeSpan limit, ObjectiveTime time)
    {
        if (percentile is not (> 0 and <= 100))
            throw new ArgumentOutOfRangeException(nameof(percentile), percentile, "Give a percentile above 0, at most 100.");
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, TimeSpan.Zero);
        Percentile = percentile;
        Limit = limit;
        Time = time;
    }

    /// <summary>Percent of all requests, above 0 up to 100.</summary>
    public double Percentile { get; }

    /// <summary>The time they may take.</summary>
    public TimeSpan Limit { get; }

    /// <summary>Whether the time is wait and service together; otherwise the wait alone.</summary>
    public bool IncludesService => Time == ObjectiveTime.Response;

    /// <summary>Which time is limited.</summary>
    public ObjectiveTime Time { get; }

    /// <summary>Its word in texts.</summary>
    internal string Word
    {
        get
        {
            ObjectiveTime time = Time;
            return Array.Find(Words, word => word.Time == time).Word;
        }
    }

    /// <summary>An objective on any time of a request.</summary>
    /// <param name="time">Which time.</param>
    /// <param name="percentile">Percent of all requests, above 0 up to 100.</param>
    /// <param name="limit">The time they may take.</param>
    public static ServiceObjective On(ObjectiveTime time, double percentile, TimeSpan limit) => new(percentile, limit, time);

    /// <summary>Reads <c>p95=2s</c>, <c>p99_wait=500ms</c>, <c>p95_response=30s</c>, <c>p99_ttft=1s</c> or <c>p95_tpot=50ms</c>; without a word the wait is meant.</summary>
    /// <exception cref="FormatException">Anything else.</exception>
    public static ServiceObjective Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        string[] sides = text.Split('=', 2, StringSplitOptions.TrimEntries);
        string[] words = sides[0].Split('_', 2);
        string what = words.Length == 2 ? words[1] : "wait";
        bool valid = sides.Length == 2 && words[0].StartsWith('p') && Array.Exists(Words, word => word.Word == what);
        if (valid
            && double.TryParse(words[0].AsSpan(1), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double percentile)
            && percentile is > 0 and <= 100
            && TryParseTime(sides[1], out TimeSpan limit))
        {
            return new(percentile, limit, Array.Find(Words, word => word.Word == what).Time);
        }

        throw new FormatException($"\"{text}\" is no objective. Give a percentile and a time, such as p95=2s, p99_wait=500ms, p95_response=30s, p99_ttft=1s or p95_tpot=50ms.");
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"p{Percentile}_{Word}={Limit.TotalSeconds:0.###}s");

    private static bool TryParseTime(string text, out TimeSpan time)
    {
        (string number, double unit) = text.EndsWith("ms", StringComparison.Ordinal) ? (text[..^2], 0.001)
            : text.EndsWith('s') ? (text[..^1], 1.0)
            : (text, 1.0);
        bool valid = double.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double value) && value < 1e9;
        time = valid ? TimeSpan.FromSeconds(value * unit) : default;
        return valid;
    }
}
