using TirGen.Specification.Reading;

namespace TirGen.Specification.Checking;

/// <summary>The schemas that requests are made of: their bodies, and what these refer to.</summary>
internal static class SentSchemas
{
    /// <summary>All schemas that some bodies lead to, themselves included.</summary>
    public static HashSet<SpecNode> Of(SpecNode document, IEnumerable<SpecNode> bodies)
    {
        HashSet<SpecNode> sent = [];
        Stack<SpecNode> open = new(bodies);
        while (open.Count > 0)
        {
            SpecNode node = open.Pop();
            if (node is SpecString || !sent.Add(node))
            {
                continue;
            }

            foreach (SpecNode item in (node as SpecArray)?.Items ?? [])
            {
                open.Push(item);
            }

            foreach (SpecMember member in (node as SpecObject)?.Members ?? [])
            {
                if (member is { Name: "$ref", Value: SpecString reference })
                {
                    if (DocumentPointer.Resolve(document, reference.Value) is { } target)
                    {
                        open.Push(target);
                    }
                }
                else
                {
                    open.Push(member.Value);
                }
            }
        }

        return sent;
    }
}
