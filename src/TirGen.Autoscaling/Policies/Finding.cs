namespace TirGen.Autoscaling;

/// <summary>Something to know about a policy.</summary>
/// <param name="Id">Stable name of the check, such as <c>min-above-max</c>.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="Evidence">What it rests on.</param>
/// <param name="Pointer">JSON pointer from the document's root to the value.</param>
/// <param name="Message">What is the case.</param>
/// <param name="Remedy">What to do about it.</param>
public sealed record Finding(
    string Id, FindingSeverity Severity, FindingEvidence Evidence, string Pointer, string Message, string Remedy)
{
    /// <summary>Line of the value in the text it was read from, from 1; 0 when it came from no text.</summary>
    public int Line { get; init; }

    /// <summary>Column in UTF-16 units, from 1; 0 when it came from no text.</summary>
    public int Column { get; init; }

    /// <summary>The finding in one line.</summary>
    public override string ToString()
    {
        string place = Line > 0 ? $"({Line},{Column}) " : "";
        string pointer = Pointer.Length > 0 ? Pointer : "(root)";
        return $"{place}{pointer}: {Message} {Remedy}";
    }
}
