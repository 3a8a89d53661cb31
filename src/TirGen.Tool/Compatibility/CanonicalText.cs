using TirGen.Specification.Reading;
using TirGen.Specification.Rules.Values;

namespace TirGen.Tool.Compatibility;

/// <summary>Values as text: two that are equal in JSON have the same.</summary>
internal static class CanonicalText
{
    public static string Of(SpecNode node) => node switch
    {
        SpecObject o => "{" + string.Join(",", o.Members.OrderBy(static m => m.Name, StringComparer.Ordinal).Select(static m => $"\"{m.Name}\":{Of(m.Value)}")) + "}",
        SpecArray a => "[" + string.Join(",", a.Items.Select(Of)) + "]",
        _ => RuleValue.From(node).ToString(),
    };
}
