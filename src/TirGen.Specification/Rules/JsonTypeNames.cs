using TirGen.Specification.Spelling;

namespace TirGen.Specification.Rules;

/// <summary>The names of <see cref="JsonTypes"/> in schemas, and lists and counts in sentences.</summary>
internal static class JsonTypeNames
{
    private static readonly (string Name, JsonTypes Types, string Phrase)[] All =
    [
        ("object", JsonTypes.Object, "an object"),
        ("array", JsonTypes.Array, "an array"),
        ("string", JsonTypes.String, "a string"),
        ("number", JsonTypes.Number, "a number"),
        ("integer", JsonTypes.Integer, "an integer"),
        ("boolean", JsonTypes.Boolean, "a boolean"),
        ("null", JsonTypes.Null, "null"),
    ];

    /// <summary>The names.</summary>
    public static IEnumerable<string> Names => All.Select(static entry => entry.Name);

    /// <summary>What to say of a type that is none of them.</summary>
    public static string Unknown(string? name) => name is not null && Nearest(name) is { } nearest
        ? $"The keyword type takes the names of JSON types; did you mean \"{nearest}\"?"
        : "The keyword type takes the names of JSON types.";

    /// <summary>The one that was probably meant; null when none is near.</summary>
    public static string? Nearest(string name) => NearestName.Find(name, Names);

    public static JsonTypes Parse(string name) => All.FirstOrDefault(entry => entry.Name == name).Types;

    /// <summary>The set in words: <c>a string or an integer</c>.</summary>
    public static string Describe(JsonTypes types)
    {
        List<string> phrases = [];
        foreach ((_, JsonTypes part, string phrase) in All)
        {
            if ((types & part) == part)
            {
                phrases.Add(phrase);
                types &= ~part;
            }
        }

        return Join(phrases, " or ");
    }

    /// <summary>A list in words: <c>a, b or c</c>.</summary>
    public static string Join(IReadOnlyList<string> parts, string last) =>
        parts.Count < 2 ? string.Concat(parts) : string.Join(", ", parts.Take(parts.Count - 1)) + last + parts[parts.Count - 1];

    /// <summary>A number of things: <c>1 item</c>, <c>2 items</c>.</summary>
    public static string Count(long? count, string noun) => $"{count} {noun}{(count == 1 ? "" : "s")}";
}
