using TirGen.Specification.Reading;
using TirGen.Specification.Rules.Lowering;

namespace TirGen.Specification.Rules.Writing;

/// <summary>
/// Writes the part of a schema that says what is valid, as compact JSON that stands for itself: the text that generated types
/// carry. Reading it back with <see cref="RuleLowering.LowerText"/> gives the same rules, except that a property or item which
/// is an object of its own is <c>true</c>, since that object's type carries its own text.
/// </summary>
public sealed class ValiditySchemaWriter
{
    private const string DefinitionPrefix = "#/$defs/";

    // A schema that refers to one part many times, and that part to another, would grow without end.
    private const int InlineUpTo = 16_384;
    private const string NoVerdict = "{\"$dynamicRef\":\"\"}";
    private static readonly string[] ExpressionParts = ["rule", "message", "severity", "fieldPath"];
    private readonly SpecNode _document;
    private readonly bool _ignoresReferenceSiblings;
    private readonly SchemaShapes _shapes;
    private readonly CompactJson _json = new();
    private readonly Stack<string> _open = new();
    private readonly List<string> _definitions = [];

    /// <summary>What the conjunction at hand refers to so far; null outside of <c>allOf</c>.</summary>
    private HashSet<string>? _conjunction;

    private ValiditySchemaWriter(SpecNode document)
    {
        _document = document;
        _ignoresReferenceSiblings = new RuleLowering(document).IgnoresReferenceSiblings;
        _shapes = new SchemaShapes(document);
    }

    /// <summary>The validity of a schema of a document.</summary>
    public static string Write(SpecNode document, SpecNode schema)
    {
        ValiditySchemaWriter writer = new(document);
        writer.Schema(schema, exact: false);
        writer.Definitions();
        return writer._json.ToString();
    }

    /// <summary>
    /// Writes a schema. In <paramref name="exact"/> places, where the verdict itself decides something, objects are written
    /// out in full.
    /// </summary>
    private void Schema(SpecNode node, bool exact)
    {
        if (node is not SpecObject schema)
        {
            _json.Append(node is SpecBoolean { Value: false } ? "false" : "true");
        }
        else if (schema["$ref"] is SpecString reference)
        {
            Reference(schema, reference.Value, exact);
        }
        else
        {
            Keywords(schema, exact);
        }
    }

    private void Reference(SpecObject schema, string reference, bool exact)
    {
        bool alone = _ignoresReferenceSiblings || !schema.Members.Any(static m => m.Name != "$ref" && ValidityKeywords.Contains(m.Name));
        if (alone)
        {
            Target(reference, exact);
            return;
        }

        _json.Append("{\"allOf\":[");
        Target(reference, exact);
        _json.Append("]");
        Members(schema, exact, first: false);
        _json.Append("}");
    }

    private void Target(string reference, bool exact)
    {
        if (_conjunction?.Add(reference) == false)
        {
            // Twice says no more than once, and would double with every level of schemas that share their parts.
            _json.Append("true");
        }
        else if (_open.Contains(reference) || _json.Length > InlineUpTo)
        {
            Definition(reference);
        }
        else if (DocumentPointer.Resolve(_document, reference) is { } target)
        {
            _open.Push(reference);
            Schema(target, exact);
            _open.Pop();
        }
        else
        {
            // The document's own diagnostic says so; here a reference that leads nowhere keeps the verdict open.
            Definition(reference);
        }
    }

    private void Definition(string reference)
    {
        if (!_definitions.Contains(reference))
        {
            _definitions.Add(reference);
        }

        _json.Append("{\"$ref\":");
        _json.String(DefinitionPrefix + _definitions.IndexOf(reference));
        _json.Append("}");
    }

    /// <summary>Definitions are numbered: a name would be longer and could clash.</summary>
    private void Definitions()
    {
        if (_definitions.Count == 0)
        {
            return;
        }

        // The closing brace of the root gives way to one more keyword; a root that is only a reference is wrapped.
        string root = _json.Take();
        _json.Append(root[0] == '{' && root.Length > 2 ? root.Substring(0, root.Length - 1) + "," : $"{{\"allOf\":[{root}],");
        _json.Append("\"$defs\":{");
        for (int i = 0; i < _definitions.Count; i++)
        {
            _json.Append($"{(i == 0 ? "" : ",")}\"{i}\":");
            _open.Push(_definitions[i]);
            if (DocumentPointer.Resolve(_document, _definitions[i]) is { } target)
            {
                Schema(target, exact: true);
            }
            else
            {
                _json.Append(NoVerdict);
            }

            _open.Pop();
        }

        _json.Append("}}");
    }

