namespace TirGen.Autoscaling;

/// <summary>What a finding rests on.</summary>
public enum FindingEvidence
{
    /// <summary>The vendor's documentation says so, or the text contradicts itself.</summary>
    Documented,

    /// <summary>The source of a vendor client, or of the autoscaler underneath, says so.</summary>
    SourceCode,

    /// <summary>It follows from such source, by calculation or measurement.</summary>
    Derived,

    /// <summary>It rests on this library's reading of what the vendor leaves open.</summary>
    Assumed,
}
