using TirGen.Autoscaling;

namespace TirGen.Tool.Input;

/// <summary>One run to do: a policy under a reading.</summary>
/// <param name="Label">A for the first, then B, C, ….</param>
/// <param name="File">The policy.</param>
/// <param name="Profile">The reading.</param>
internal sealed record SimulationInput(string Label, PolicyFile File, EvaluationProfile Profile)
{
    /// <summary>Labels are single letters.</summary>
    public const int MaxRuns = 26;

    /// <summary>Every policy under every reading.</summary>
    /// <exception cref="InputException">More combinations than letters.</exception>
    public static IReadOnlyList<SimulationInput> Combine(IReadOnlyList<PolicyFile> files, IReadOnlyList<EvaluationProfile> profiles)
    {
        IReadOnlyList<EvaluationProfile> readings = profiles.Count > 0 ? profiles : [EvaluationProfile.TirKedaHttp];
        if (files.Count * readings.Count > MaxRuns)
            throw new InputException($"{files.Count} policies under {readings.Count} readings are more than {MaxRuns} runs. Compare fewer at once.");
        return [.. files.SelectMany(file => readings.Select(profile => (file, profile))).Select(static (pair, i) => new SimulationInput(((char)('A' + i)).ToString(), pair.file, pair.profile))];
    }
}
