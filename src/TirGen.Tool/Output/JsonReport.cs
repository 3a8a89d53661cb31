using System.Text.Json;
using TirGen.Specification.Checking;
using TirGen.Specification.Reading;
using TirGen.Tool.Checking;
using TirGen.Tool.Input;

namespace TirGen.Tool.Output;

/// <summary>Findings as JSON: an array with an entry per file.</summary>
internal static class JsonReport
{
    public static void Write(TextWriter output, CheckReport report) => JsonText.Write(output, json =>
    {
        json.WriteStartArray();
        foreach (CheckedFile file in report.Files)
        {
            json.WriteStartObject();
            json.WriteString("file", file.Path);
            json.WriteBoolean("valid", file.IsValid);
            json.WriteStartArray("findings");
            foreach (PayloadFinding finding in file.Findings)
            {
                Finding(json, file, finding);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    private static void Finding(Utf8JsonWriter json, CheckedFile file, PayloadFinding finding)
    {
        TextPosition position = file.Lines.At(finding.Range.Start);
        json.WriteStartObject();
        json.WriteString("id", finding.Id);
        json.WriteString("severity", finding.Severity.Name());
        json.WriteNumber("line", position.Line);
        json.WriteNumber("column", position.Column);
        json.WriteString("pointer", finding.Pointer);
        json.WriteString("message", finding.Message);
        json.WriteEndObject();
    }
}