    private void Keywords(SpecObject schema, bool exact)
    {
        _json.Append("{");
        Members(schema, exact, first: true);
        _json.Append("}");
    }

    private void Members(SpecObject schema, bool exact, bool first)
    {
        foreach (SpecMember member in schema.Members)
        {
            bool idle = (member.Name == "discriminator" && (schema["oneOf"] ?? schema["anyOf"]) is null)
                || (member.Name == "enum" && schema["x-enum-open"] is SpecBoolean { Value: true });
            if (idle || !ValidityKeywords.Contains(member.Name))
            {
                continue;
            }

            _json.Append(first ? "" : ",");
            _json.String(member.Name);
            _json.Append(":");
            Value(schema, member, exact);
            first = false;
        }
    }

    private void Value(SpecObject schema, SpecMember member, bool exact)
    {
        HashSet<string>? conjunction = _conjunction;
        ValidityKeywordKind kind = ValidityKeywords.KindOf(member.Name);
        _conjunction = kind != ValidityKeywordKind.Same ? null
            : conjunction is null || schema["nullable"] is SpecBoolean { Value: true } ? [] // what admits null does not stand for what does not
            : conjunction;
        Value(schema, member, kind, exact);
        _conjunction = conjunction;
    }

    private void Value(SpecObject schema, SpecMember member, ValidityKeywordKind kind, bool exact)
    {
        switch (kind)
        {
            case ValidityKeywordKind.Part:
                Part(member.Value, exact);
                break;
            case ValidityKeywordKind.Parts when member.Value is SpecObject parts:
                _json.Object(parts.Members, part => Part(part.Value, exact));
                break;
            case ValidityKeywordKind.PartList when member.Value is SpecArray parts:
                _json.Array(parts.Items, part => Part(part, exact));
                break;
            case ValidityKeywordKind.Same when member.Value is SpecArray same:
                _json.Array(same.Items, part => Schema(part, exact));
                break;
            case ValidityKeywordKind.Branches when member.Value is SpecArray branches:
                bool named = schema["discriminator"] is SpecObject;
                _json.Array(branches.Items, branch => Branch(branch, named));
                break;
            case ValidityKeywordKind.Condition:
                Schema(member.Value, exact: true);
                break;
            case ValidityKeywordKind.Conditions when member.Value is SpecObject conditions:
                _json.Object(conditions.Members, condition => Schema(condition.Value, exact: true));
                break;
            case ValidityKeywordKind.Required:
                _json.Array([.. schema.RequiredNames(_document)], _json.String);
                break;
            case ValidityKeywordKind.Discriminator when member.Value is SpecObject discriminator:
                Discriminator(discriminator);
                break;
            case ValidityKeywordKind.Expressions when member.Value is SpecArray entries:
                _json.Array(entries.Items, Expression);
                break;
            default:
                _json.Verbatim(member.Value);
                break;
        }
    }

    /// <summary>A property or item: an object of its own has its own text.</summary>
    private void Part(SpecNode node, bool exact)
    {
        if (!exact && _shapes.IsObjectType(node))
        {
            _json.Append("true");
        }
        else
        {
            Schema(node, exact);
        }
    }

    private void Branch(SpecNode branch, bool named)
    {
        if (named && (branch as SpecObject)?["$ref"] is SpecString reference)
        {
            Definition(reference.Value);
        }
        else
        {
            Schema(branch, exact: true);
        }
    }

    /// <summary>The values of a discriminator, pointing at the definitions of their branches.</summary>
    private void Discriminator(SpecObject discriminator)
    {
        _json.Append("{\"propertyName\":");
        _json.Verbatim(discriminator["propertyName"] ?? discriminator);
        if (discriminator["mapping"] is SpecObject mapping)
        {
            _json.Append(",\"mapping\":");
            _json.Object(mapping.Members, Mapping);
        }

        _json.Append("}");
    }

    private void Mapping(SpecMember entry)
    {
        string reference = DiscriminatorKeyword.ToReference((entry.Value as SpecString)?.Value ?? "");
        if (!_definitions.Contains(reference))
        {
            _definitions.Add(reference);
        }

        _json.String(DefinitionPrefix + _definitions.IndexOf(reference));
    }

    private void Expression(SpecNode entry)
    {
        IEnumerable<SpecMember> members = (entry as SpecObject)?.Members.Where(static m => ExpressionParts.Contains(m.Name)) ?? [];
        _json.Object([.. members], member => _json.Verbatim(member.Value));
    }
}
