using TirGen.Specification.Checking;

namespace TirGen.Tool.Input;

/// <summary>TIR's rule on the number of workers of a shared cluster, which an endpoint on a private one need not keep.</summary>
internal static class ClusterLimit
{
    /// <summary>Whether a finding is that rule's: the only one of its kind at this place.</summary>
    public static bool IsBrokenIn(PayloadFinding finding) =>
        finding.Id == "TIR2004" && finding.Pointer.EndsWith("/max_replicas", StringComparison.Ordinal);
}
