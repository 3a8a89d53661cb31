using TirGen.Autoscaling;

namespace TirGen.Tool.Input;

/// <summary>
/// Generated traffic on the command line: <c>synthetic:KIND,key=value,…</c>. Kinds: <c>steady</c> (evenly spaced), <c>poisson</c>,
/// <c>ramp</c>, <c>diurnal</c> and <c>bursts</c> (Poisson at a rate that moves).
/// </summary>
internal sealed class SyntheticTraceText
{
    public const string Prefix = "synthetic:";

    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    private readonly string _text;
    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);
    private readonly HashSet<string> _used = new(StringComparer.Ordinal);

    private SyntheticTraceText(string text, IEnumerable<string> pairs)
    {
        _text = text;
        foreach (string pair in pairs)
        {
            string[] sides = pair.Split('=', 2, StringSplitOptions.TrimEntries);
            if (sides.Length != 2 || !_values.TryAdd(sides[0], sides[1]))
                throw new FormatException($"\"{pair}\" does not fit into {text}. Give each key once, as key=value.");
        }
    }

    /// <summary>Reads generated traffic.</summary>
    /// <exception cref="FormatException">An unknown kind or key, or a value that does not fit.</exception>
    public static SyntheticTrace Parse(string text)
    {
        string[] parts = text[Prefix.Length..].Split(',', StringSplitOptions.TrimEntries);
        return new SyntheticTraceText(text, parts.Skip(1)).Create(parts[0]);
    }

    private SyntheticTrace Create(string kind)
    {
        TimeSpan length = Time("seconds", Hour);
        TrafficShape shape = kind switch
        {
            "steady" or "poisson" => TrafficShape.Steady(Number("rate", 5)),
            "ramp" => TrafficShape.Ramp(Number("rate", 1), Number("to", 10), length),
            "diurnal" => TrafficShape.Diurnal(Number("rate", 5), Fraction("amplitude", 0.8), Time("period", TimeSpan.FromDays(1))),
            "bursts" => TrafficShape.Bursts(
                Number("rate", 1), Number("to", 20), Time("burst", TimeSpan.FromSeconds(30)), Time("interval", TimeSpan.FromMinutes(5))),
            _ => throw new FormatException($"\"{kind}\" is no kind of traffic. Use steady, poisson, ramp, diurnal or bursts."),
        };
        TimeDistribution service = Value("service", TimeDistribution.Exponential(TimeSpan.FromSeconds(1)), TimeDistributionText.Parse);
        ulong seed = (ulong)Value("seed", 1, NumberText.Integer(0, int.MaxValue));
        CheckKeys(kind);
        return new(_text, shape, length, service) { Poisson = kind != "steady", Seed = seed };
    }

    private double Number(string key, double absent) => Value(key, absent, NumberText.Amount);

    private double Fraction(string key, double absent) => Value(key, absent, static text =>
        NumberText.Amount(text) is var value and <= 1 ? value : throw new FormatException($"\"{text}\" does not fit. Give a fraction from 0 to 1."));

    private TimeSpan Time(string key, TimeSpan absent) => Value(key, absent, static text =>
        NumberText.Time(text) is var time && time > TimeSpan.Zero ? time : throw new FormatException($"\"{text}\" does not fit. Give a time above 0."));

    private T Value<T>(string key, T absent, Func<string, T> parse)
    {
        _used.Add(key);
        if (!_values.TryGetValue(key, out string? text))
            return absent;
        try
        {
            return parse(text);
        }
        catch (FormatException exception)
        {
            throw new FormatException($"{key}: {exception.Message}", exception);
        }
    }

    private void CheckKeys(string kind)
    {
        if (_values.Keys.FirstOrDefault(key => !_used.Contains(key)) is { } unknown)
            throw new FormatException($"\"{unknown}\" is no key of {kind} traffic. Use {string.Join(", ", _used.Order(StringComparer.Ordinal))}.");
    }
}
