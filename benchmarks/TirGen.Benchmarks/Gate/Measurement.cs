using System.Globalization;

namespace TirGen.Benchmarks.Gate;

/// <summary>A number with its name.</summary>
public sealed record Measurement(string Name, double Value, string Unit)
{
    public static string Format(double value) =>
        value.ToString(Math.Abs(value) >= 100 ? "#,0.###" : "0.##", CultureInfo.InvariantCulture);
}
