using TirGen.Specification.Reading;

namespace TirGen.Specification.Bundling;

/// <summary>
/// Takes what a document refers to in other documents into itself, so that every later stage sees local references alone. What is taken
/// over stands, for its diagnostics, where the reference to it stands.
/// </summary>
/// <remarks>
/// A part of <c>components</c> keeps its place and name, with a number where the name is taken; another schema gets the last word of its pointer
/// or its file's name; anything else is kept under a name that no document uses.
/// </remarks>
public sealed class ReferenceBundler
{
    private const string Others = "x-tirgen-referenced";
    private const string Components = "/components/";
    private static readonly string[] SchemaKeywords = ["type", "properties", "allOf", "oneOf", "anyOf", "enum", "const", "items", "additionalProperties"];

    private readonly SpecObject _root;
    private readonly string _path;
    private readonly Func<string, SpecNode?> _find;
    private readonly Dictionary<string, SpecNode?> _documents = new(StringComparer.Ordinal);
    private readonly Dictionary<DocumentReference, string> _taken = [];
    private readonly Dictionary<string, List<SpecMember>> _added = new(StringComparer.Ordinal);

    // Not by recursion: a chain of references may be longer than a stack is deep.
    private readonly Queue<(List<SpecMember> Section, int Index, SpecNode Node, string Path)> _open = new();

    private ReferenceBundler(SpecObject root, string path, Func<string, SpecNode?> open)
    {
        _root = root;
        _path = DocumentPath.Normalize(path);
        _find = open;
    }

    /// <summary>The document with everything that it refers to; the same object when it refers to no other document.</summary>
    /// <param name="root">The document.</param>
    /// <param name="path">Its path.</param>
    /// <param name="open">The root of another document by its normalised path, or null when there is none: then the reference stays, and leads nowhere.</param>
    public static SpecNode Bundle(SpecNode root, string path, Func<string, SpecNode?> open)
    {
        if (root is not SpecObject document || !LeavesDocument(document))
        {
            return root;
        }

        ReferenceBundler bundler = new(document, path, open);
        SpecObject copy = (SpecObject)bundler.Copy(document, bundler._path, null);
        while (bundler._open.Count > 0)
        {
            (List<SpecMember> section, int index, SpecNode node, string source) = bundler._open.Dequeue();
            TextRange place = section[index].NameRange;
            section[index] = new SpecMember(section[index].Name, place, bundler.Copy(node, source, place));
        }

        return bundler.WithAdded(copy);
    }

    /// <summary>Whether a text that may be a reference names a file. Most documents have none, and are not copied.</summary>
    private static bool LeavesDocument(SpecNode node) => node switch
    {
        SpecObject o => o.Members.Any(m => m.Value is SpecString text
            ? (m.Name == "$ref" && !text.Value.StartsWith("#", StringComparison.Ordinal))
            : LeavesDocument(m.Value) || (m is { Name: "mapping", Value: SpecObject mapping } && mapping.Members.Any(static e => e.Value is SpecString { Value: var target } && target.IndexOf('#') > 0))),
        SpecArray a => a.Items.Any(LeavesDocument),
        _ => false,
    };

    /// <summary>A copy whose references are local ones; the same node when nothing changes.</summary>
    /// <param name="node">The node.</param>
    /// <param name="path">The document in which it stands.</param>
    /// <param name="place">The reference that brought it here, or null in the document itself.</param>
    private SpecNode Copy(SpecNode node, string path, TextRange? place)
    {
        switch (node)
        {
            case SpecObject o:
                List<SpecMember> members = [.. o.Members.Select(m => Copy(m, o, path, place))];
                return place is null && members.SequenceEqual(o.Members) ? o : new SpecObject(place ?? o.Range, members);
            case SpecArray a:
                List<SpecNode> items = [.. a.Items.Select(i => Copy(i, path, place))];
                return place is null && items.SequenceEqual(a.Items) ? a : new SpecArray(place ?? a.Range, items);
            default:
                return place is { } range ? Moved(node, range) : node;
        }
    }

    private SpecMember Copy(SpecMember member, SpecObject owner, string path, TextRange? place)
    {
        SpecNode value = member.Name switch
        {
            "$ref" when member.Value is SpecString reference => Reference(reference, path, place),
            "mapping" when owner["propertyName"] is SpecString && member.Value is SpecObject mapping => Mapping(mapping, path, place),
            _ => Copy(member.Value, path, place),
        };
        return place is null && ReferenceEquals(value, member.Value) ? member : new SpecMember(member.Name, place ?? member.NameRange, value);
    }

