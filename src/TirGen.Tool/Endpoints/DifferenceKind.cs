namespace TirGen.Tool.Endpoints;

/// <summary>How a payload and an endpoint differ in a member.</summary>
internal enum DifferenceKind
{
    /// <summary>The endpoint has it not yet.</summary>
    Added,

    /// <summary>The endpoint will lose it.</summary>
    Removed,

    /// <summary>The endpoint has another value.</summary>
    Changed,

    /// <summary>The endpoint's answers do not show the member, so that nobody can tell.</summary>
    Unknown,
}
