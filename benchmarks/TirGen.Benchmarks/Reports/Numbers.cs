using System.Globalization;

namespace TirGen.Benchmarks.Reports;

/// <summary>Numbers as the reports print them.</summary>
public static class Numbers
{
    public static string Time(double nanoseconds) => nanoseconds switch
    {
        < 10 => nanoseconds.ToString("0.0", CultureInfo.InvariantCulture) + " ns",
        < 10_000 => nanoseconds.ToString("#,0", CultureInfo.InvariantCulture) + " ns",
        _ => (nanoseconds / 1000).ToString("#,0.0", CultureInfo.InvariantCulture) + " µs",
    };

    public static string Bytes(double bytes) => bytes.ToString("#,0", CultureInfo.InvariantCulture) + " B";

    public static string Times(double ratio) => ratio.ToString(ratio < 10 ? "0.0" : "0", CultureInfo.InvariantCulture) + "×";
}
