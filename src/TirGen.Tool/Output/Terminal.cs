namespace TirGen.Tool.Output;

/// <summary>What the terminal shows better than a file: colours. Elsewhere the text is plain.</summary>
internal static class Terminal
{
    /// <summary>Whether a writer is a terminal that shows colours, and nobody asked for none (https://no-color.org).</summary>
    public static bool HasColors(TextWriter output) =>
        ReferenceEquals(output, Console.Out)
        && !Console.IsOutputRedirected
        && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
        && Environment.GetEnvironmentVariable("TERM") != "dumb";

    /// <summary>Whether a person can be asked: input and output are a terminal.</summary>
    public static bool CanAsk(TextWriter output) => ReferenceEquals(output, Console.Out) && !Console.IsOutputRedirected && !Console.IsInputRedirected;

    /// <summary>Writes a text, coloured where that can be seen.</summary>
    public static void Write(TextWriter output, string text, ConsoleColor color)
    {
        if (!HasColors(output))
        {
            output.Write(text);
            return;
        }

        Console.ForegroundColor = color;
        output.Write(text);
        Console.ResetColor();
    }
}
