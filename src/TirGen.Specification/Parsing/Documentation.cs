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
        return own.Text.Length == 0 && member is SpecObject && document.Resolve(member) is { } target ? Of(target) : own;
    }

    private static string? Text(SpecObject part, string name) => (part[name] as SpecString)?.Value;
}
