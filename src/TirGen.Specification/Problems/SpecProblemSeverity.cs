using TirGen.Specification.Rules;

namespace TirGen.Specification.Problems;

/// <summary>
/// How much a problem of a document matters, for the compiler and the command line alike: an error where nothing or the wrong thing
/// would be generated, a warning where a part is left out, an info where a value has no type or an answer is not read by its own. What is wrong with one operation never stops the others.
/// </summary>
public static class SpecProblemSeverity
{
    /// <summary>The severity of a kind of problem.</summary>
    public static RuleSeverity Of(SpecProblemKind kind) => kind switch
    {
        SpecProblemKind.Unreadable or SpecProblemKind.DuplicateName or SpecProblemKind.InvalidRule or SpecProblemKind.NotOpenApi => RuleSeverity.Error,
        SpecProblemKind.RawValue or SpecProblemKind.UnreadAnswer => RuleSeverity.Info,
        _ => RuleSeverity.Warning,
    };
}
