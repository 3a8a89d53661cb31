using TirGen.Specification.Reading;
using TirGen.Specification.Rules.Lowering;
using TirGen.Specification.Rules.Patterns;
using TirGen.Specification.Rules.Values;

namespace TirGen.Specification.Rules.Writing;

/// <summary>
/// Writes a schema of a document as JSON Schema 2020-12 that stands for itself, for editors: it refuses what the keywords of the
/// document refuse, in OpenAPI 3.0 too, and says in descriptions what only the rules in CEL say.
/// </summary>
public sealed class JsonSchemaWriter
{
    private const string Dialect = "https://json-schema.org/draft/2020-12/schema";
    private static readonly HashSet<string> Copied = new(
        [.. ValidityKeywords.Of(ValidityKeywordKind.Portable), "title", "default", "deprecated", "readOnly", "writeOnly", "examples", "format"], StringComparer.Ordinal);

    private static readonly HashSet<string> Parts = new(["not", "if", "then", "else", "contains", "propertyNames", "additionalProperties", "items"], StringComparer.Ordinal);
    private static readonly HashSet<string> Lists = new(["allOf", "prefixItems"], StringComparer.Ordinal);
    private static readonly HashSet<string> Maps = new(["properties", "patternProperties", "dependentSchemas"], StringComparer.Ordinal);
    private readonly SpecNode _document;
    private readonly RuleLowering _lowering;
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly List<SpecMember> _definitions = [];

    private JsonSchemaWriter(SpecNode document)
    {
        _document = document;
        _lowering = new RuleLowering(document);
    }

    /// <summary>The JSON Schema of a schema of a document.</summary>
    /// <param name="document">The root of the document.</param>
    /// <param name="schema">The schema.</param>
    /// <param name="title">What the schema is called.</param>
    /// <param name="property">A member that has to have one value; null when none does.</param>
    /// <param name="value">The value; null when there is none.</param>
    /// <returns>The text of a file.</returns>
    public static string Write(SpecNode document, SpecNode schema, string title, string? property = null, string? value = null)
    {
        JsonSchemaWriter writer = new(document);
        SpecNode converted = writer.Schema(schema);
        List<SpecMember> members = [Member("$schema", Text(Dialect)), Member("title", Text(title))];
        if (property is not null && value is not null)
        {
            members.Add(Member("required", List(Text(property))));
            members.Add(Member("properties", Object(Member(property, Object(Member("const", Text(value)))))));
            members.Add(Member("allOf", List(converted)));
        }
        else if (converted is SpecObject own)
        {
            members.AddRange(own.Members.Where(static m => m.Name != "title"));
        }
        else
        {
            members.Add(Member("allOf", List(converted)));
        }

        if (writer._definitions.Count > 0)
        {
            members.Add(Member("$defs", new SpecObject(default, writer._definitions)));
        }

        return IndentedJson.Of(new SpecObject(default, members));
    }

    private static SpecMember Member(string name, SpecNode value) => new(name, default, value);

    private static SpecString Text(string value) => new(default, value);

    private static SpecObject Object(params SpecMember[] members) => new(default, members);

    private static SpecArray List(params SpecNode[] items) => new(default, items);

    private SpecNode Schema(SpecNode node)
    {
        if (node is not SpecObject schema)
        {
            return node is SpecBoolean ? node : new SpecBoolean(default, true);
        }

        List<SpecMember> members = [];
        if (schema["$ref"] is SpecString reference)
        {
            string? target = Target(reference.Value);
            members.AddRange(target is null ? [] : [Member("$ref", Text(target))]);
            if (_lowering.IgnoresReferenceSiblings)
            {
                return new SpecObject(default, members);
            }
        }

        Describe(schema, members);
        foreach (SpecMember member in schema.Members)
        {
            members.AddRange(Keyword(schema, member));
        }

        string[] required = [.. schema.RequiredNames(_document)];
        members.AddRange(required.Length == 0 ? [] : [Member("required", List([.. required.Select(Text)]))]);
        Bound(schema, members, "minimum", "exclusiveMinimum", isLower: true);
        Bound(schema, members, "maximum", "exclusiveMaximum", isLower: false);
        Alternatives(schema, members);
        return schema["nullable"] is SpecBoolean { Value: true } ? OrNull(members) : new SpecObject(default, members);
    }

