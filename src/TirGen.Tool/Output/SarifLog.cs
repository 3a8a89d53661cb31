using System.Text.Json;
using TirGen.Specification.Rules;
using TirGen.Tool.Input;

namespace TirGen.Tool.Output;

/// <summary>Writes a SARIF 2.1.0 log of one run.</summary>
internal static class SarifLog
{
    private const string Schema = "https://json.schemastore.org/sarif-2.1.0.json";

    public static void Write(TextWriter output, IReadOnlyList<SarifResult> results, IReadOnlyList<string> failures)
    {
        List<string> rules = [.. results.Select(static r => r.Rule).Distinct().Order(StringComparer.Ordinal)];
        JsonText.Write(output, json =>
        {
            json.WriteStartObject();
            json.WriteString("$schema", Schema);
            json.WriteString("version", "2.1.0");
            json.WriteStartArray("runs");
            json.WriteStartObject();
            Tool(json, rules, results);
            Invocation(json, failures);
            json.WriteString("columnKind", "utf16CodeUnits");
            json.WriteStartArray("results");
            foreach (SarifResult result in results)
            {
                Result(json, result, rules.IndexOf(result.Rule));
            }

            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
        });
    }

    private static void Tool(Utf8JsonWriter json, List<string> rules, IReadOnlyList<SarifResult> results)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "tirgen");
        json.WriteString("informationUri", ProjectAddress.Home);
        json.WriteString("semanticVersion", typeof(SarifLog).Assembly.GetName().Version!.ToString(3));
        json.WriteStartArray("rules");
        foreach (string rule in rules)
        {
            json.WriteStartObject();
            SarifResult first = results.First(r => r.Rule == rule);
            json.WriteString("id", rule);
            json.WriteStartObject("shortDescription");
            json.WriteString("text", first.Title);
            json.WriteEndObject();
            json.WriteString("helpUri", first.Help);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>Whether everything could be looked at, and what could not.</summary>
    private static void Invocation(Utf8JsonWriter json, IReadOnlyList<string> failures)
    {
        json.WriteStartArray("invocations");
        json.WriteStartObject();
        json.WriteBoolean("executionSuccessful", failures.Count == 0);
        if (failures.Count > 0)
        {
            json.WriteStartArray("toolExecutionNotifications");
            foreach (string failure in failures)
            {
                json.WriteStartObject();
                json.WriteString("level", "error");
                json.WriteStartObject("message");
                json.WriteString("text", failure);
                json.WriteEndObject();
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void Result(Utf8JsonWriter json, SarifResult result, int rule)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", result.Rule);
        json.WriteNumber("ruleIndex", rule);
        json.WriteString("level", result.Severity == RuleSeverity.Info ? "note" : result.Severity.Name());
        json.WriteStartObject("message");
        json.WriteString("text", result.Message);
        json.WriteEndObject();
        json.WriteStartArray("locations");
        Location(json, result.Place, result.Names);
        json.WriteEndArray();
        if (result.Related is { } related)
        {
            json.WriteStartArray("relatedLocations");
            Location(json, related, []);
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void Location(Utf8JsonWriter json, SarifPlace place, IReadOnlyList<string> names)
    {
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", UriOf(place.Path));
        json.WriteEndObject();
        json.WriteStartObject("region");
        json.WriteNumber("startLine", place.Start.Line);
        json.WriteNumber("startColumn", place.Start.Column);
        json.WriteNumber("endLine", place.End.Line);
        json.WriteNumber("endColumn", place.End.Column);
        json.WriteEndObject();
        json.WriteEndObject();
        if (names.Count > 0)
        {
            json.WriteStartArray("logicalLocations");
            foreach (string name in names)
            {
                json.WriteStartObject();
                json.WriteString("fullyQualifiedName", name);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static string UriOf(string path) =>
        Path.IsPathRooted(path)
            ? new Uri(Path.GetFullPath(path)).AbsoluteUri
            : string.Join('/', path.Replace('\\', '/').Split('/').Select(Uri.EscapeDataString));
}
