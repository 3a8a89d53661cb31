using TirGen.Specification.Reading;

namespace TirGen.StandIn.Checking;

/// <summary>Finds parts of a document, references followed.</summary>
internal sealed class DocumentParts(SpecNode root)
{
    private const int MaxReferences = 16;

    /// <summary>The whole.</summary>
    public SpecNode Root => root;

    /// <summary>An object in an object; null when there is none.</summary>
    public SpecObject? Find(SpecNode? node, string name) => Follow((node as SpecObject)?[name]);

    /// <summary>The members of an object in an object.</summary>
    public IReadOnlyList<SpecMember> Members(SpecNode? node, string name) => Find(node, name)?.Members ?? [];

    /// <summary>The objects of a list in an object.</summary>
    public IEnumerable<SpecObject> Items(SpecNode? node, string name) =>
        ((node as SpecObject)?[name] as SpecArray)?.Items.Select(Follow).OfType<SpecObject>() ?? [];

    /// <summary>What a node stands for.</summary>
    public SpecObject? Follow(SpecNode? node)
    {
        for (int i = 0; i < MaxReferences && (node as SpecObject)?["$ref"] is SpecString reference; i++)
        {
            node = DocumentPointer.Resolve(root, reference.Value);
        }

        return node as SpecObject;
    }
}