    /// <summary>The description, and what the rules say behind it.</summary>
    private static void Describe(SpecObject schema, List<SpecMember> members)
    {
        List<string> parts = schema["description"] is SpecString description ? [description.Value.TrimEnd()] : [];
        List<string> rules = [];
        foreach (SpecNode entry in new[] { "x-validations", "x-kubernetes-validations" }.SelectMany(name => (schema[name] as SpecArray)?.Items ?? []))
        {
            SpecNode? said = (entry as SpecObject)?["message"] ?? (entry as SpecObject)?["rule"];
            string severity = ((entry as SpecObject)?["severity"] as SpecString)?.Value ?? "error";
            rules.AddRange(said is SpecString text ? [$"- {severity}: {text.Value}"] : []);
        }

        parts.AddRange(rules.Count == 0 ? [] : ["Rules:\n" + string.Join("\n", rules)]);
        members.AddRange(parts.Count == 0 ? [] : [Member("description", Text(string.Join("\n\n", parts)))]);
    }

    private IEnumerable<SpecMember> Keyword(SpecObject schema, SpecMember member)
    {
        bool isOpen = schema["x-enum-open"] is SpecBoolean { Value: true };
        if (Copied.Contains(member.Name) || (member.Name == "type" && IsType(member.Value)) || (member.Name == "enum" && !isOpen && member.Value is SpecArray))
        {
            yield return member;
        }
        else if (member.Name == "enum" && member.Value is SpecArray && schema["anyOf"] is null)
        {
            // The values of an open enum are proposed, and others are taken too.
            yield return Member("anyOf", List(Object(Member("enum", member.Value)), new SpecBoolean(default, true)));
        }
        else if (member.Name == "example" && schema["examples"] is null)
        {
            yield return Member("examples", List(member.Value));
        }
        else if (member.Name == "pattern" && member.Value is SpecString pattern && IsPattern(pattern.Value))
        {
            yield return member;
        }
        else if (Parts.Contains(member.Name) && member.Value is SpecObject or SpecBoolean && !(member.Name == "additionalProperties" && HasLostPattern(schema)))
        {
            yield return Member(member.Name, Schema(member.Value));
        }
        else if (Lists.Contains(member.Name) && member.Value is SpecArray { Items.Count: > 0 } list)
        {
            yield return Member(member.Name, List([.. list.Items.Select(Schema)]));
        }
        else if (Maps.Contains(member.Name) && member.Value is SpecObject map)
        {
            IEnumerable<SpecMember> kept = map.Members.Where(m => member.Name != "patternProperties" || IsPattern(m.Name)).GroupBy(static m => m.Name).Select(static g => g.First());
            yield return Member(member.Name, Object([.. kept.Select(m => Member(m.Name, Schema(m.Value)))]));
        }
    }

    /// <summary>The sharpest bound of the schema and of its integer format; in OpenAPI 3.0 a boolean makes it an exclusive one.</summary>
    private static void Bound(SpecObject schema, List<SpecMember> members, string keyword, string exclusiveKeyword, bool isLower)
    {
        RuleNumber? ofFormat = (schema["format"] as SpecString)?.Value switch
        {
            "int32" => RuleNumber.From(isLower ? int.MinValue : int.MaxValue),
            "int64" => RuleNumber.From(isLower ? long.MinValue : long.MaxValue),
            "uint64" => RuleNumber.From(isLower ? ulong.MinValue : ulong.MaxValue),
            _ => null,
        };
        SpecNumber? inclusive = schema[keyword] as SpecNumber;
        SpecNumber? exclusive = schema[exclusiveKeyword] as SpecNumber;
        if (schema[exclusiveKeyword] is SpecBoolean { Value: true })
        {
            (inclusive, exclusive) = (null, inclusive);
        }

        bool isFormatSharper = ofFormat is { } bound && (inclusive is null
            || RuleNumber.Parse(inclusive.Text) is { } own && bound.CompareTo(own) * (isLower ? 1 : -1) > 0);
        SpecNumber? limit = isFormatSharper ? new SpecNumber(default, ofFormat!.ToString()) : inclusive;
        members.AddRange(limit is null ? [] : [Member(keyword, limit)]);
        members.AddRange(exclusive is null ? [] : [Member(exclusiveKeyword, exclusive)]);
    }

