using System.Text.Json.Nodes;

namespace TirGen.Requests;

/// <summary>An operation as the document has it: its parameters by C#'s spelling of their names, the schema of its body, and its answers.</summary>
internal sealed class DocumentOperation
{
    private readonly Dictionary<string, JsonObject> _parameters = new(StringComparer.Ordinal);

    public DocumentOperation(JsonObject document, string key)
    {
        string[] parts = key.Split(' ', 2);
        JsonObject path = MergedSchema.Resolve(document, document["paths"]![parts[1]]);
        JsonObject operation = MergedSchema.Resolve(document, path[parts[0].ToLowerInvariant()]);
        foreach (JsonObject parameter in new[] { path["parameters"], operation["parameters"] }.OfType<JsonArray>().SelectMany(static p => p).Select(p => MergedSchema.Resolve(document, p)))
        {
            Add(parameter);
        }

        Content = MergedSchema.Resolve(document, operation["requestBody"])["content"] as JsonObject;
        Answers = [.. DeclaredAnswer.Of(document, operation)];
    }

    /// <summary>The media types of the body, or null.</summary>
    public JsonObject? Content { get; }

    /// <summary>The answers, one for each status and media type.</summary>
    public IReadOnlyList<DeclaredAnswer> Answers { get; }

    /// <summary>Of names that differ by signs alone, each has a number behind the first; a parameter of the operation takes the place of its path's.</summary>
    private void Add(JsonObject parameter)
    {
        string spelling = Spelling((string)parameter["name"]!);
        string key = spelling;
        for (int number = 2; _parameters.TryGetValue(key, out JsonObject? known) && !IsSame(known, parameter); number++)
        {
            key = spelling + number;
        }

        _parameters[key] = parameter;
    }

    private static bool IsSame(JsonObject one, JsonObject other) => (string?)one["name"] == (string?)other["name"] && (string?)one["in"] == (string?)other["in"];

    /// <summary>A name without what C# spells in another way.</summary>
    public static string Spelling(string name) => string.Concat(name.Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant();

    /// <summary>The parameter of that C# name, or null.</summary>
    public JsonObject? Find(string name) => _parameters.GetValueOrDefault(Spelling(name));
}
