using TirGen.Specification.Rules.Values;

namespace TirGen.Specification.Rules;

/// <summary>One thing that a rule demands of a value.</summary>
/// <typeparam name="TTruth">What stands for a judgement.</typeparam>
/// <typeparam name="TText">What stands for a piece of a sentence.</typeparam>
/// <param name="Holds">Whether the value meets it.</param>
/// <param name="Id">The diagnostic of a value that does not.</param>
/// <param name="Otherwise">What is said of one that does not, behind its name; put together only when it is said.</param>
internal sealed record Demand<TTruth, TText>(TTruth Holds, string Id, Func<TText[]> Otherwise)
{
    /// <summary>Finds a value that meets it, for the one that does not; null where the rule names none.</summary>
    public Func<RuleValue?>? Remedy { get; init; }

    /// <summary>A value that fails it meets what was demanded before, as the two ends of a range, so that this need not be asked.</summary>
    public bool FailsAlone { get; init; }
}
