namespace TirGen.Autoscaling.Tests.Traces;

/// <summary>The traces of the folder that TIRGEN_TRACES names, or the project's own.</summary>
internal static class TraceFolder
{
    public static string Path =>
        Environment.GetEnvironmentVariable("TIRGEN_TRACES") is { Length: > 0 } folder
            ? folder
            : System.IO.Path.Combine(AppContext.BaseDirectory, "Traces", "Bytes");

    /// <summary>Whether the folder of the variable is it.</summary>
    public static bool IsGiven => Environment.GetEnvironmentVariable("TIRGEN_TRACES") is { Length: > 0 };

    public static IEnumerable<TheoryDataRow<string>> Files =>
        Directory.EnumerateFiles(Path, "*.csv").Order(StringComparer.Ordinal).Select(static path => new TheoryDataRow<string>(System.IO.Path.GetFileName(path)));

    public static CsvTrace Open(string file) => new(System.IO.Path.Combine(Path, file), ServiceTimeModel.Default);

    /// <summary>The bursty trace with idle minutes.</summary>
    public static CsvTrace Code => Open(System.IO.Path.GetFileName(Directory.EnumerateFiles(Path, "*code*.csv").First()));

    /// <summary>An hour of a chat service.</summary>
    public static CsvTrace Conversation => Open(System.IO.Path.GetFileName(Directory.EnumerateFiles(Path, "azure*conv*.csv").First()));
}
