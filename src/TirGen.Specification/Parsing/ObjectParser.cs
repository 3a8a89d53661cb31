using TirGen.Specification.Model;
using TirGen.Specification.Reading;
using TirGen.Specification.Rules.Writing;
using TirGen.Specification.Spelling;

namespace TirGen.Specification.Parsing;

/// <summary>Parses the members of an object schema.</summary>
internal sealed class ObjectParser(SpecDocument document, TypeParser types, Inheritance inheritance, DiscriminatorNames discriminators)
{
    public ObjectModel Parse(SchemaView view, string name)
    {
        NameTable names = new([name, .. OwnNames.Object]);
        List<PropertyModel> properties = [];
        foreach (SpecMember member in view.Properties)
        {
            string wanted = Identifiers.Pascal(member.Name);
            document.Places.Add(SpecPart.Property, name, member.Name, member.NameRange);
            string? only = view.Required.Contains(member.Name) ? OnlyText(member.Value) ?? inheritance.FixedValue(view.Schema, member.Name) : null;
            string inlineName = names.IsTaken(wanted) ? name + wanted : InlineName(name, wanted, member.Value);
            ParsedType type = only is not null ? new ParsedType(new TypeModel(TypeKind.String), false, only) : types.Parse(member.Value, inlineName);
            if (type.Constant is not null && MayBeLeftOut(view, member))
            {
                type = types.ParseAsEnum(member.Value, inlineName);
            }

            properties.Add(new PropertyModel
            {
                WireName = member.Name,
                Name = names.IsTaken(wanted) ? names.Take(wanted + "Value") : names.Take(wanted),
                Type = type.Type,
                IsRequired = view.Required.Contains(member.Name),
                IsNullable = type.IsNullable && !type.Type.HasNull,
                Constant = type.Constant,
                IsReadOnly = HasFlag(member.Value, "readOnly"),
                IsWriteOnly = HasFlag(member.Value, "writeOnly"),
                Documentation = Documentation.Of(member.Value, document),
            });
        }

        ParsedType? additional = Additional(view, name);
        return new ObjectModel
        {
            Name = name,
            Documentation = Documentation.Of(view.Schema),
            Properties = new EquatableArray<PropertyModel>(properties),
            BuilderName = name + "Builder",
            BuilderForm = BuilderForm.Struct,
            IsSent = false,
            IsReceived = false,
            AdditionalProperties = additional?.Type,
            HasNullableAdditionalProperties = additional?.IsNullable == true,
            Validity = SchemaRules.Of(document.Root, view.Schema),
        };
    }

    /// <summary>
    /// Whether a constant must be a choice of the caller: it need not be there, its absence does not say the same, and nothing is told apart by it.
    /// </summary>
    private bool MayBeLeftOut(SchemaView view, SpecMember member) =>
        !view.Required.Contains(member.Name) && document.ResolveSchema(member.Value)?["default"] is null && !discriminators.Contains(member.Name);

    /// <summary>The text of a closed enum that has no other: the older spelling of <c>const</c>.</summary>
    private string? OnlyText(SpecNode member) =>
        member is SpecObject && document.ResolveSchema(member) is { } schema && schema["enum"] is SpecArray { Items: [SpecString only] }
        && schema["nullable"] is not SpecBoolean { Value: true } && schema["x-enum-open"] is not SpecBoolean { Value: true }
            ? only.Value
            : null;

    /// <summary>Whether a member, or the schema that it refers to, says so.</summary>
    private bool HasFlag(SpecNode member, string name) =>
        (member as SpecObject)?[name] is SpecBoolean { Value: true } || (member is SpecObject && document.ResolveSchema(member)?[name] is SpecBoolean { Value: true });

    /// <summary>
    /// An inline enum is named after its property, and after its parent too where that name is taken; an inline object always, because its
    /// members rarely speak for themselves.
    /// </summary>
    private string InlineName(string parent, string property, SpecNode schema)
    {
        string? type = schema is not SpecObject inline ? null
            : inline["enum"] is not null ? property
            : (inline["items"] as SpecObject)?["enum"] is not null ? TypeParser.ItemName(property)
            : null;
        return type is not null && !types.Table.IsTaken(type) ? property : parent + property;
    }

    private ParsedType? Additional(SchemaView view, string name) => view.AdditionalProperties switch
    {
        // What a pattern names may have another type, and which one is only known at run time.
        _ when view.Schema["patternProperties"] is SpecObject { Members.Count: > 0 } => new ParsedType(new TypeModel(TypeKind.Any), false),
        SpecObject or SpecBoolean { Value: true } => types.Parse(view.AdditionalProperties, name + "Value"),
        _ => null,
    };
}
