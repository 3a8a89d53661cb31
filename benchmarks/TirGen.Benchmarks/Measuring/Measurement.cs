using System.Globalization;

namespace TirGen.Benchmarks.Measuring;

/// <summary>A number with its name.</summary>
public sealed record Measurement(string Name, double Value, string Unit)
{
    /// <summary>The number with its unit.</summary>
    public override string ToString() => $"{Format(Value)} {Unit}".TrimEnd();

    public static string Format(double value) =>
        value.ToString(Math.Abs(value) >= 100 ? "#,0.###" : "0.##", CultureInfo.InvariantCulture);
}
