using TirGen.Specification.Reading;

namespace TirGen.Specification.Bundling;

/// <summary>
/// Makes references to names of JSON Schema (<c>$ref: '#name'</c>, <c>$dynamicRef</c> of 2020-12, <c>$recursiveRef</c> of 2019-09) references by
/// pointer, so that every later stage sees one kind.
/// </summary>
/// <remarks>
/// A dynamic reference leads to what stands furthest out on the way to it. Where one schema alone has the name, that is the schema which has it; where several
/// have, the reference stays as it is and is said to be unsupported. A recursive one leads to the schema around it that has <c>$recursiveAnchor: true</c>,
/// unless another of these refers to that one and so would take its place. Names within an <c>$id</c> of their own are not looked up.
/// </remarks>
public static class NamedReferences
{
    private const string Recursive = "$recursiveRef";
    private const string Dynamic = "$dynamicRef";

    // Under these names stand values, which may look like schemas, and under those schemas by names that are no keywords.
    private static readonly HashSet<string> Values = new(["enum", "const", "default", "example", "examples"], StringComparer.Ordinal);
    private static readonly HashSet<string> Maps = new(["properties", "patternProperties", "dependentSchemas", "$defs", "definitions", "schemas"], StringComparer.Ordinal);

    /// <summary>The document with pointers in place of names; the same object where there is nothing to replace.</summary>
    /// <param name="root">The document.</param>
    public static SpecNode Resolve(SpecNode root)
    {
        if (!RefersByName(root))
        {
            return root;
        }

        return Copy(new Place(root, "#", Holds.Keywords), null, new Names(root));
    }

    private static bool RefersByName(SpecNode node) => node switch
    {
        SpecObject o => o.Members.Any(static m => IsReference(m) || RefersByName(m.Value)),
        SpecArray a => a.Items.Any(RefersByName),
        _ => false,
    };

    private static bool IsReference(SpecMember member) => member.Value is SpecString { Value: var target } && member.Name switch
    {
        "$ref" => IsName(target),
        Dynamic => target.StartsWith("#", StringComparison.Ordinal),
        Recursive => target == "#",
        _ => false,
    };

    private static bool IsName(string target) => target.Length > 1 && target[0] == '#' && target[1] != '/';

    private static bool IsAnchored(SpecObject schema) => schema["$recursiveAnchor"] is SpecBoolean { Value: true };

    /// <summary>A copy of a part; the same node when nothing in it changes.</summary>
    /// <param name="place">The part.</param>
    /// <param name="anchor">The nearest schema around it that recursive references lead to, or null.</param>
    /// <param name="names">The names of the document.</param>
    private static SpecNode Copy(Place place, string? anchor, Names names)
    {
        switch (place.Node)
        {
            case SpecObject o when !place.IsOther:
                string? inner = IsAnchored(o) ? place.Pointer : anchor;
                List<SpecMember> members = [.. o.Members.Select(m => IsReference(m) ? Replaced(m, o, inner, names) : With(m, Copy(place.Of(m), inner, names)))];
                return members.SequenceEqual(o.Members) ? o : new SpecObject(o.Range, members);
            case SpecArray a when !place.IsOther:
                List<SpecNode> items = [.. a.Items.Select((item, index) => Copy(place.Of(item, index), anchor, names))];
                return items.SequenceEqual(a.Items) ? a : new SpecArray(a.Range, items);
            default:
                return place.Node;
        }
    }

    private static SpecMember With(SpecMember member, SpecNode value) => ReferenceEquals(value, member.Value) ? member : new SpecMember(member.Name, member.NameRange, value);

    private static SpecMember Replaced(SpecMember reference, SpecObject owner, string? anchor, Names names)
    {
        string target = ((SpecString)reference.Value).Value;
        string? pointer = reference.Name switch
        {
            "$ref" => names.Find(target),
            _ when owner["$ref"] is not null => null,
            Dynamic => IsName(target) ? names.Find(target) : target,
            _ => anchor is not null && !names.IsExtended(anchor) ? anchor : null,
        };
        return pointer is null ? reference : new SpecMember("$ref", reference.NameRange, new SpecString(reference.Value.Range, pointer));
    }

    /// <summary>What the members of an object are, or the items of a list.</summary>
    private enum Holds
    {
        /// <summary>Keywords of a schema, or parts of a document.</summary>
        Keywords,

        /// <summary>Schemas by names of their own.</summary>
        Schemas,

        /// <summary>What is no part of a schema, or of one whose names are not the document's.</summary>
        Nothing,
    }

    /// <summary>A part of the document and where it stands.</summary>
    private readonly record struct Place(SpecNode Node, string Pointer, Holds Holds)
    {
        public bool IsOther => Holds == Holds.Nothing || (Pointer != "#" && Holds == Holds.Keywords && (Node as SpecObject)?["$id"] is SpecString);

        public Place Of(SpecMember member) => new(member.Value, Below(member.Name), Holds == Holds.Schemas ? Holds.Keywords
            : Values.Contains(member.Name) ? Holds.Nothing
            : Maps.Contains(member.Name) ? Holds.Schemas
            : Holds.Keywords);

        public Place Of(SpecNode item, int index) => new(item, Below(index.ToString(System.Globalization.CultureInfo.InvariantCulture)), Holds);

        private string Below(string name) => Pointer + "/" + DocumentPointer.Escape(name);
    }

    /// <summary>What can be referred to by name, and what would take the place of another.</summary>
    private sealed class Names
    {
        // By the reference; null where several have the name.
        private readonly Dictionary<string, string?> _pointers = new(StringComparer.Ordinal);
        private readonly HashSet<string> _extended = new(StringComparer.Ordinal);

        public Names(SpecNode root) => Collect(new Place(root, "#", Holds.Keywords), isExtending: false);

        public string? Find(string reference) => _pointers.TryGetValue(reference, out string? pointer) ? pointer : null;

        public bool IsExtended(string pointer) => _extended.Contains(pointer);

        private void Collect(Place place, bool isExtending)
        {
            if (place.IsOther)
            {
                return;
            }

            if (place.Node is SpecArray { Items: var items })
            {
                for (int index = 0; index < items.Count; index++)
                {
                    Collect(place.Of(items[index], index), isExtending);
                }
            }
            else if (place.Node is SpecObject schema)
            {
                isExtending |= IsAnchored(schema);
                foreach (SpecMember member in schema.Members)
                {
                    Note(place, member, isExtending);
                    Collect(place.Of(member), isExtending);
                }
            }
        }

        private void Note(Place place, SpecMember member, bool isExtending)
        {
            if (member is { Name: "$anchor" or "$dynamicAnchor", Value: SpecString { Value: var name } } && place.Holds == Holds.Keywords)
            {
                string reference = "#" + name;
                _pointers[reference] = _pointers.TryGetValue(reference, out string? other) && other != place.Pointer ? null : place.Pointer;
            }
            else if (isExtending && member is { Name: "$ref", Value: SpecString { Value: var target } })
            {
                _ = _extended.Add(target);
            }
        }
    }
}
