using TirGen.Specification.Model;
using TirGen.Specification.Reading;

namespace TirGen.Specification.Parsing;

/// <summary>Reads <c>encoding</c>: how the members of a form are written.</summary>
internal static class FormEncodings
{
    /// <summary>A style for a member that is neither a scalar nor a list, and not the one of objects; or null. Without a style such a member is JSON.</summary>
    public static SpecNode? FindUnsupported(RequestBody body, SchemaViewReader views)
    {
        SchemaView? view = views.Read(body.Schema!);
        return ((body.Content!["encoding"] as SpecObject)?.Members ?? [])
            .Where(member => (member.Value as SpecObject)?["style"] is not (null or SpecString { Value: "deepObject" }))
            .Where(member => view?.Properties.FirstOrDefault(p => p.Name == member.Name) is { } property && views.Read(property.Value) is not { Types: ["array"] or ["string"] or ["integer"] or ["number"] or ["boolean"] })
            .Select(static member => ((SpecObject)member.Value)["style"])
            .FirstOrDefault();
    }

    /// <summary>The members that the media type describes.</summary>
    public static IEnumerable<FormFieldModel> Read(SpecObject mediaType)
    {
        foreach (SpecMember member in (mediaType["encoding"] as SpecObject)?.Members ?? [])
        {
            if (member.Value is SpecObject encoding)
            {
                ParameterStyle? named = ParameterStyles.Read(encoding, ParameterPlace.Query);
                bool isJson = encoding["style"] is null && encoding["contentType"] is SpecString { Value: var type } && MediaTypes.KindOf(type) == BodyKind.Json;
                ParameterStyle style = isJson ? ParameterStyle.Json : named ?? ParameterStyle.Form;
                bool explodes = encoding["explode"] is SpecBoolean explode ? explode.Value : style is ParameterStyle.Form or ParameterStyle.DeepObject;
                yield return new FormFieldModel(member.Name, style, explodes, encoding["allowReserved"] is SpecBoolean { Value: true });
            }
        }
    }
}
