using TirGen.Specification.Model;
using TirGen.Specification.Problems;
using TirGen.Specification.Reading;
using TirGen.Specification.Rules.Writing;
using TirGen.Specification.Spelling;

namespace TirGen.Specification.Parsing;

/// <summary>Parses request bodies.</summary>
internal sealed class BodyParser(SpecDocument document, SchemaTable schemas, NameTable types)
{
    private readonly Dictionary<string, EquatableArray<FormFieldModel>> _forms = new(StringComparer.Ordinal);

    /// <summary>The C# names of the objects that are sent as forms, with how their members are written.</summary>
    public IReadOnlyDictionary<string, EquatableArray<FormFieldModel>> Forms => _forms;

    /// <summary>Chooses the media type of an operation's body; null, and a problem noted that names the call, when there is none to choose.</summary>
    public RequestBody? Read(SpecObject operation, string call)
    {
        if (operation["requestBody"] is not { } node)
        {
            return RequestBody.None;
        }

        if (document.Resolve(node) is not { } body)
        {
            return null;
        }

        if ((body["content"] as SpecObject is { } content ? MediaTypes.FindBody(content) : null) is not { } chosen)
        {
            document.ReportLeftOut(SpecProblemKind.InvalidShape, call, "The body names no media type", (body["content"] ?? body).Range);
            return null;
        }

        BodyKind kind = MediaTypes.KindOf(chosen.Name);
        SpecObject media = (SpecObject)chosen.Value;
        SchemaView? view = kind == BodyKind.Json && media["schema"] is { } schema ? schemas.Views.Read(schema) : null;
        return new RequestBody(kind, chosen.Name, media, view is { Discriminator: { } discriminator, Variants.Count: > 0 }
            ? Discriminators.Actions(document, discriminator, view.Variants)
            : [])
        {
            IsRequired = body["required"] is SpecBoolean { Value: true },
        };
    }

    /// <summary>The body of an operation of that C# name; null, and a problem noted, when it cannot be sent.</summary>
    public BodyModel? Parse(RequestBody body, string name, string call)
    {
        BodyModel model = new(body.Kind, body.MediaType) { IsRequired = body.IsRequired };
        switch (body.Kind)
        {
            case BodyKind.Json:
                ParsedType? parsed = body.Schema is null ? null : schemas.Types.Parse(body.Schema, name + "Body");
                TypeModel json = parsed?.Type ?? new TypeModel(TypeKind.Any);
                model = model with { AdmitsNull = parsed?.IsNullable == true && json.Kind != TypeKind.Any };
                return json.Kind == TypeKind.Object ? model with { Type = json } : model with
                {
                    Type = json,
                    RequestName = types.Take(name + "Request"),
                    Validity = body.Schema is not null && document.ResolveSchema(body.Schema) is { } valid ? SchemaRules.Of(document.Root, valid) : null,
                };
            case BodyKind.Form:
                TypeModel? form = body.Schema is null ? null : schemas.Types.Parse(body.Schema, name + "Body").Type;
                // A form of which nothing is known is sent as the caller has it.
                return form?.Kind != TypeKind.Object ? model with { Kind = BodyKind.Bytes } : AddForm(body, form.Name!, call) ? model with { Type = form } : null;
            case BodyKind.Multipart:
                return Parts(body, name, call) is { } parts ? model with { Parts = new(parts), RequestName = types.Take(name + "Request") } : null;
            default:
                return model;
        }
    }

    private bool AddForm(RequestBody body, string type, string call)
    {
        if (FormEncodings.FindUnsupported(body, schemas.Views) is { } unsupported)
        {
            document.ReportLeftOut(SpecProblemKind.Unsupported, call, "An object has no text in this style", unsupported.Range);
            return false;
        }

        EquatableArray<FormFieldModel> fields = new(FormEncodings.Read(body.Content!));
        if (_forms.TryGetValue(type, out EquatableArray<FormFieldModel>? known) && !known.Equals(fields))
        {
            document.ReportLeftOut(SpecProblemKind.Unsupported, call, $"Another operation sends {type} as a form with another encoding", body.Content!.Range);
            return false;
        }

        _forms[type] = fields;
        return true;
    }

    private List<PartModel>? Parts(RequestBody body, string name, string call)
    {
        SchemaView? view = body.Schema is null ? null : schemas.Views.Read(body.Schema);
        bool isList = view is { Types: ["array"] };
        if (isList || (view is not null && IsFile(view, null)))
        {
            // No name of the parts is said; this is the one in use.
            return
            [
                new PartModel
                {
                    WireName = "file",
                    Name = isList ? "Files" : "File",
                    Type = null,
                    IsRepeated = isList,
                    IsRequired = body.IsRequired,
                    MediaType = null,
                    Documentation = Documentation.Of(view!.Schema),
                },
            ];
        }

        if (view is not { Properties.Count: > 0 })
        {
            document.ReportLeftOut(SpecProblemKind.Unsupported, call, "A multipart body is an object that names its parts", (body.Schema ?? body.Content!).Range);
            return null;
        }

        NameTable names = new([name + "Request", .. OwnNames.Multipart]);
        List<PartModel> parts = [];
        foreach (SpecMember member in view.Properties)
        {
            string? mediaType = ((body.Content!["encoding"] as SpecObject)?[member.Name] as SpecObject)?["contentType"] is SpecString text ? text.Value : null;
            SchemaView? part = schemas.Views.Read(member.Value);
            bool isFile = part is not null && IsFile(part, mediaType);
            bool areFiles = part?.Items is { } items && schemas.Views.Read(items) is { } item && IsFile(item, mediaType);
            string property = names.Take(Identifiers.Pascal(member.Name));
            TypeModel? type = isFile || areFiles ? null : schemas.Types.Parse(member.Value, name + property).Type;
            parts.Add(new PartModel
            {
                WireName = member.Name,
                Name = property,
                Type = type,
                IsRepeated = areFiles || type is { Kind: TypeKind.List, Item: { } value } && value.IsText,
                IsRequired = view.Required.Contains(member.Name),
                MediaType = mediaType ?? (part?.Schema["contentMediaType"] as SpecString)?.Value,
                Validity = type is not null && part is not null ? SchemaRules.Of(document.Root, part.Schema) : null,
                Documentation = Documentation.Of(member.Value, document),
            });
        }

        return parts;
    }

    /// <summary>3.0 says <c>format: binary</c>; 3.1 a media type without an encoding, or no type at all beside a media type of the part.</summary>
    private static bool IsFile(SchemaView view, string? mediaType) =>
        (view.Types is ["string"] && (view.Format == "binary" || (view.Schema["contentMediaType"] is not null && view.Schema["contentEncoding"] is null)))
        || (view.Schema.Members.Count == 0 && mediaType is not null && MediaTypes.KindOf(mediaType) == BodyKind.Bytes);
}
