using TirGen.Generators.Code;
using TirGen.Generators.Planning.Members;
using TirGen.Generators.Planning.Urls;
using TirGen.Generators.Planning.Writing;
using TirGen.Specification.Model;

namespace TirGen.Generators.Planning.Forms;

/// <summary>How an object's builder writes itself as a form: names and values between ampersands, texts percent-encoded.</summary>
/// <remarks>
/// A list of scalars repeats its name, and what is a <c>deepObject</c> writes each of its members; lists of other values, objects and maps are JSON, which is what
/// OpenAPI says where no style is named. Null is an empty text.
/// </remarks>
internal sealed class FormSteps
{
    private const string Any = "any";
    private readonly EmissionOptions _options;
    private readonly Dictionary<string, FormFieldModel> _fields;
    private readonly MemberOps _json;
    private int _variables;

    private FormSteps(ObjectModel model, EmissionOptions options)
    {
        _options = options;
        _json = new MemberOps(new ValueOps(options));
        _fields = model.FormFields.ToDictionary(static f => f.WireName, StringComparer.Ordinal);
    }

    /// <summary>The steps of the whole form.</summary>
    public static Steps Of(ObjectModel model, IReadOnlyList<BuilderMember> members, EmissionOptions options)
    {
        FormSteps plan = new(model, options);
        List<WriteOp> ops = [new WriteOp.Flag(Any)];
        foreach (BuilderMember member in members)
        {
            Steps written = plan.Member(member);
            if (member.Presence is null)
            {
                ops.AddRange(written);
            }
            else
            {
                ops.Add(new WriteOp.When(member.Presence, written, []));
            }
        }

        if (model.AdditionalProperties is not null)
        {
            // A member that is a text is sent as that text, and not in the quotes of JSON.
            ops.Add(new WriteOp.When(
                "__additionalProperties is not null",
                [new WriteOp.Each("__additionalProperties", "extra", IsSpan: false, [Separate, new WriteOp.UrlText("extra.Key"), new WriteOp.Literal("="), new WriteOp.UrlText("extra.Value.ToString()")]) { EndsWithComma = false }],
                []));
        }

        return WriteOpFusion.Fuse([.. ops]);
    }

    private static WriteOp Separate => new WriteOp.Separate(Any, "&");

    private Steps Member(BuilderMember member)
    {
        PropertyModel property = member.Property;
        FormFieldModel field = _fields.TryGetValue(property.WireName, out FormFieldModel? known) ? known : new FormFieldModel(property.WireName, ParameterStyle.Form, Explodes: true, AllowsReserved: false);
        WriteOp name = new WriteOp.Literal(UrlValues.Escape(property.WireName) + "=");
        if (property.Constant is { } constant)
        {
            return [Separate, name, new WriteOp.Literal(UrlValues.Escape(constant))];
        }

        if (field.Style == ParameterStyle.DeepObject && !property.Type.IsText)
        {
            return [new WriteOp.FormJson(Variable("json"), CSharpText.Literal(property.WireName), Any, _json.Of(member))];
        }

        if (property.Type.Kind == TypeKind.List && property.Type.Item!.IsText && field.Style != ParameterStyle.Json)
        {
            Steps list = List(member, field, name);
            // Null is an empty text, here as for any other member.
            return member.IsNullableList ? [new WriteOp.When(member.Field + ".IsNull", [Separate, name], list)] : list;
        }

        return [Separate, name, .. Value(member, field)];
    }

    private Steps Value(BuilderMember member, FormFieldModel field)
    {
        TypeModel type = member.Property.Type;
        if (!type.IsText)
        {
            return [new WriteOp.UrlJson(Variable("json"), _json.Of(member))];
        }

        return member.Shape switch
        {
            MemberShape.RequiredNullable => Nullable(member.Field),
            MemberShape.OptionalNullable => Nullable(member.Field + ".Value"),
            MemberShape.Required => UrlValues.Of(type, member.Field, member.NameCode, _options, field.AllowsReserved),
            _ => UrlValues.Of(type, member.Field, type.IsValueType ? member.NameCode : null, _options, field.AllowsReserved),
        };

        Steps Nullable(string value) =>
            [new WriteOp.When($"{value} is not null", UrlValues.Of(type, type.IsValueType ? value + ".Value" : value, type.IsValueType ? member.NameCode : null, _options, field.AllowsReserved), [])];
    }

    private Steps List(BuilderMember member, FormFieldModel field, WriteOp name)
    {
        string item = Variable("item");
        TypeModel type = member.Property.Type;
        bool isNullable = type is { HasNullableItems: true, Item.Kind: not TypeKind.Union };
        string itemName = Made.Item(member.NameCode, WriteOp.Each.IndexOf(item));
        Steps text = UrlValues.Of(type.Item!, isNullable && type.Item!.IsValueType ? item + ".Value" : item, isNullable && !type.Item!.IsValueType ? null : itemName, _options, field.AllowsReserved);
        Steps value = isNullable ? [new WriteOp.When($"{item} is not null", text, [])] : text;
        if (field.Explodes)
        {
            return [new WriteOp.Each(member.Span, item, IsSpan: true, [Separate, name, .. value]) { EndsWithComma = false }];
        }

        string flag = Variable("item") + "Before";
        string separator = field.Style switch
        {
            ParameterStyle.SpaceDelimited => "%20",
            ParameterStyle.PipeDelimited => "%7C",
            _ => ",",
        };
        return
        [
            Separate,
            name,
            new WriteOp.Flag(flag),
            new WriteOp.Each(member.Span, item, IsSpan: true, [new WriteOp.Separate(flag, separator), .. value]) { EndsWithComma = false },
        ];
    }

    private string Variable(string stem) => stem + "Of" + CSharpText.Number(_variables++);
}
