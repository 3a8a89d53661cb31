using System.Text.Json;
using TirGen.Specification.Reading;
using TirGen.Tool.Compatibility;
using TirGen.Tool.Input;

namespace TirGen.Tool.Output;

/// <summary>Breaking changes as a JSON array.</summary>
internal static class ChangesJson
{
    public static void Write(TextWriter output, IReadOnlyList<Change> changes, ApiVersion old, ApiVersion now) => JsonText.Write(output, json =>
    {
        json.WriteStartArray();
        foreach (Change change in changes)
        {
            json.WriteStartObject();
            json.WriteString("kind", change.Kind.Name());
            json.WriteString("severity", change.Severity.Name());
            Texts(json, "breaks", change.Breaks.Names());
            json.WriteString("message", change.Message);
            json.WriteString("remedy", change.Remedy);
            Texts(json, "members", change.Members);
            Place(json, "old", old, change.Old);
            Place(json, "new", now, change.New ?? change.Old);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    private static void Texts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (string text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }

    private static void Place(Utf8JsonWriter json, string name, ApiVersion version, ApiPart? part)
    {
        TextPosition position = version.Document.PositionOf(version.PlaceOf(part));
        json.WriteStartObject(name);
        json.WriteString("file", version.Document.Name);
        json.WriteNumber("line", position.Line);
        json.WriteNumber("column", position.Column);
        json.WriteEndObject();
    }
}
