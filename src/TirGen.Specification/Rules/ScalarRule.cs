namespace TirGen.Specification.Rules;

/// <summary>
/// A rule of one value by itself. What it means, and what is said of a value that breaks it, stands here once, over whatever stands for values: known ones
/// for analyzers and files, C# expressions for the checks that are generated.
/// </summary>
public abstract record ScalarRule : Rule
{
    private protected ScalarRule()
    {
    }

    /// <summary>The types of which it says anything.</summary>
    internal virtual JsonTypes Subjects => JsonTypes.All;

    /// <summary>What it demands, in order: of a value that fails one of them, the rest is not asked.</summary>
    /// <typeparam name="TValue">What stands for a value.</typeparam>
    /// <typeparam name="TTruth">What stands for a judgement.</typeparam>
    /// <typeparam name="TText">What stands for a piece of a sentence.</typeparam>
    /// <param name="domain">What can be asked of values.</param>
    /// <param name="value">The value, of one of <see cref="Subjects"/>.</param>
    internal abstract IEnumerable<Demand<TTruth, TText>> Demands<TValue, TTruth, TText>(IValueDomain<TValue, TTruth, TText> domain, TValue value);
}
