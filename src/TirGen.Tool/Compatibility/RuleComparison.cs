using TirGen.Specification.Model;
using TirGen.Specification.Parsing;
using TirGen.Specification.Reading;
using TirGen.Specification.Rules;

namespace TirGen.Tool.Compatibility;

/// <summary>Finds rules that refuse requests which were accepted.</summary>
/// <remarks>What C# types say already (types, required members, texts of enums) is compared there.</remarks>
internal static class RuleComparison
{
    private static readonly string[] SaidByTypes = ["type", "nullable", "required", "properties", "items", "allOf", "format", "const", "$defs", "additionalProperties"];

    public static IEnumerable<Change> Compare(ObjectModel old, ObjectModel now)
    {
        if (!old.IsSent || !now.IsSent || old.Validity.Equals(now.Validity))
        {
            return [];
        }

        KeywordTable before = KeywordTable.Read(old.Validity.Text);
        KeywordTable after = KeywordTable.Read(now.Validity.Text);
        return now.Properties
            .Where(p => old.Properties.Any(o => o.WireName == p.WireName && o.Type.Kind == p.Type.Kind))
            .SelectMany(p => Compare(before.Of(p.WireName), after.Of(p.WireName), $"{old.Name}.{p.Name}", [$"{old.Name}.{p.Name}", $"{old.BuilderName}.{p.Name}"], new ApiPart(SpecPart.Property, old.Name, p.WireName), HoldsEnum(p.Type)))
            .Concat(Compare(before.OfWhole, after.OfWhole, old.Name, [old.Name, old.BuilderName], ApiPart.Schema(old.Name), false));
    }

    private static IEnumerable<Change> Compare(
        IReadOnlyDictionary<string, SpecNode> old, IReadOnlyDictionary<string, SpecNode> now, string what, IReadOnlyList<string> members, ApiPart part, bool holdsEnum)
    {
        foreach ((string keyword, SpecNode value) in now)
        {
            string name = keyword[(keyword.LastIndexOf('/') + 1)..];
            bool isOfType = SaidByTypes.Contains(name) || (name == "enum" && holdsEnum);
            if (!isOfType && KeywordStrictness.IsTighter(name, old.GetValueOrDefault(keyword), value))
            {
                string was = old.GetValueOrDefault(keyword) is { } before ? $"was {KeywordTable.Text(before)} and " : "";
                yield return new Change(
                    ChangeKind.RuleTightened, RuleSeverity.Error, Breaks.Source | Breaks.Wire,
                    $"The rule {name} of {what} {was}is {KeywordTable.Text(value)}.", "Give values that keep the rule; the analyzers mark the constants that break it.")
                {
                    Members = members,
                    Old = part,
                };
            }
        }
    }

    private static bool HoldsEnum(TypeModel type) => type.Kind is TypeKind.Enum or TypeKind.OpenEnum || (type.Item is { } item && HoldsEnum(item));
}
