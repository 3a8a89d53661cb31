using TirGen.Specification.Rules.Values;

namespace TirGen.Specification.Rules.Evaluation;

/// <summary>A rule that is broken whatever the unknowns are.</summary>
public sealed record RuleFinding
{
    /// <summary>The diagnostic's id, one of <see cref="RuleIds"/>.</summary>
    public required string Id { get; init; }

    /// <summary>How much it matters.</summary>
    public required RuleSeverity Severity { get; init; }

    /// <summary>What a person reads.</summary>
    public required RuleMessage Message { get; init; }

    /// <summary>
    /// The value the finding belongs to, from the evaluated one, by RFC 6901; empty for that value itself. A missing member
    /// belongs to the object that lacks it, an unknown one to itself.
    /// </summary>
    public required string Pointer { get; init; }

    /// <summary>The value at <see cref="Pointer"/>; of a member that is not set, the object around it.</summary>
    public required RuleValue Value { get; init; }

    /// <summary>Where to show the finding: the origin of <see cref="Value"/>, or of the member for an unknown one.</summary>
    public required object? Origin { get; init; }

    /// <summary>Wire names of the members of the object that the rule speaks of: the missing one, the one without effect, the pair of bounds.</summary>
    public IReadOnlyList<string> Members { get; init; } = [];

    /// <summary>
    /// Whether the rule holds because of another member's value. A missing member without that is one that C# itself requires.
    /// </summary>
    public bool IsConditional { get; init; }

    /// <summary>The mechanical repair, if there is one.</summary>
    public RepairKind Repair { get; init; }

    /// <summary>Changes of single values that keep the rule, the likeliest first. Whether they break another one is for the caller to try.</summary>
    public IReadOnlyList<ValueChange> Changes { get; init; } = [];

    /// <summary>The nearest value or name, for <see cref="RepairKind.UseNearest"/>.</summary>
    public string? Suggestion { get; init; }

    /// <summary>The message with each member spelled by <paramref name="spell"/>.</summary>
    public string MessageFor(Func<string, string> spell) => Message.Format(spell);

    /// <inheritdoc/>
    public override string ToString() => $"{Id} {(Pointer.Length == 0 ? "#" : Pointer)}: {Message}";
}
