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

    /// <summary>Why a value of the type has no text in the style; null where it has one. The members of an object are looked at when they are known.</summary>
    public static string? WhyNot(ParameterStyle style, ParameterPlace place, TypeModel type, bool explodes) => (style, type.Kind) switch
    {
        (ParameterStyle.Json, _) => place == ParameterPlace.Query ? null : "no standard names how JSON is escaped in a header or a cookie",
        (_, TypeKind.Any or TypeKind.Polymorphic) => "no style is for values of different forms",
        (_, TypeKind.List) when !type.Item!.IsText => "no style is for a list whose items are lists or objects",
        (_, TypeKind.Map) when !type.Item!.IsText => "no style is for an object whose values are lists or objects",
        // name[]=a&name[]=b is what the APIs read that say so.
        (ParameterStyle.DeepObject, TypeKind.List) => null,
        (_, TypeKind.List or TypeKind.Object or TypeKind.Map) when place == ParameterPlace.Cookie && explodes => "a cookie is one name and one value; \"explode\" asks for more of them",
        (ParameterStyle.SpaceDelimited or ParameterStyle.PipeDelimited, TypeKind.Object or TypeKind.Map) => "its style is for lists only",
        (_, TypeKind.Object or TypeKind.Map or TypeKind.List) => null,
        (ParameterStyle.DeepObject, _) => "\"deepObject\" is for objects and lists only",
        _ => null,
    };
}
