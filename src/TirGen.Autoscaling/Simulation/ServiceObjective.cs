using System.Globalization;

namespace TirGen.Autoscaling;

/// <summary>A service level objective: a percentile of a time, at or below a limit. Requests that are not served miss it.</summary>
public readonly record struct ServiceObjective
{
    /// <summary>Creates an objective.</summary>
    /// <param name="percentile">Percent of all requests, above 0 up to 100.</param>
    /// <param name="limit">The time they may take.</param>
    /// <param name="includesService">Whether the time is wait and service together; otherwise the wait alone.</param>
    public ServiceObjective(double percentile, TimeSpan limit, bool includesService = false)
    {
        if (percentile is not (> 0 and <= 100))
            throw new ArgumentOutOfRangeException(nameof(percentile), percentile, "Give a percentile above 0, at most 100.");
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, TimeSpan.Zero);
        Percentile = percentile;
        Limit = limit;
        IncludesService = includesService;
    }

    /// <summary>Percent of all requests, above 0 up to 100.</summary>
    public double Percentile { get; }

    /// <summary>The time they may take.</summary>
    public TimeSpan Limit { get; }

    /// <summary>Whether the time is wait and service together; otherwise the wait alone.</summary>
    public bool IncludesService { get; }

    /// <summary>Reads <c>p95=2s</c>, <c>p99_wait=500ms</c> or <c>p95_response=30s</c>; without a word the wait is meant.</summary>
    /// <exception cref="FormatException">Anything else.</exception>
    public static ServiceObjective Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        string[] sides = text.Split('=', 2, StringSplitOptions.TrimEntries);
        string[] words = sides[0].Split('_', 2);
        string what = words.Length == 2 ? words[1] : "wait";
        bool valid = sides.Length == 2 && words[0].StartsWith('p') && what is "wait" or "response";
        if (valid
            && double.TryParse(words[0].AsSpan(1), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double percentile)
            && percentile is > 0 and <= 100
            && TryParseTime(sides[1], out TimeSpan limit))
        {
            return new(percentile, limit, what == "response");
        }

        throw new FormatException($"\"{text}\" is no objective. Give a percentile and a time, such as p95=2s, p99_wait=500ms or p95_response=30s.");
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"p{Percentile}_{(IncludesService ? "response" : "wait")}={Limit.TotalSeconds:0.###}s");

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
