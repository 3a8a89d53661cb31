using TirGen.Specification.Model;
using TirGen.Specification.Reading;

namespace TirGen.Specification.Parsing;

/// <summary>Which styles a parameter can have.</summary>
internal static class ParameterStyles
{
    /// <summary>The style that is named, or that of the place; null when the place has no such style.</summary>
    public static ParameterStyle? Read(SpecObject parameter, ParameterPlace place) => (place, (parameter["style"] as SpecString)?.Value) switch
    {
        (ParameterPlace.Path or ParameterPlace.Header, null or "simple") => ParameterStyle.Simple,
        (ParameterPlace.Path, "label") => ParameterStyle.Label,
        (ParameterPlace.Path, "matrix") => ParameterStyle.Matrix,
        (ParameterPlace.Query or ParameterPlace.Cookie, null or "form") => ParameterStyle.Form,
        (ParameterPlace.Query, "spaceDelimited") => ParameterStyle.SpaceDelimited,
        (ParameterPlace.Query, "pipeDelimited") => ParameterStyle.PipeDelimited,
        (ParameterPlace.Query, "deepObject") => ParameterStyle.DeepObject,
        _ => null,
    };

    /// <summary>Whether a value of the type has a text in the style. The members of an object are looked at when they are known.</summary>
    public static bool CanWrite(ParameterStyle style, ParameterPlace place, TypeModel type, bool explodes) => (style, type.Kind) switch
    {
        // JSON in a header or cookie would have to be escaped in a way that no standard names.
        (ParameterStyle.Json, _) => place == ParameterPlace.Query,
        (_, TypeKind.Any or TypeKind.Polymorphic) => false,
        (_, TypeKind.Object) => style is not (ParameterStyle.SpaceDelimited or ParameterStyle.PipeDelimited) && !(place == ParameterPlace.Cookie && explodes),
        (_, TypeKind.Map) => type.Item!.IsText && style is not (ParameterStyle.SpaceDelimited or ParameterStyle.PipeDelimited) && !(place == ParameterPlace.Cookie && explodes),
        // name[]=a&name[]=b is what the APIs read that say so.
        (ParameterStyle.DeepObject, TypeKind.List) => type.Item!.IsText,
        (ParameterStyle.DeepObject, _) => false,
        // name=a&name=b is no list of cookies.
        (_, TypeKind.List) => type.Item!.IsText && !(place == ParameterPlace.Cookie && explodes),
        _ => true,
    };
}