    private SpecObject Mapping(SpecObject mapping, string path, TextRange? place)
    {
        List<SpecMember> entries = [.. mapping.Members.Select(entry =>
        {
            // A bare name is one of the document's own schemas.
            SpecNode target = entry.Value is not SpecString text ? Copy(entry.Value, path, place)
                : text.Value.IndexOfAny(['#', '/', '.']) >= 0 ? Reference(text, path, place)
                : place is null ? text
                : Reference(new SpecString(text.Range, "#/components/schemas/" + DocumentPointer.Escape(text.Value)), path, place);
            return place is null && ReferenceEquals(target, entry.Value) ? entry : new SpecMember(entry.Name, place ?? entry.NameRange, target);
        })];
        return place is null && entries.SequenceEqual(mapping.Members) ? mapping : new SpecObject(place ?? mapping.Range, entries);
    }

    private SpecString Reference(SpecString reference, string path, TextRange? place)
    {
        DocumentReference target = DocumentReference.Of(path, reference.Value);
        string? local = target.Path == _path ? "#" + target.Pointer : Take(target, place ?? reference.Range);
        return local is null ? (place is { } there ? new SpecString(there, reference.Value) : reference)
            : place is null && local == reference.Value ? reference
            : new SpecString(place ?? reference.Range, local);
    }

    /// <summary>Takes a part of another document over, once; null when there is no such part.</summary>
    private string? Take(DocumentReference target, TextRange place)
    {
        if (_taken.TryGetValue(target, out string? known))
        {
            return known;
        }

        if (Find(target) is not { } node)
        {
            return null;
        }

        (string section, string name) = PlaceFor(target, node);
        string local = (section == Others ? $"#/{Others}/" : $"#{Components}{section}/") + DocumentPointer.Escape(name);
        _taken.Add(target, local);
        List<SpecMember> members = SectionOf(section);
        _open.Enqueue((members, members.Count, node, target.Path));
        members.Add(new SpecMember(name, place, new SpecNull(place)));
        return local;
    }

    private SpecNode? Find(DocumentReference target)
    {
        if (!_documents.TryGetValue(target.Path, out SpecNode? document))
        {
            _documents.Add(target.Path, document = _find(target.Path));
        }

        return document is null ? null : DocumentPointer.Resolve(document, "#" + target.Pointer);
    }

    private (string Section, string Name) PlaceFor(DocumentReference target, SpecNode node)
    {
        string[] parts = [.. JsonPointer.Parts(Uri.UnescapeDataString(target.Pointer))];
        string name = parts.Length > 0 ? parts[parts.Length - 1] : DocumentPath.Stem(target.Path);
        string section = parts is ["components", var own, _] ? own
            : node is SpecObject schema && SchemaKeywords.Any(k => schema[k] is not null) ? "schemas"
            : Others;
        SpecObject? existing = (_root["components"] as SpecObject)?[section] as SpecObject;
        List<SpecMember> added = SectionOf(section);
        string free = name;
        for (int number = 2; existing?.Find(free) is not null || added.Exists(m => m.Name == free); number++)
        {
            free = name + number.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        return (section, free);
    }

    private List<SpecMember> SectionOf(string section)
    {
        if (!_added.TryGetValue(section, out List<SpecMember>? members))
        {
            _added.Add(section, members = []);
        }

        return members;
    }

    private SpecObject WithAdded(SpecObject root)
    {
        SpecObject components = root["components"] as SpecObject ?? new SpecObject(new TextRange(root.Range.Start, 0), []);
        foreach (KeyValuePair<string, List<SpecMember>> section in _added.Where(static s => s.Key != Others))
        {
            SpecObject own = components[section.Key] as SpecObject ?? new SpecObject(components.Range, []);
            components = With(components, section.Key, new SpecObject(own.Range, [.. own.Members, .. section.Value]));
        }

        root = With(root, "components", components);
        return _added.TryGetValue(Others, out List<SpecMember>? others) ? With(root, Others, new SpecObject(new TextRange(root.Range.Start, 0), others)) : root;
    }

    private static SpecObject With(SpecObject owner, string name, SpecObject value) => new(
        owner.Range,
        owner.Find(name) is { } known
            ? [.. owner.Members.Select(m => m == known ? new SpecMember(name, m.NameRange, value) : m)]
            : [.. owner.Members, new SpecMember(name, new TextRange(owner.Range.Start, 0), value)]);

    private static SpecNode Moved(SpecNode scalar, TextRange place) => scalar switch
    {
        SpecString s => new SpecString(place, s.Value),
        SpecNumber n => new SpecNumber(place, n.Text),
        SpecBoolean b => new SpecBoolean(place, b.Value),
        _ => new SpecNull(place),
    };
}