    /// <summary>The alternatives: by the member that tells them apart where there is one, which lets an editor say more.</summary>
    private void Alternatives(SpecObject schema, List<SpecMember> members)
    {
        if (new DiscriminatorKeyword(_lowering, schema).References() is { Count: > 0 } branches)
        {
            string property = ((SpecString)((SpecObject)schema["discriminator"]!)["propertyName"]!).Value;
            SpecMember needed = Member("required", List(Text(property)));
            List<SpecNode> rules =
            [
                Object(
                    Member("type", Text("object")),
                    needed,
                    Member("properties", Object(Member(property, Object(Member("enum", List([.. branches.Select(static b => Text(b.Key))]))))))),
            ];
            foreach (KeyValuePair<string, string> branch in branches)
            {
                string? target = Target(branch.Value);
                SpecObject then = target is null ? Object() : Object(Member("$ref", Text(target)));
                rules.Add(Object(
                    Member("if", Object(Member("properties", Object(Member(property, Object(Member("const", Text(branch.Key)))))), needed)),
                    Member("then", then)));
            }

            int all = members.FindIndex(static m => m.Name == "allOf");
            SpecNode[] others = all < 0 ? [] : [.. ((SpecArray)members[all].Value).Items];
            members.RemoveAll(static m => m.Name == "allOf");
            members.Add(Member("allOf", List([.. others, .. rules])));
            return;
        }

        foreach (string keyword in new[] { "anyOf", "oneOf" })
        {
            members.AddRange(schema[keyword] is SpecArray { Items.Count: > 0 } list ? [Member(keyword, List([.. list.Items.Select(Schema)]))] : []);
        }
    }

    /// <summary>OpenAPI 3.0's <c>nullable</c>: null is valid whatever else the schema says.</summary>
    private static SpecObject OrNull(List<SpecMember> members)
    {
        List<SpecMember> annotations = [.. members.Where(static m => m.Name is "title" or "description")];
        members.RemoveAll(static m => m.Name is "title" or "description");
        return new SpecObject(default, [.. annotations, Member("anyOf", List(new SpecObject(default, members), Object(Member("type", Text("null")))))]);
    }

    private static bool IsType(SpecNode node) =>
        (node is SpecArray several ? several.Items : [node]).All(static type => type is SpecString name && JsonTypeNames.Parse(name.Value) != JsonTypes.None);

    private static bool IsPattern(string source) => TextPattern.TryCreate(source, PatternDialect.Ecma, out _) is not null;

    /// <summary>Whether it is not known which names a pattern covers, and so neither which ones are additional.</summary>
    private static bool HasLostPattern(SpecObject schema) => (schema["patternProperties"] as SpecObject)?.Members.Any(static m => !IsPattern(m.Name)) == true;

    /// <summary>The reference to a part among the definitions, which gets there; null for one that leads nowhere.</summary>
    private string? Target(string reference)
    {
        if (!_names.TryGetValue(reference, out string? name))
        {
            if (Follow(reference) is not { } node)
            {
                return null;
            }

            string wanted = new([.. Uri.UnescapeDataString(reference.Substring(reference.LastIndexOf('/') + 1)).Select(static c => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '-' or '_' ? c : '_')]);
            name = wanted;
            for (int i = 2; _names.ContainsValue(name); i++)
            {
                name = wanted + i.ToString(System.Globalization.CultureInfo.InvariantCulture);
            }

            _names.Add(reference, name);
            int place = _definitions.Count;
            _definitions.Add(Member(name, Object()));
            _definitions[place] = Member(name, Schema(node));
        }

        return "#/$defs/" + name;
    }

    /// <summary>What a reference leads to; null when that is nothing, or only itself again.</summary>
    private SpecNode? Follow(string reference)
    {
        HashSet<string> seen = new(StringComparer.Ordinal) { reference };
        SpecNode? target = DocumentPointer.Resolve(_document, reference);
        SpecNode? end = target;
        while (end is SpecObject o && o["$ref"] is SpecString next)
        {
            if (!seen.Add(next.Value))
            {
                return null;
            }

            end = DocumentPointer.Resolve(_document, next.Value);
        }

        return target;
    }
}
