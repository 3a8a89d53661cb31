using System.Globalization;

namespace TirGen.Specification.Reading;

/// <summary>A number, kept as written so that no digit is lost.</summary>
public sealed class SpecNumber(TextRange range, string text) : SpecNode(range)
{
    /// <summary>The number in JSON's notation.</summary>
    public string Text { get; } = text;

    /// <inheritdoc/>
    public override string TypeName => "number";

    /// <summary>The nearest double; infinite beyond its range.</summary>
    public double ToDouble() =>
        double.TryParse(Text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value)
            ? value
            // .NET Framework refuses what it cannot hold instead of answering infinity.
            : Text[0] == '-' ? double.NegativeInfinity : double.PositiveInfinity;

    /// <summary>The value when the number is written as an integer within the range of <see cref="long"/>.</summary>
    public bool TryGetInt64(out long value) =>
        long.TryParse(Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);
}
