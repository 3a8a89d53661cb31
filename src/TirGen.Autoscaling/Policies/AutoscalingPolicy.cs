using System.Collections.Immutable;
using System.Text.Json;

namespace TirGen.Autoscaling;

/// <summary>An <c>auto_scale_policy</c>. Immutable, equal by value. Any content can be represented; <see cref="PolicyLinter"/> judges it.</summary>
public sealed record AutoscalingPolicy
{
    private readonly ImmutableArray<AutoscalingRule> _rules = [];

    /// <summary>Workers that are always ready; 0 scales to zero.</summary>
    public required int MinReplicas { get; init; }

    /// <summary>Largest number of workers. Equal to the minimum, autoscaling is off.</summary>
    public required int MaxReplicas { get; init; }

    /// <summary>The rules; the one that asks for most replicas wins.</summary>
    public ImmutableArray<AutoscalingRule> Rules
    {
        get => _rules;
        init => _rules = value.IsDefault ? [] : value;
    }

    /// <summary>Seconds to wait after scaling before scaling again. What exactly waits is a reading of the profile.</summary>
    public int StabilityPeriod { get; init; } = 300;

    /// <summary>Seconds after creation without a drop to zero, as long as no request ever came.</summary>
    public int InitialCooldownPeriod { get; init; }

    /// <summary>Whether requests are held while no replica is ready; otherwise they fail at once.</summary>
    public bool IsHoldQueue { get; init; }

    /// <summary>Reads a policy: the bare object, a whole <c>update_auto_scale</c> body, or a detail answer.</summary>
    /// <param name="utf8Json">UTF-8 JSON, with or without byte order mark.</param>
    /// <exception cref="PolicyException">The text is no policy; the message names pointer, line, column and remedy.</exception>
    public static AutoscalingPolicy Parse(ReadOnlySpan<byte> utf8Json)
    {
        PolicyDocument document = PolicyDocument.Read(utf8Json);
        return document.Policy ?? throw new PolicyException(document.Findings);
    }

    /// <summary>Writes the bare policy object. Members without meaning for a rule's metric are left out; periods are texts, as documented.</summary>
    public void WriteTo(Utf8JsonWriter writer) => PolicyWriter.WritePolicy(writer, this);

    /// <summary>The body of an <c>update_auto_scale</c> request with this policy, indented, as UTF-8 JSON.</summary>
    public byte[] ToPayload() => PolicyWriter.WritePayload(this);

    /// <inheritdoc/>
    public bool Equals(AutoscalingPolicy? other) =>
        other is not null
        && MinReplicas == other.MinReplicas
        && MaxReplicas == other.MaxReplicas
        && StabilityPeriod == other.StabilityPeriod
        && InitialCooldownPeriod == other.InitialCooldownPeriod
        && IsHoldQueue == other.IsHoldQueue
        && Rules.AsSpan().SequenceEqual(other.Rules.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        HashCode hash = default;
        hash.Add(MinReplicas);
        hash.Add(MaxReplicas);
        hash.Add(StabilityPeriod);
        hash.Add(InitialCooldownPeriod);
        hash.Add(IsHoldQueue);
        foreach (AutoscalingRule rule in Rules)
            hash.Add(rule);
        return hash.ToHashCode();
    }
}
