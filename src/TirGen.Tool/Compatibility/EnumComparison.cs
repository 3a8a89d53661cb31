using TirGen.Generators.Planning.Members;
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
                Members = old.IsOpen ? [old.Name] : [old.Name, EnumConverters.NameOf(old.Name)],
                Old = ApiPart.Schema(old.Name),
            };
        }

        HashSet<string> before = [.. old.Members.Select(static m => m.Value)];
        Dictionary<string, EnumMemberModel> added = now.Members.Where(m => !before.Contains(m.Value)).ToDictionary(static m => m.Name, StringComparer.Ordinal);
        Dictionary<string, EnumMemberModel> current = now.Members.ToDictionary(static m => m.Value, StringComparer.Ordinal);
        foreach (EnumMemberModel member in old.Members)
        {
            bool isKept = current.TryGetValue(member.Value, out EnumMemberModel? found);
            if (!isKept && added.Remove(member.Name, out found))
            {
                yield return Create(ChangeKind.EnumValueTextChanged, Breaks.Wire, old, member,
                    $"{old.Name}.{member.Name} is \"{found.Value}\" on the wire; it was \"{member.Value}\".", "Build again; programs built before send and read the old text.");
            }
            else if (found is null)
            {
                yield return Create(ChangeKind.EnumValueRemoved, Breaks.Source | Breaks.Wire, old, member,
                    $"{old.Name} has no value \"{member.Value}\" any more.", $"Use another value than {old.Name}.{member.Name}.");
            }
            else if (found.Name != member.Name)
            {
                yield return Create(ChangeKind.EnumValueRenamed, Breaks.Source, old, member,
                    $"The value \"{member.Value}\" of {old.Name} was {member.Name} and is {found.Name}.", $"Write {old.Name}.{found.Name}.");
            }
        }

        if (arrives && !old.IsOpen && added.Count > 0)
        {
            yield return new Change(
                ChangeKind.EnumValueAdded, RuleSeverity.Warning, old.Integer is null ? Breaks.Source | Breaks.Wire : Breaks.Source,
                $"Answers may hold other values of {old.Name} now: {string.Join(", ", added.Values.Select(static m => $"\"{m.Value}\""))}.",
                "Name them too where a switch names every value" + (old.Integer is null ? "; programs built before cannot read them." : "."))
            {
                Members = [.. added.Values.Select(m => $"{old.Name}.{m.Name}")],
                Old = ApiPart.Schema(old.Name),
                New = new ApiPart(SpecPart.EnumValue, old.Name, added.Values.First().Value),
            };
        }
    }

    private static Change Create(ChangeKind kind, Breaks breaks, EnumModel owner, EnumMemberModel member, string message, string remedy) =>
        new(kind, RuleSeverity.Error, breaks, message, remedy)
        {
            Members = [$"{owner.Name}.{member.Name}"],
            Old = new ApiPart(SpecPart.EnumValue, owner.Name, member.Value),
        };
}
