using System.CommandLine;
using TirGen.Autoscaling;

namespace TirGen.Tool.Commands;

/// <summary>The options that name a policy and the reading of what the vendor leaves open.</summary>
internal static class PolicyOptions
{
    /// <summary>A file with the policy.</summary>
    public static Option<string> Policy() => new("--policy")
    {
        Description = "JSON file: an auto_scale_policy, the body of an update_auto_scale request, or a detail answer.",
        HelpName = "json",
        Required = true,
    };

    /// <summary>The readings; the first where only one makes sense.</summary>
    public static Option<IReadOnlyList<EvaluationProfile>> Profiles() => ValueOption.Several(
        "--profile",
        "P",
        "The reading: tir-keda-http (default) or knative-kpa, then switches, as in tir-keda-http,W3,hold-always. Several show them side by side.",
        EvaluationProfile.Parse);

    /// <summary>One reading.</summary>
    public static Option<EvaluationProfile> Profile() => ValueOption.Single(
        "--profile",
        "P",
        "The reading: tir-keda-http (default) or knative-kpa, then switches, as in tir-keda-http,W3,hold-always.",
        EvaluationProfile.TirKedaHttp,
        EvaluationProfile.Parse);
}
