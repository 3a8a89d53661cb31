namespace TirGen.Autoscaling;

/// <summary>A trace that cannot be used.</summary>
public sealed class TraceFormatException : FormatException
{
    /// <summary>Creates the error.</summary>
    /// <param name="line">Line of the text, or number of the request, from 1; 0 for the trace as a whole.</param>
    /// <param name="problem">What is the case.</param>
    /// <param name="remedy">What to do about it.</param>
    public TraceFormatException(long line, string problem, string remedy)
        : base(line > 0 ? $"Line {line}: {problem} {remedy}" : $"{problem} {remedy}")
    {
        Line = line;
        Remedy = remedy;
    }

    /// <summary>Line of the text, or number of the request, from 1; 0 for the trace as a whole.</summary>
    public long Line { get; }

    /// <summary>What to do about it.</summary>
    public string Remedy { get; }
}
