namespace TirGen.Autoscaling;

/// <summary>A text read as a policy: the policy where it is one, what was found on the way, and where everything stands.</summary>
public sealed class PolicyDocument
{
    private readonly SourceMap _positions;

    internal PolicyDocument(AutoscalingPolicy? policy, string policyPointer, IReadOnlyList<Finding> findings, SourceMap positions)
    {
        Policy = policy;
        PolicyPointer = policyPointer;
        Findings = findings;
        _positions = positions;
    }

    /// <summary>The policy; null when a finding of severity error says why there is none.</summary>
    public AutoscalingPolicy? Policy { get; }

    /// <summary>JSON pointer from the root to the policy: empty, <c>/auto_scale_policy</c> or <c>/data/auto_scale_policy</c>.</summary>
    public string PolicyPointer { get; }

    /// <summary>What reading found: wrong types, unknown words, repeated or unknown members.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>Reads the bare policy object, a whole <c>update_auto_scale</c> body, or a detail answer. Never throws for its content.</summary>
    /// <param name="utf8Json">UTF-8 JSON, with or without byte order mark.</param>
    public static PolicyDocument Read(ReadOnlySpan<byte> utf8Json) => PolicyReader.Read(utf8Json);

    /// <summary>The findings of reading and of <see cref="PolicyLinter"/> together, each at its place in the text.</summary>
    public IReadOnlyList<Finding> Lint(PolicyLintOptions? options = null)
    {
        if (Policy is null)
            return Findings;
        return
        [
            .. Findings,
            .. PolicyLinter.Check(Policy, options).Select(finding => _positions.Locate(finding with { Pointer = PolicyPointer + finding.Pointer })),
        ];
    }
}
