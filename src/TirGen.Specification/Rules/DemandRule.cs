namespace TirGen.Specification.Rules;

/// <summary>A rule that demands something of a value as a whole: of a scalar, or of how much a list or an object holds.</summary>
public abstract record DemandRule : Rule
{
    private protected DemandRule()
    {
    }

    /// <summary>What it demands, in order: of a value that fails one of them, the rest is not asked.</summary>
    /// <typeparam name="TValue">What stands for a value.</typeparam>
    /// <typeparam name="TTruth">What stands for a judgement.</typeparam>
    /// <typeparam name="TText">What stands for a piece of a sentence.</typeparam>
    /// <param name="domain">What can be asked of values.</param>
    /// <param name="value">The value, of one of <see cref="Rule.Subjects"/>.</param>
    internal abstract IEnumerable<Demand<TTruth, TText>> Demands<TValue, TTruth, TText>(IValueDomain<TValue, TTruth, TText> domain, TValue value);

    internal sealed override TTruth Judge<TValue, TTruth, TText>(IRuleDomain<TValue, TTruth, TText> domain, TValue value) =>
        domain.All(Demands(domain, value).Select(static demand => demand.Holds));

    internal sealed override void Report<TValue, TTruth, TText, TSite>(IRuleReport<TValue, TTruth, TText, TSite> report, TValue value, TSite site) =>
        report.Say(this, value, site);
}
