using TirGen.Generators.Code;
using TirGen.Generators.Planning.Writing;
using TirGen.Specification.Model;

namespace TirGen.Generators.Planning.Urls;

/// <summary>The steps that write one scalar as a text of a URL or of a form.</summary>
internal static class UrlValues
{
    /// <param name="type">A scalar.</param>
    /// <param name="value">A C# expression of it.</param>
    /// <param name="nameCode">A C# expression of its name, for the case that it was never made; null where somebody has looked.</param>
    /// <param name="options">How code is emitted.</param>
    /// <param name="allowsReserved">Reserved characters are written as they are.</param>
    public static Steps Of(TypeModel type, string value, string? nameCode, EmissionOptions options, bool allowsReserved = false) =>
        [.. Made.Defined(type, value, nameCode), Of(type, type.IsValueType ? value : Made.NotNull(value, nameCode), options, allowsReserved)];

    private static WriteOp Of(TypeModel type, string value, EmissionOptions options, bool allowsReserved) => type.Kind switch
    {
        TypeKind.Int32 => new WriteOp.Fixed("Int32", value, 11),
        TypeKind.Int64 => new WriteOp.Fixed("Int64", value, 20),
        TypeKind.UInt64 => new WriteOp.Fixed("UInt64", value, 20),
        TypeKind.IntegerEnum => new WriteOp.Fixed("Int64", $"(long){value}", 20),
        TypeKind.Boolean => new WriteOp.Fixed("Boolean", value, 5),
        TypeKind.Guid => new WriteOp.Fixed("Guid", value, 36),
        TypeKind.DateOnly => new WriteOp.Fixed("DateOnly", value, 10),
        TypeKind.Enum => new WriteOp.Choice(value, new(type.Members.Select(m =>
            new ChoiceCase($"{options.Qualified(type.Name!)}.{m.Name}", Escape(m.Value))))),
        _ => new WriteOp.UrlText(Text(type, value, options), allowsReserved),
    };

    /// <summary>A C# expression of the scalar's text, not yet encoded: for headers, cookies and parts of a form.</summary>
    public static string Text(TypeModel type, string value, EmissionOptions options) => type.Kind switch
    {
        TypeKind.String => value,
        TypeKind.OpenEnum => value + ".Value",
        TypeKind.Union => value + ".ToString()",
        TypeKind.Bytes => $"__System.Convert.ToBase64String({value})",
        TypeKind.IntegerEnum => $"__Url.Text((long){value})",
        TypeKind.Enum => EnumText(type, value, options),
        _ => $"__Url.Text({value})",
    };

    /// <summary>A text that is known when code is generated.</summary>
    public static string Escape(string text) =>
        // A lone surrogate is no text; at run time it becomes U+FFFD too.
        Uri.EscapeDataString(string.Concat(text.Select((c, i) => IsLone(text, i) ? '\uFFFD' : c)));

    private static bool IsLone(string text, int index) =>
        (char.IsHighSurrogate(text[index]) && (index + 1 == text.Length || !char.IsLowSurrogate(text[index + 1])))
        || (char.IsLowSurrogate(text[index]) && (index == 0 || !char.IsHighSurrogate(text[index - 1])));

    private static string EnumText(TypeModel type, string value, EmissionOptions options)
    {
        string cases = string.Concat(type.Members.Select(m => $"{options.Qualified(type.Name!)}.{m.Name} => {CSharpText.Literal(m.Value)}, "));
        return $"({value} switch {{ {cases}_ => throw __Json.UndefinedEnum({CSharpText.Literal(value)}, {value}) }})";
    }
}
