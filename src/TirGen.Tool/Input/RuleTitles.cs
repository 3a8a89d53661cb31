using TirGen.Specification.Rules;

namespace TirGen.Tool.Input;

/// <summary>What each id says in general.</summary>
internal static class RuleTitles
{
    public static string Of(string id) => id switch
    {
        RuleIds.MissingMember => "A required member is not set",
        RuleIds.ValueOutOfRange => "A value is outside its bounds, length, pattern or enum",
        RuleIds.CombinationRefused => "A combination is refused",
        RuleIds.CombinationSuspect => "A combination cannot do what it says",
        RuleIds.ListItems => "A list has too few, too many or repeated items",
        RuleIds.CombinationHint => "A member has no effect or is usually given too",
        RuleIds.NotJson => "The text is not JSON, or a key stands twice",
        RuleIds.UnknownProperty => "A property is not known",
        RuleIds.WrongType => "A value has the wrong type",
        _ => IsOfTheDocument(id) ? "A rule is broken" : "The policy does not do on its endpoint what it says",
    };

    /// <summary>Whether a rule of the document has the id; else the engine gave it.</summary>
    public static bool IsOfTheDocument(string id) => id.StartsWith("TIR", StringComparison.Ordinal);
}
