using TirGen.Specification.Reading;

namespace TirGen.Specification.Selecting;

/// <summary>
/// The components that operations lead to: by references, by the mapping of a discriminator, and from a schema with a discriminator to those that
/// extend it.
/// </summary>
internal sealed class ReachedParts(SpecObject root)
{
    private const string Schemas = "#/components/schemas/";
    private const string OfPaths = "#/paths/";
    private const string AllPaths = "x-tirgen-paths";

    private readonly HashSet<(string Section, string Name)> _kept = [];
    private readonly HashSet<SpecNode> _seen = [];
    private readonly HashSet<string> _extended = new(StringComparer.Ordinal);
    private readonly Stack<SpecNode> _open = new();
    private ILookup<string, string>? _extensions;
    private bool _leadsToPaths;

    /// <summary>The document with these paths, and of its components those that are reached.</summary>
    public SpecObject Keep(SpecObject paths)
    {
        _open.Push(paths);
        while (_open.Count > 0)
        {
            SpecNode node = _open.Pop();
            if (node is SpecObject or SpecArray && _seen.Add(node))
            {
                Visit(node);
            }
        }

        List<SpecMember> members = [];
        foreach (SpecMember member in root.Members)
        {
            if (member.Name is not ("webhooks" or "x-webhooks"))
            {
                members.Add(new SpecMember(member.Name, member.NameRange, (member.Name, member.Value) switch
                {
                    ("paths", _) => paths,
                    ("components", SpecObject components) => Reached(components),
                    _ => member.Value,
                }));
            }
        }

        // What stands within an operation may be referred to, too: it stays where nothing is generated for it.
        return _leadsToPaths
            ? (SpecObject)Redirected(new SpecObject(root.Range, [.. members, new SpecMember(AllPaths, root.Range, root["paths"]!)]))
            : new SpecObject(root.Range, members);
    }

    private static SpecNode Redirected(SpecNode node) => node switch
    {
        SpecObject o => new SpecObject(o.Range, [.. o.Members.Select(static member => new SpecMember(
            member.Name,
            member.NameRange,
            member is { Name: "$ref", Value: SpecString { Value: var target } } && target.StartsWith(OfPaths, StringComparison.Ordinal)
                ? new SpecString(member.Value.Range, "#/" + AllPaths + target.Substring(OfPaths.Length - 1))
                : Redirected(member.Value)))]),
        SpecArray a => new SpecArray(a.Range, [.. a.Items.Select(Redirected)]),
        _ => node,
    };

    private void Visit(SpecNode node)
    {
        if (node is SpecArray array)
        {
            foreach (SpecNode item in array.Items)
            {
                _open.Push(item);
            }

            return;
        }

        SpecObject owner = (SpecObject)node;
        foreach (SpecMember member in owner.Members)
        {
            if (member is { Name: "$ref", Value: SpecString reference })
            {
                Follow(reference.Value);
            }
            else if (member is { Name: "mapping", Value: SpecObject mapping } && owner["propertyName"] is SpecString)
            {
                foreach (SpecString target in mapping.Members.Select(static entry => entry.Value).OfType<SpecString>())
                {
                    Follow(target.Value.IndexOf('/') >= 0 ? target.Value : Schemas + target.Value);
                }
            }
            else
            {
                _open.Push(member.Value);
            }
        }
    }

    private void Follow(string reference)
    {
        _leadsToPaths |= reference.StartsWith(OfPaths, StringComparison.Ordinal);
        string pointer = reference;
        if (ComponentOf(reference) is { } component)
        {
            _kept.Add(component);
            pointer = PointerTo(component);
        }

        if (DocumentPointer.Resolve(root, pointer) is { } target)
        {
            _open.Push(target);
            if (target is SpecObject schema && schema["discriminator"] is SpecObject && schema["oneOf"] is null && schema["anyOf"] is null)
            {
                FollowExtensions(pointer);
            }
        }
    }

    /// <summary>The component that a reference leads to, or into; null when it leads elsewhere.</summary>
    private static (string Section, string Name)? ComponentOf(string reference) =>
        reference.StartsWith("#/", StringComparison.Ordinal) && JsonPointer.Parts(Uri.UnescapeDataString(reference.Substring(1))).Take(3).ToList() is ["components", var section, var name]
            ? (section, name)
            : null;

    /// <summary>One spelling for all references to a component.</summary>
    private static string PointerTo((string Section, string Name) component) => $"#/components/{DocumentPointer.Escape(component.Section)}/{DocumentPointer.Escape(component.Name)}";

    /// <summary>Down all generations, at the call of the first: a schema in between says nothing of its own extensions.</summary>
    private void FollowExtensions(string pointer)
    {
        _extensions ??= ReadExtensions();
        Stack<string> open = new([pointer]);
        while (open.Count > 0)
        {
            string parent = open.Pop();
            if (_extended.Add(parent))
            {
                foreach (string child in _extensions[parent])
                {
                    Follow(child);
                    open.Push(child);
                }
            }
        }
    }

    private ILookup<string, string> ReadExtensions() =>
        (((root["components"] as SpecObject)?["schemas"] as SpecObject)?.Members ?? [])
        .SelectMany(
            static member => ((member.Value as SpecObject)?["allOf"] as SpecArray)?.Items.Select(static part => (part as SpecObject)?["$ref"]).OfType<SpecString>() ?? [],
            static (member, parent) => (Child: Schemas + DocumentPointer.Escape(member.Name), Parent: ComponentOf(parent.Value) is { } component ? PointerTo(component) : parent.Value))
        .ToLookup(static pair => pair.Parent, static pair => pair.Child, StringComparer.Ordinal);

    private SpecObject Reached(SpecObject components) => new(components.Range, [.. components.Members.Select(section =>
        section.Name == "securitySchemes" || section.Value is not SpecObject parts
            ? section
            : new SpecMember(section.Name, section.NameRange, new SpecObject(parts.Range, [.. parts.Members.Where(part => _kept.Contains((section.Name, part.Name)))])))]);
}
