using TirGen.Specification.Model;
using TirGen.Specification.Reading;

namespace TirGen.Specification.Parsing;

/// <summary>Reads the words of a part of the document.</summary>
internal static class Documentation
{
    public static DocumentationModel Of(SpecObject part)
    {
        string text = Text(part, "description") ?? Text(part, "summary") ?? Text(part, "title") ?? "";
        return new DocumentationModel(
            text, Text(part, "x-evidence"), Text(part, "x-source"), part["deprecated"] is SpecBoolean { Value: true });
    }

    /// <summary>The words of a member: its own, or those of the schema that it refers to.</summary>
    public static DocumentationModel Of(SpecNode member, SpecDocument document)
    {
        DocumentationModel own = member is SpecObject part ? Of(part) : DocumentationModel.None;
        SpecObject? target = member is SpecObject ? document.ResolveSchema(member) : null;
        DocumentationModel said = own.Text.Length == 0 && target is not null ? Of(target) : own;
        return said with { Default = Scalar((member as SpecObject)?["default"] ?? target?["default"]), Limits = LimitSentence.Of(member, document) };
    }

    /// <summary>The words of a parameter, and the default and the limits of its schema.</summary>
    public static DocumentationModel OfParameter(SpecObject parameter, SpecDocument document) =>
        parameter["schema"] is SpecObject schema
            ? Of(parameter) with { Default = Scalar(document.ResolveSchema(schema)?["default"]), Limits = LimitSentence.Of(schema, document) }
            : Of(parameter);

    private static string? Scalar(SpecNode? value) => value switch
    {
        SpecString s => $"\"{s.Value}\"",
        SpecNumber n => n.Text,
        SpecBoolean b => b.Value ? "true" : "false",
        _ => null,
    };

    private static string? Text(SpecObject part, string name) => (part[name] as SpecString)?.Value;
}
