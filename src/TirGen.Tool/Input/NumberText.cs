using System.Globalization;

namespace TirGen.Tool.Input;

/// <summary>Numbers and times on the command line.</summary>
internal static class NumberText
{
    private static readonly (string Suffix, double Seconds)[] Units = [("ms", 0.001), ("s", 1), ("m", 60), ("h", 3600), ("d", 86400)];

    /// <summary>Reads an integer within bounds.</summary>
    /// <exception cref="FormatException">Another text; the message names the bounds.</exception>
    public static Func<string, int> Integer(int least, int most) => text =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int value) && value >= least && value <= most
            ? value
            : throw new FormatException($"\"{text}\" does not fit. Give an integer from {least} to {most}.");

    /// <summary>Reads a finite number of zero or more.</summary>
    /// <exception cref="FormatException">Another text.</exception>
    public static double Amount(string text) =>
        TryReadAmount(text, out double value) ? value : throw new FormatException($"\"{text}\" does not fit. Give a number of 0 or more, such as 2.5.");

    /// <summary>Reads a time in seconds, or with a unit: <c>90</c>, <c>500ms</c>, <c>1.5m</c>, <c>24h</c>.</summary>
    /// <exception cref="FormatException">Another text, a negative time, or one of more than ten years.</exception>
    public static TimeSpan Time(string text) =>
        TryReadTime(text, out TimeSpan time) ? time : throw new FormatException($"\"{text}\" is no time. Give seconds of 0 or more, or a unit: 90, 500ms, 1.5m, 24h.");

    /// <summary>Reads a time; false for another text.</summary>
    public static bool TryReadTime(string text, out TimeSpan time)
    {
        (string suffix, double seconds) = Array.Find(Units, unit => text.EndsWith(unit.Suffix, StringComparison.Ordinal));
        string number = suffix is null ? text : text[..^suffix.Length];
        bool valid = TryReadAmount(number, out double value);
        double total = value * (suffix is null ? 1 : seconds);
        valid &= total <= TimeSpan.FromDays(3650).TotalSeconds;
        time = valid ? TimeSpan.FromSeconds(total) : default;
        return valid;
    }

    private static bool TryReadAmount(string text, out double value) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out value)
        && double.IsFinite(value) && value >= 0;
}
