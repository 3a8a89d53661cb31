using System.Globalization;
using System.Text.RegularExpressions;
using TirGen.Autoscaling;
using TirGen.Tool.Input;

namespace TirGen.Tool.Conditions;

/// <summary>
/// A condition over results that fails the run:
/// <code>
/// condition = name operator ( value | name )
/// name      = [ LABEL "." ] measure            LABEL is A for --policy, B, C, … for the further runs; without one, A
/// operator  = "&gt;" | "&gt;=" | "&lt;" | "&lt;=" | "==" | "!="
/// value     = number [ "ms" | "s" | "m" | "h" | "d" | "%" ] | "true" | "false"
/// </code>
/// A condition on what does not exist holds: a gate must not be green because there was nothing to measure.
/// </summary>
internal sealed partial class FailCondition
{
    private readonly (int Run, Measure Measure) _left;
    private readonly string _operator;
    private readonly (int Run, Measure Measure)? _right;
    private readonly double _value;

    private FailCondition(string text, (int Run, Measure Measure) left, string @operator, (int Run, Measure Measure)? right, double value)
    {
        Text = text;
        _left = left;
        _operator = @operator;
        _right = right;
        _value = value;
    }

    /// <summary>The condition as it was given.</summary>
    public string Text { get; }

    /// <summary>Largest index of a run that it names.</summary>
    public int LastRun => Math.Max(_left.Run, _right?.Run ?? 0);

    /// <summary>Reads a condition.</summary>
    /// <exception cref="FormatException">Another text; the message says what does not fit and what would.</exception>
    public static FailCondition Parse(string text)
    {
        Match match = Grammar().Match(text);
        if (!match.Success)
            throw new FormatException($"\"{text}\" is no condition. Give a result, an operator and a value, such as 'p95_wait > 2s' or 'cost >= B.cost'.");
        (int Run, Measure Measure) left = Name(match.Groups["left"].Value);
        string right = match.Groups["right"].Value;
        string @operator = match.Groups["operator"].Value;
        if (TryReadValue(right, left.Measure.Quantity, out double value))
            return new(text, left, @operator, null, value);
        if (right.Length > 0 && !char.IsAsciiLetter(right[0]))
            throw new FormatException($"\"{right}\" is no value for {left.Measure.Name}. Give {Example(left.Measure.Quantity)}.");
        (int Run, Measure Measure) other = Name(right);
        if (other.Measure.Quantity != left.Measure.Quantity)
            throw new FormatException($"{left.Measure.Name} and {other.Measure.Name} do not count the same. Compare it with {Example(left.Measure.Quantity)}.");
        return new(text, left, @operator, other, 0);
    }

    /// <summary>Whether it holds, so that the run fails.</summary>
    public bool Holds(IReadOnlyList<SimulationResult> results)
    {
        double left = _left.Measure.Read(results[_left.Run]);
        double right = _right is { } name ? name.Measure.Read(results[name.Run]) : _value;
        bool measurable = !double.IsNaN(left) && !double.IsNaN(right) && !(double.IsInfinity(left) && double.IsInfinity(right));
        return !measurable || _operator switch
        {
            ">" => left > right,
            ">=" => left >= right,
            "<" => left < right,
            "<=" => left <= right,
            "==" => left == right,
            _ => left != right,
        };
    }

    /// <summary>The value that it judges.</summary>
    public string Found(IReadOnlyList<SimulationResult> results) => _left.Measure.Format(_left.Measure.Read(results[_left.Run]));

    private static (int Run, Measure Measure) Name(string text)
    {
        bool labelled = text.Length > 2 && text[1] == '.' && char.IsAsciiLetterUpper(text[0]);
        string name = labelled ? text[2..] : text;
        Measure measure = Measure.Find(name) ?? throw new FormatException(
            $"\"{name}\" is no result. Use {string.Join(", ", Measure.All.Select(static measure => measure.Name))}, or another percentile such as p99.9_wait.");
        return (labelled ? text[0] - 'A' : 0, measure);
    }

    private static bool TryReadValue(string text, Quantity quantity, out double value)
    {
        value = 0;
        switch (quantity)
        {
            case Quantity.Time when NumberText.TryReadTime(text, out TimeSpan time):
                value = time.TotalSeconds;
                return true;
            case Quantity.Truth:
                value = text is "true" or "yes" ? 1 : 0;
                return text is "true" or "yes" or "false" or "no";
            case Quantity.Share when text.EndsWith('%') && TryReadNumber(text[..^1], out value):
                value /= 100;
                return true;
            default:
                return quantity != Quantity.Time && TryReadNumber(text, out value);
        }
    }

    private static bool TryReadNumber(string text, out double value) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out value)
        && double.IsFinite(value);

    private static string Example(Quantity quantity) => quantity switch
    {
        Quantity.Time => "a time such as 2s or 500ms",
        Quantity.Share => "a share such as 95% or 0.95",
        Quantity.Truth => "true or false",
        _ => "a number",
    };

    [GeneratedRegex(@"^\s*(?<left>[A-Za-z][\w.]*)\s*(?<operator>>=|<=|==|!=|>|<)\s*(?<right>\S.*?)\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Grammar();
}
