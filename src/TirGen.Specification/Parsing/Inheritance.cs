using TirGen.Specification.Reading;

namespace TirGen.Specification.Parsing;

/// <summary>Finds the schemas that extend, by <c>allOf</c>, one with a discriminator, and the values that select them.</summary>
internal sealed class Inheritance(SpecDocument document)
{
    private ILookup<SpecObject, SpecMember>? _extensions;

    /// <summary>References to the schemas that extend one and are not extended by a discriminator in turn, in the document's order.</summary>
    public IReadOnlyList<SpecNode> LeavesOf(SpecObject schema)
    {
        _extensions ??= ReadExtensions();
        List<SpecMember> leaves = [];
        HashSet<SpecObject> seen = [schema];
        Stack<SpecObject> open = new([schema]);
        while (open.Count > 0)
        {
            foreach (SpecMember extension in _extensions[open.Pop()])
            {
                SpecObject child = (SpecObject)extension.Value;
                if (!seen.Add(child))
                {
                    continue;
                }

                open.Push(child);
                if (IsLeaf(child))
                {
                    leaves.Add(extension);
                }
            }
        }

        return [.. leaves.OrderBy(static leaf => leaf.NameRange.Start).Select(static leaf => SpecDocument.Reference("#/components/schemas/" + DocumentPointer.Escape(leaf.Name), leaf.NameRange))];
    }

    /// <summary>Whether a schema has no discriminator of its own, so that a value of it is nothing more special.</summary>
    public static bool IsLeaf(SpecObject schema) => schema["discriminator"] is null;

    /// <summary>
    /// The value that a member of a schema always has, because a schema that it extends tells its extensions apart by that member and maps one
    /// value to this one; otherwise null. A value that follows from the schema's name alone is not trusted that far.
    /// </summary>
    public string? FixedValue(SpecObject schema, string member)
    {
        string? found = null;
        foreach (SpecObject ancestor in AncestorsOf(schema))
        {
            if (ancestor["discriminator"] is SpecObject discriminator && discriminator["propertyName"] is SpecString name && name.Value == member)
            {
                foreach ((string value, _) in Discriminators.Read(document, discriminator, []).Where(entry => ReferenceEquals(document.ResolveSchema(entry.Variant), schema)))
                {
                    if (found is not null && found != value)
                    {
                        return null;
                    }

                    found = value;
                }
            }
        }

        return found;
    }

    private HashSet<SpecObject> AncestorsOf(SpecObject schema)
    {
        HashSet<SpecObject> ancestors = [];
        Stack<SpecObject> open = new([schema]);
        while (open.Count > 0)
        {
            foreach (SpecObject parent in ParentsOf(open.Pop()).Where(ancestors.Add))
            {
                open.Push(parent);
            }
        }

        return ancestors;
    }

    private IEnumerable<SpecObject> ParentsOf(SpecObject schema) =>
        (schema["allOf"] as SpecArray)?.Items.Where(static part => (part as SpecObject)?["$ref"] is not null).Select(document.Resolve).OfType<SpecObject>() ?? [];

    private ILookup<SpecObject, SpecMember> ReadExtensions() =>
        (((document.Root["components"] as SpecObject)?["schemas"] as SpecObject)?.Members ?? [])
        .Where(static member => member.Value is SpecObject)
        .SelectMany(member => ParentsOf((SpecObject)member.Value), static (member, parent) => (member, parent))
        .ToLookup(static pair => pair.parent, static pair => pair.member);
}
