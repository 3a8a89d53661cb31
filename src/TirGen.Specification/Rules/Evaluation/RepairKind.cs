namespace TirGen.Specification.Rules.Evaluation;

/// <summary>The mechanical repairs of a finding.</summary>
public enum RepairKind
{
    /// <summary>None that a tool could choose.</summary>
    None,

    /// <summary>Set the members in <see cref="RuleFinding.Members"/>.</summary>
    AddMember,

    /// <summary>Remove the members in <see cref="RuleFinding.Members"/>.</summary>
    RemoveMember,

    /// <summary>Exchange the values of the two members in <see cref="RuleFinding.Members"/>: a lower and an upper bound.</summary>
    SwapMembers,

    /// <summary>Write <see cref="RuleFinding.Suggestion"/> instead: the nearest value or property name.</summary>
    UseNearest,
}
