using TirGen.Generators.Emission.Scalars;
using TirGen.Specification.Model;
using TirGen.Specification.Parsing;
using TirGen.Specification.Rules;

namespace TirGen.Tool.Compatibility;

/// <summary>Compares the texts of an enum.</summary>
internal static class EnumComparison
{
    /// <param name="arrives">Answers may hold values of it: a program that knows the old ones cannot read another.</param>
    public static IEnumerable<Change> Compare(EnumModel old, EnumModel now, bool arrives)
    {
        if (old.IsOpen != now.IsOpen)
        {
            yield return new Change(
                ChangeKind.EnumOpennessChanged,
                RuleSeverity.Error,
                Breaks.Source,
                now.IsOpen ? $"{old.Name} takes any text now: a struct, no enum." : $"{old.Name} takes its known texts alone now: an enum, no struct.",
                now.IsOpen ? "Compare with == instead of patterns of constants." : "Use the named values alone.")
            {
                Members = old.IsOpen ? [old.Name] : [old.Name, EnumEmitter.ConverterName(old.Name)],
                Old = ApiPart.Schema(old.Name),
            };
        }

        Dictionary<string, EnumMemberModel> current = now.Members.ToDictionary(static m => m.Value, StringComparer.Ordinal);
        foreach (EnumMemberModel member in old.Members)
        {
            if (!current.TryGetValue(member.Value, out EnumMemberModel? found))
            {
                yield return Create(ChangeKind.EnumValueRemoved, RuleSeverity.Error, Breaks.Source | Breaks.Wire, old, member,
                    $"{old.Name} has no value \"{member.Value}\" any more.", $"Use another value than {old.Name}.{member.Name}.");
            }
            else if (found.Name != member.Name)
            {
                yield return Create(ChangeKind.EnumValueRenamed, RuleSeverity.Error, Breaks.Source, old, member,
                    $"The value \"{member.Value}\" of {old.Name} was {member.Name} and is {found.Name}.", $"Write {old.Name}.{found.Name}.");
            }
        }

        HashSet<string> before = [.. old.Members.Select(static m => m.Value)];
        foreach (EnumMemberModel member in now.Members.Where(m => arrives && !old.IsOpen && !before.Contains(m.Value)))
        {
            yield return Create(ChangeKind.EnumValueAdded, RuleSeverity.Warning, Breaks.Source | Breaks.Wire, old, member,
                $"Answers may hold the value \"{member.Value}\" of {old.Name} now.", $"Add {member.Name} where a switch names every value; programs built before cannot read it.");
        }
    }

    private static Change Create(ChangeKind kind, RuleSeverity severity, Breaks breaks, EnumModel owner, EnumMemberModel member, string message, string remedy) =>
        new(kind, severity, breaks, message, remedy)
        {
            Members = [$"{owner.Name}.{member.Name}"],
            Old = new ApiPart(SpecPart.EnumValue, owner.Name, member.Value),
        };
}
