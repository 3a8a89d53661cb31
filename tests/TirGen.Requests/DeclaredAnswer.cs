using System.Globalization;
using System.Text.Json.Nodes;

namespace TirGen.Requests;

/// <summary>An answer that the document has for an operation.</summary>
/// <param name="Status">A status of it; of a range the first that has no answer of its own.</param>
/// <param name="MediaType">The media type as the document writes it; null without content.</param>
/// <param name="Media">What the document says of the content.</param>
internal sealed record DeclaredAnswer(int Status, string? MediaType, JsonObject Media)
{
    /// <summary>A status that no document names.</summary>
    private const int Unnamed = 18;

    /// <summary>What the document says of the headers.</summary>
    public required IReadOnlyList<KeyValuePair<string, JsonObject>> Headers { get; init; }

    public bool IsSuccess => Status is >= 200 and < 300;

    /// <summary>The name of the media type without parameters, in small letters.</summary>
    public string Name => (MediaType ?? "").Split(';')[0].Trim().ToLowerInvariant();

    /// <summary>Whether a server answers with it what is asked for so. Errors come in any media type.</summary>
    /// <param name="accept">The request's <c>Accept</c>; null without one.</param>
    public bool IsFor(string? accept) => !IsSuccess || MediaType is null || accept is null || accept.Split(',').Any(range => Meets(range.Split(';')[0].Trim().ToLowerInvariant()));

    public static IEnumerable<DeclaredAnswer> Of(JsonObject document, JsonObject operation)
    {
        JsonObject responses = operation["responses"] as JsonObject ?? [];
        bool hasSuccess = responses.Any(static r => r.Key.StartsWith('2'));
        foreach ((string key, JsonNode? node) in responses)
        {
            if (key.StartsWith("x-", StringComparison.Ordinal) || key.StartsWith('1'))
            {
                continue;
            }

            JsonObject response = MergedSchema.Resolve(document, node);
            KeyValuePair<string, JsonObject>[] headers =
                [.. (response["headers"] as JsonObject ?? []).Select(header => KeyValuePair.Create(header.Key, MergedSchema.Resolve(document, header.Value)))];
            JsonObject content = response["content"] as JsonObject ?? [];
            foreach (int status in StatusesOf(key, hasSuccess))
            {
                if (content.Count == 0 || status is 204 or 205 or 304)
                {
                    yield return new DeclaredAnswer(status, null, []) { Headers = headers };
                    continue;
                }

                foreach ((string mediaType, JsonNode? media) in content)
                {
                    yield return new DeclaredAnswer(status, mediaType, MergedSchema.Resolve(document, media)) { Headers = headers };
                }
            }
        }
    }

    private bool Meets(string range) => range is "*/*" || range == Name || Name == "*/*"
        || (range.EndsWith("/*", StringComparison.Ordinal) && Name.StartsWith(range[..^1], StringComparison.Ordinal));

    /// <summary><c>default</c> is what has no answer of its own: every error, and every success where there is no other.</summary>
    private static IEnumerable<int> StatusesOf(string key, bool hasSuccess) =>
        key == "default" ? hasSuccess ? [500 + Unnamed] : [200, 500 + Unnamed]
        : key.EndsWith("XX", StringComparison.OrdinalIgnoreCase) ? [((key[0] - '0') * 100) + Unnamed]
        : [int.Parse(key, CultureInfo.InvariantCulture)];
}
