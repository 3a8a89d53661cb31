using TirGen.Specification.Model;
using TirGen.Specification.Rules;

namespace TirGen.Tool.Compatibility;

/// <summary>Finds what became deprecated: the compiler warns whoever uses it.</summary>
internal static class Deprecation
{
    public static IEnumerable<Change> Compare(DocumentationModel old, DocumentationModel now, string what, IReadOnlyList<string> members, ApiPart part)
    {
        if (!old.IsDeprecated && now.IsDeprecated)
        {
            yield return new Change(ChangeKind.Deprecated, RuleSeverity.Warning, Breaks.Source, $"{what} is deprecated.", "Plan to do without it; a later version may remove it.")
            {
                Members = members,
                Old = part,
            };
        }
    }
}
