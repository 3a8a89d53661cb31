namespace TirGen.Specification.Rules;

/// <summary>
/// What a document says about the validity of one value: the one form to which JSON Schema keywords and expressions
/// are lowered, and that every consumer evaluates. Immutable; compared by reference where it holds lists.
/// </summary>
/// <remarks>
/// What a rule means, and what is said of a value that breaks it, stands in the rule, once, over whatever stands for values: known ones for analyzers and
/// files, C# expressions for the checks that are generated.
/// </remarks>
public abstract record Rule
{
    private protected Rule()
    {
    }

    /// <summary>The types of which it says anything.</summary>
    internal virtual JsonTypes Subjects => JsonTypes.All;

    /// <summary>Whether a value meets it.</summary>
    /// <typeparam name="TValue">What stands for a value.</typeparam>
    /// <typeparam name="TTruth">What stands for a judgement.</typeparam>
    /// <typeparam name="TText">What stands for a piece of a sentence.</typeparam>
    /// <param name="domain">What can be asked of values.</param>
    /// <param name="value">The value, of one of <see cref="Subjects"/>.</param>
    internal abstract TTruth Judge<TValue, TTruth, TText>(IRuleDomain<TValue, TTruth, TText> domain, TValue value);

    /// <summary>Says what a value breaks of it.</summary>
    /// <typeparam name="TValue">What stands for a value.</typeparam>
    /// <typeparam name="TTruth">What stands for a judgement.</typeparam>
    /// <typeparam name="TText">What stands for a piece of a sentence.</typeparam>
    /// <typeparam name="TSite">What stands for a place.</typeparam>
    /// <param name="report">Takes what is said.</param>
    /// <param name="value">The value, of one of <see cref="Subjects"/>.</param>
    /// <param name="site">Where it stands.</param>
    internal abstract void Report<TValue, TTruth, TText, TSite>(IRuleReport<TValue, TTruth, TText, TSite> report, TValue value, TSite site)
        where TSite : IRuleSite<TSite>;
}
