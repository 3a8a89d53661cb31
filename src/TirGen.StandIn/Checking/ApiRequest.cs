using TirGen.Specification.Reading;

namespace TirGen.StandIn.Checking;

/// <summary>A request, judged.</summary>
/// <param name="Status">200 when it keeps the document, else the status of the refusal.</param>
/// <param name="Violations">What it breaks, a phrase each.</param>
public sealed record ApiRequest(int Status, IReadOnlyList<string> Violations)
{
    /// <summary>The operation that it calls; null when there is none.</summary>
    public SpecObject? Operation { get; init; }

    /// <summary>The operation's id; empty without one.</summary>
    public string OperationId { get; init; } = "";

    /// <summary>The parts of the path by their names, no longer escaped.</summary>
    public IReadOnlyDictionary<string, string> PathValues { get; init; } = new Dictionary<string, string>();

    /// <summary>The body; null when it is no JSON.</summary>
    public SpecNode? Body { get; init; }

    /// <summary>The text of <see cref="Body"/>.</summary>
    public string BodyText { get; init; } = "";
}
