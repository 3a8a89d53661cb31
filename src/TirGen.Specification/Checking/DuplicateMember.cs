using TirGen.Specification.Reading;

namespace TirGen.Specification.Checking;

/// <summary>Takes out a member whose name stands before it in the same object.</summary>
internal static class DuplicateMember
{
    /// <summary>The edit, with the comma and the comments that belong to the member; null where the name is none of a second member.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="root">Its tree.</param>
    /// <param name="name">Where the second name stands.</param>
    public static TextEdit? Removal(string text, SpecNode root, TextRange name)
    {
        if (Find(root, name) is not var (owner, index))
        {
            return null;
        }

        (TextRange range, string kept) = MemberLayout.Removal(text, [.. owner.Members.Select(RangeOf)], index, owner.Range);
        return new TextEdit($"Remove \"{owner.Members[index].Name}\"", range, kept, IsDictated: false);
    }

    /// <summary>Where a member stands, without its comma.</summary>
    public static TextRange RangeOf(SpecMember member) => TextRange.FromBounds(member.NameRange.Start, member.Value.Range.End);

    private static (SpecObject Owner, int Index)? Find(SpecNode node, TextRange name)
    {
        // A tree is as deep as its reader allows, and each step leads to the part that holds the place.
        while (true)
        {
            if (node is SpecObject owner)
            {
                for (int i = 0; i < owner.Members.Count; i++)
                {
                    if (owner.Members[i].NameRange.Equals(name))
                    {
                        return i > 0 ? (owner, i) : null;
                    }
                }
            }

            SpecNode? part = Parts(node).FirstOrDefault(child => child.Range.Start <= name.Start && name.End <= child.Range.End);
            if (part is null)
            {
                return null;
            }

            node = part;
        }
    }

    private static IEnumerable<SpecNode> Parts(SpecNode node) => node switch
    {
        SpecObject owner => owner.Members.Select(static m => m.Value),
        SpecArray list => list.Items,
        _ => [],
    };
}
