using TirGen.Specification.Rules.Patterns;
using TirGen.Specification.Rules.Values;

namespace TirGen.Specification.Rules;

/// <summary>What rules ask of values as a whole, whatever stands for them.</summary>
/// <typeparam name="TValue">What stands for a value.</typeparam>
/// <typeparam name="TTruth">What stands for a judgement: it holds, it fails, or neither is certain.</typeparam>
/// <typeparam name="TText">What stands for a piece of a sentence.</typeparam>
internal interface IValueDomain<TValue, TTruth, TText>
{
    /// <summary>Whether the value is of one of some types.</summary>
    TTruth IsOf(TValue value, JsonTypes types);

    /// <summary>Whether the value is one of some.</summary>
    TTruth IsOneOf(TValue value, IReadOnlyList<RuleValue> allowed);

    /// <summary>Whether a number is inside a lower bound.</summary>
    TTruth IsAbove(TValue number, NumberBound bound);

    /// <summary>Whether a number is inside an upper bound.</summary>
    TTruth IsBelow(TValue number, NumberBound bound);

    /// <summary>What is left of a number beyond a multiple of another, which is above zero; exact, in decimal notation.</summary>
    TValue Remainder(TValue number, RuleNumber divisor);

    /// <summary>Whether a text has at least so many code points.</summary>
    TTruth HasAtLeast(TValue text, long length);

    /// <summary>Whether a text has at most so many code points.</summary>
    TTruth HasAtMost(TValue text, long length);

    /// <summary>Whether a pattern is found in a text.</summary>
    TTruth Matches(TValue text, TextPattern pattern);

    /// <summary>Whether a list has at least so many items, or an object so many members.</summary>
    TTruth HoldsAtLeast(TValue container, long count);

    /// <summary>Whether a list has at most so many items, or an object so many members.</summary>
    TTruth HoldsAtMost(TValue container, long count);

    /// <summary>Whether at least so many items of a list meet a rule.</summary>
    TTruth MeetAtLeast(TValue list, Rule rule, long count);

    /// <summary>Whether at most so many items of a list meet a rule.</summary>
    TTruth MeetAtMost(TValue list, Rule rule, long count);

    /// <summary>Words, or the name of a member.</summary>
    TText Words(MessagePart words);

    /// <summary>The value in a sentence: a scalar as JSON, anything else by its type.</summary>
    TText Shown(TValue value);

    /// <summary>The value in a sentence that lists those it may be.</summary>
    TText ShownBeside(TValue value, IReadOnlyList<RuleValue> allowed);

    /// <summary>The number of code points of a text.</summary>
    TText LengthOf(TValue text);

    /// <summary>The number of items of a list, or of members of an object.</summary>
    TText CountOf(TValue container);

    /// <summary>The number of items of a list that certainly meet a rule.</summary>
    TText CountOf(TValue list, Rule rule);

    /// <summary>How it ended that a pattern was not found: it is not there, or that took too long to say.</summary>
    TText Outcome();
}
