using TirGen.Specification.Rules.Values;

namespace TirGen.Specification.Rules;

/// <summary>How judgements are put together, and what stands inside of values.</summary>
/// <typeparam name="TValue">What stands for a value.</typeparam>
/// <typeparam name="TTruth">What stands for a judgement: it holds, it fails, or neither is certain.</typeparam>
/// <typeparam name="TText">What stands for a piece of a sentence.</typeparam>
internal interface IRuleDomain<TValue, TTruth, TText> : IValueDomain<TValue, TTruth, TText>
{
    /// <summary>A judgement that is known.</summary>
    TTruth Of(Truth truth);

    /// <summary>Whether all hold. They are asked in order, and none behind one that certainly fails.</summary>
    TTruth All(IEnumerable<TTruth> judgements);

    /// <summary>Whether one holds. They are asked in order, and none behind one that certainly holds.</summary>
    TTruth Any(IEnumerable<TTruth> judgements);

    /// <summary>Whether one holds and no other.</summary>
    TTruth ExactlyOne(IEnumerable<TTruth> judgements);

    /// <summary>The opposite.</summary>
    TTruth Not(TTruth judgement);

    /// <summary>One judgement where a condition holds, another where it fails, and what both agree in where that is not certain.</summary>
    TTruth Choose(TTruth condition, Func<TTruth> then, Func<TTruth> otherwise);

    /// <summary>Whether there is a value at all.</summary>
    TTruth Exists(TValue value);

    /// <summary>Whether a value meets a rule, which says nothing of values that are none of its <see cref="Rule.Subjects"/>.</summary>
    TTruth Judge(Rule rule, TValue value);

    /// <summary>Whether a value meets each of some alternatives; those that are for other types may be left out.</summary>
    IEnumerable<TTruth> JudgeEach(IReadOnlyList<Rule> alternatives, TValue value);

    /// <summary>Whether an expression is true of a value; an error in it leaves that open.</summary>
    TTruth Evaluate(ExpressionRule rule, TValue value);

    /// <summary>Whether a value can only be an object.</summary>
    bool IsObject(TValue value);

    /// <summary>The members of an object of which something is known.</summary>
    IEnumerable<string> NamesOf(TValue target);

    /// <summary>Whether an object has a member.</summary>
    TTruth Has(TValue target, string name);

    /// <summary>Whether an object has a member that is none of <see cref="NamesOf"/>.</summary>
    TTruth HasOthers(TValue target);

    /// <summary>Whether a member of an object, where it is set, meets a rule.</summary>
    TTruth JudgeMember(TValue target, string name, Rule rule);

    /// <summary>Whether a name, as a text, meets a rule.</summary>
    TTruth JudgeName(string name, Rule rule);

    /// <summary>Whether something holds that nobody can look at.</summary>
    /// <param name="what">What that is, in words.</param>
    TTruth Unseen(string what);

    /// <summary>Whether an item of a list, where there is one, meets a rule.</summary>
    TTruth JudgeItem(TValue list, int index, Rule rule);

    /// <summary>Whether all items of a list from one on meet a rule.</summary>
    TTruth JudgeItems(TValue list, int from, Rule rule);

    /// <summary>Whether no two items of a list are equal as JSON.</summary>
    TTruth AreDistinct(TValue list);
}
