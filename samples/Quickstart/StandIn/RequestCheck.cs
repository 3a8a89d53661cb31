using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Quickstart.StandIn;

/// <summary>Checks method, URL, headers and body of a request against the PUT operation of the document.</summary>
internal sealed class RequestCheck(JsonElement document)
{
    private const string Template = "/serving/inference/{inference_id}/";
    private readonly SchemaCheck _schemas = new(document);

    public static RequestCheck Load()
    {
        using Stream stream = typeof(RequestCheck).Assembly.GetManifestResourceStream("tir.openapi.json")!;
        return new RequestCheck(JsonDocument.Parse(stream).RootElement);
    }

    public IReadOnlyList<string> Check(HttpRequest request, string basePath, JsonElement body)
    {
        List<string> violations = [];
        JsonElement operation = document.GetProperty("paths").GetProperty(Template).GetProperty("put");
        CheckTarget(request, basePath, violations);
        foreach (JsonElement parameter in operation.GetProperty("parameters").EnumerateArray())
        {
            CheckQuery(request, _schemas.Resolve(parameter), violations);
        }

        CheckHeaders(request, violations);
        JsonElement schema = operation.GetProperty("requestBody").GetProperty("content").GetProperty("application/json").GetProperty("schema");
        _schemas.Check(body, schema, "body", violations);
        return violations;
    }

    private static void CheckTarget(HttpRequest request, string basePath, List<string> violations)
    {
        if (request.Method != "PUT")
        {
            violations.Add($"the method is {request.Method}, not PUT");
        }

        string[] parts = (basePath + Template).Split('/');
        string[] given = (request.Path.Value ?? "").Split('/');
        bool matches = parts.Length == given.Length && parts.Zip(given).All(static pair =>
            pair.First.StartsWith('{') ? long.TryParse(pair.Second, NumberStyles.None, CultureInfo.InvariantCulture, out _) : pair.First == pair.Second);
        if (!matches)
        {
            violations.Add($"the path {request.Path} does not match {basePath}{Template}");
        }
    }

    private static void CheckQuery(HttpRequest request, JsonElement parameter, List<string> violations)
    {
        if (parameter.GetProperty("in").GetString() != "query")
        {
            return;
        }

        string name = parameter.GetProperty("name").GetString()!;
        if (!request.Query.TryGetValue(name, out var values) || values.Count != 1)
        {
            if (values.Count > 1 || (parameter.TryGetProperty("required", out JsonElement required) && required.GetBoolean()))
            {
                violations.Add($"the query names {name} {values.Count} times");
            }
        }
        else if (parameter.GetProperty("schema").GetProperty("type").GetString() == "integer" && !long.TryParse(values[0], CultureInfo.InvariantCulture, out _))
        {
            violations.Add($"the query parameter {name} is no integer: {values[0]}");
        }
    }

    private static void CheckHeaders(HttpRequest request, List<string> violations)
    {
        if (!request.Headers.Authorization.ToString().StartsWith("Bearer ", StringComparison.Ordinal))
        {
            violations.Add("there is no bearer token");
        }

        if (request.Query["apikey"].Count != 1)
        {
            violations.Add("there is no API key");
        }

        if (request.ContentType?.Split(';')[0] != "application/json")
        {
            violations.Add($"the content type is {request.ContentType ?? "missing"}");
        }

        if (request.ContentLength is null)
        {
            violations.Add("there is no content length");
        }
    }
}
