using TirGen.Autoscaling;

namespace TirGen.Tool.Input;

/// <summary>A trace on the command line: files of any form, the input, or generated traffic.</summary>
internal static class TraceText
{
    /// <summary>Opens a trace.</summary>
    /// <param name="texts">Paths, <c>-</c> for the input, or one <c>synthetic:…</c>. Several files are put into one.</param>
    /// <param name="options">What files leave open.</param>
    /// <exception cref="InputException">There is no such file.</exception>
    /// <exception cref="TraceFormatException">A file cannot be read.</exception>
    /// <exception cref="FormatException">The generated traffic cannot be read.</exception>
    public static RequestTrace Open(IReadOnlyList<string> texts, TraceFileOptions options)
    {
        if (texts is [var only] && only.StartsWith(SyntheticTraceText.Prefix, StringComparison.Ordinal))
            return SyntheticTraceText.Parse(only);
        return TraceFile.Merge([.. texts.Select(text => OpenFile(text, options))]);
    }

    private static RequestTrace OpenFile(string text, TraceFileOptions options)
    {
        if (text.StartsWith(SyntheticTraceText.Prefix, StringComparison.Ordinal))
            throw new InputException($"{text} cannot be put together with files. Give it alone.");
        if (text == "-")
            return OpenInput(options);
        if (!File.Exists(text))
            throw new InputException($"There is no trace {text}. Give a file, - for the input, or traffic such as synthetic:poisson,rate=5,seconds=3600,seed=1.");
        return TraceFile.Open(text, options);
    }

    /// <summary>The input can be read once only, a trace several times.</summary>
    private static RequestTrace OpenInput(TraceFileOptions options)
    {
        using Stream input = Console.OpenStandardInput();
        using MemoryStream copy = new();
        input.CopyTo(copy);
        byte[] bytes = copy.ToArray();
        return TraceFile.Open("standard input", () => new MemoryStream(bytes), options);
    }
}
