using System.Text.Json;
using System.Text.RegularExpressions;
using TirGen.Specification.Reading;
using TirGen.Specification.Rules;
using TirGen.Specification.Rules.Evaluation;
using TirGen.Specification.Rules.Values;
using TirGen.StandIn.Serving;

namespace TirGen.StandIn.Checking;

/// <summary>Judges the parameters of a request by their schemas.</summary>
internal sealed partial class ParameterCheck(DocumentParts document, Func<SpecNode, Rule> ruleOf)
{
    public IEnumerable<string> Check(HttpRequestText request, SpecNode path, SpecObject operation, IReadOnlyDictionary<string, string> pathValues)
    {
        IReadOnlyList<(string Name, string Value)> query = QueryText.Read(request.Query);
        List<SpecObject> parameters = [.. document.Items(path, "parameters").Concat(document.Items(operation, "parameters"))];
        HashSet<string> known = [.. parameters.Where(static p => Text(p, "in") == "query").Select(static p => Text(p, "name")), .. SecurityCheck.QueryNames(document)];
        IEnumerable<string> unknown = query.Select(static pair => pair.Name).Distinct().Where(name => !known.Contains(name)).Select(static name => $"the query parameter {name} is not known");
        return parameters.SelectMany(parameter => Check(parameter, ValuesOf(parameter, request, query, pathValues))).Concat(unknown);
    }

    private static IReadOnlyList<string> ValuesOf(SpecObject parameter, HttpRequestText request, IReadOnlyList<(string Name, string Value)> query, IReadOnlyDictionary<string, string> pathValues)
    {
        string name = Text(parameter, "name");
        return Text(parameter, "in") switch
        {
            "query" => [.. query.Where(pair => pair.Name == name).Select(static pair => pair.Value)],
            "path" => pathValues.TryGetValue(name, out string? value) ? [value] : [],
            "header" => request.Headers.TryGetValue(name, out string? field) ? [field] : [],
            _ => [.. request.Header("Cookie").Split(';', StringSplitOptions.TrimEntries).Where(cookie => cookie.StartsWith(name + "=", StringComparison.Ordinal)).Select(cookie => cookie[(name.Length + 1)..])],
        };
    }

    private IEnumerable<string> Check(SpecObject parameter, IReadOnlyList<string> values)
    {
        string name = $"the {Text(parameter, "in")} parameter {Text(parameter, "name")}";
        if (values.Count == 0)
        {
            return parameter["required"] is SpecBoolean { Value: true } ? [$"{name} is missing"] : [];
        }

        SpecObject? schema = document.Find(parameter, "schema");
        if (schema is null || Text(schema, "type") is "array" or "object")
        {
            // How lists and objects are written is an affair of styles, which a stand-in need not know.
            return [];
        }

        return values.Count > 1
            ? [$"{name} comes {values.Count} times"]
            : RuleEvaluator.Evaluate(ruleOf(schema), Value(values[0], Text(schema, "type"))).Where(static f => f.Severity == RuleSeverity.Error).Select(f => $"{name}: {f.Id}: {f.Message}");
    }

    /// <summary>The value that a text stands for where a number or a truth is meant; else the text itself.</summary>
    private static RuleValue Value(string text, string type)
    {
        bool isLiteral = (type is "integer" or "number" && Number().IsMatch(text)) || (type == "boolean" && text is "true" or "false");
        return RuleValue.From(JsonReader.Read(isLiteral ? text : JsonSerializer.Serialize(text, TextJson.Default.String)).Root!);
    }

    private static string Text(SpecObject node, string name) => (node[name] as SpecString)?.Value ?? "";

    [GeneratedRegex(@"^-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?$")]
    private static partial Regex Number();
}
