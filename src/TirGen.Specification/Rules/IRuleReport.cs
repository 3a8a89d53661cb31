namespace TirGen.Specification.Rules;

/// <summary>Takes what rules say of values that break them.</summary>
/// <typeparam name="TValue">What stands for a value.</typeparam>
/// <typeparam name="TTruth">What stands for a judgement.</typeparam>
/// <typeparam name="TText">What stands for a piece of a sentence.</typeparam>
/// <typeparam name="TSite">What stands for a place.</typeparam>
internal interface IRuleReport<TValue, TTruth, TText, TSite>
    where TSite : IRuleSite<TSite>
{
    /// <summary>What can be asked of values.</summary>
    IRuleDomain<TValue, TTruth, TText> Domain { get; }

    /// <summary>Says what a value breaks of a rule.</summary>
    void Report(Rule rule, TValue value, TSite site);

    /// <summary>Says something where a condition certainly holds.</summary>
    void When(TTruth condition, Action then);

    /// <summary>Says something unless a condition certainly holds.</summary>
    void Unless(TTruth condition, Action then);

    /// <summary>Says which demand a value fails first.</summary>
    void Say(DemandRule rule, TValue value, TSite site);

    /// <summary>Says something of a value.</summary>
    void Say(Complaint<TText> complaint, TValue value, TSite site);

    /// <summary>Says something of a member of an object.</summary>
    void SayOf(TValue target, string name, Complaint<TText> complaint, TSite site);

    /// <summary>Says what a member breaks of a rule, where it is certainly set.</summary>
    void Member(TValue target, string name, Rule rule, TSite site);

    /// <summary>Says that members cannot be looked at which an object may have beside those that are known.</summary>
    void Unseen(TValue target, string what);

    /// <summary>Says what an item of a list, where there is one, breaks of a rule.</summary>
    void Item(TValue list, int index, Rule rule, TSite site);

    /// <summary>Says what the items of a list from one on break of a rule.</summary>
    void Items(TValue list, int from, Rule rule, TSite site);

    /// <summary>Says which items of a list repeat others.</summary>
    /// <param name="list">The list.</param>
    /// <param name="complaint">What is said: by the positions of an item and of an equal one before it, counted from 1, and by the words for "of the list".</param>
    /// <param name="site">Where it stands.</param>
    void Repetitions(TValue list, Func<TText, TText, IReadOnlyList<TText>, Complaint<TText>> complaint, TSite site);

    /// <summary>Says why a value meets none of several alternatives, or more than the one that it may.</summary>
    void Alternatives(IReadOnlyList<Rule> alternatives, bool exactlyOne, TValue value, TSite site);

    /// <summary>Says what a value breaks whichever way its condition goes, where that is not certain.</summary>
    void Undecided(ConditionalRule rule, TTruth condition, TValue value, TSite site);

    /// <summary>Says what a value breaks of the alternative that it names.</summary>
    void Discriminated(DiscriminatorRule rule, TValue value, TSite site);

    /// <summary>Says that an expression is false of a value.</summary>
    void Expression(ExpressionRule rule, TValue value, TSite site);
}
