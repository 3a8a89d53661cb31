namespace TirGen.Specification.Rules;

/// <summary>Where a value stands, and why a rule is applied to it.</summary>
/// <typeparam name="TSite">The site itself.</typeparam>
internal interface IRuleSite<out TSite>
    where TSite : IRuleSite<TSite>
{
    /// <summary>Whether the rule is applied only because a condition holds.</summary>
    bool IsConditional { get; }

    /// <summary>The same place under a condition.</summary>
    /// <param name="condition">The condition as words; where it has none, the one before stays.</param>
    TSite Under(IReadOnlyList<MessagePart> condition);
}
