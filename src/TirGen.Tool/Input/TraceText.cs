using TirGen.Autoscaling;

namespace TirGen.Tool.Input;

/// <summary>A trace on the command line: the path of a CSV file, or generated traffic.</summary>
internal static class TraceText
{
    /// <summary>Opens a trace.</summary>
    /// <param name="text">Path, or <c>synthetic:…</c>.</param>
    /// <param name="model">Service time of rows of tokens.</param>
    /// <exception cref="InputException">There is no such file.</exception>
    /// <exception cref="FormatException">The generated traffic cannot be read.</exception>
    public static RequestTrace Open(string text, ServiceTimeModel model)
    {
        if (text.StartsWith(SyntheticTraceText.Prefix, StringComparison.Ordinal))
            return SyntheticTraceText.Parse(text);
        if (!File.Exists(text))
            throw new InputException($"There is no trace {text}. Give a CSV file, or traffic such as synthetic:poisson,rate=5,seconds=3600,seed=1.");
        return new CsvTrace(text, model);
    }
}
