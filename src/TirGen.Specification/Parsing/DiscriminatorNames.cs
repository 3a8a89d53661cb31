using TirGen.Specification.Reading;

namespace TirGen.Specification.Parsing;

/// <summary>The members by which schemas of a document tell their alternatives apart: because they say so, or by texts that are constants in several.</summary>
internal sealed class DiscriminatorNames(SpecDocument document)
{
    private static readonly string[] Alternatives = ["oneOf", "anyOf"];

    private HashSet<string>? _names;

    /// <summary>Whether a member of that name does so anywhere. The document is looked through when it is first asked.</summary>
    public bool Contains(string member) => (_names ??= Read()).Contains(member);

    private HashSet<string> Read()
    {
        HashSet<string> names = new(StringComparer.Ordinal);
        Stack<SpecNode> open = new([document.Root]);
        while (open.Count > 0)
        {
            SpecNode node = open.Pop();
            if ((node as SpecObject)?["discriminator"] is SpecObject discriminator && discriminator["propertyName"] is SpecString name)
            {
                names.Add(name.Value);
            }

            foreach (string keyword in Alternatives)
            {
                names.UnionWith(((node as SpecObject)?[keyword] as SpecArray)?.Items.SelectMany(ConstantsOf).GroupBy(static c => c).Where(static c => c.Count() > 1).Select(static c => c.Key) ?? []);
            }

            foreach (SpecNode child in node is SpecObject o ? o.Members.Select(static m => m.Value) : node is SpecArray a ? a.Items : [])
            {
                open.Push(child);
            }
        }

        return names;
    }

    /// <summary>The members of an alternative that have one text.</summary>
    private IEnumerable<string> ConstantsOf(SpecNode alternative) =>
        ((Look(alternative)?["properties"] as SpecObject)?.Members ?? []).Where(member => Look(member.Value)?["const"] is SpecString).Select(static member => member.Name);

    /// <summary>What a node refers to, without a word where that is missing: not every part of a document is generated.</summary>
    private SpecObject? Look(SpecNode node) => ((node as SpecObject)?["$ref"] is SpecString reference ? document.Find(reference.Value) : node) as SpecObject;
}
