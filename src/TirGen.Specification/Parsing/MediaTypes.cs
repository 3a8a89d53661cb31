using TirGen.Specification.Model;
using TirGen.Specification.Reading;

namespace TirGen.Specification.Parsing;

/// <summary>Chooses among the media types of a body or an answer.</summary>
internal static class MediaTypes
{
    private static readonly string[] Lines =
        ["application/x-ndjson", "application/ndjson", "application/jsonl", "application/x-jsonl", "application/jsonlines", "application/x-jsonlines", "application/json-lines", "application/stream+json"];

    private static readonly string[] Texts =
    [
        "application/xml", "application/yaml", "application/x-yaml", "application/javascript", "application/sdp", "application/toml",
        "application/x-www-form-urlencoded", "application/graphql", "application/x-pem-file", "application/pem-certificate-chain",
    ];

    /// <summary>The schema of the first JSON media type, or null.</summary>
    public static SpecNode? FindJson(SpecObject content) => (FindJsonType(content)?.Value as SpecObject)?["schema"];

    /// <summary>The first JSON media type that has a schema, or null.</summary>
    public static SpecMember? FindJsonType(SpecObject content) => AllJson(content).FirstOrDefault();

    /// <summary>The JSON media types that have a schema.</summary>
    public static IEnumerable<SpecMember> AllJson(SpecObject content) =>
        content.Members.Where(static m => KindOf(m.Name) == BodyKind.Json && (m.Value as SpecObject)?["schema"] is not null);

    /// <summary>A media type without its parameters, in small letters.</summary>
    public static string Essence(string mediaType) => mediaType.Split(';')[0].Trim().ToLowerInvariant();

    /// <summary>What a request says that it accepts: the type as written, where HTTP admits it (RFC 9110, 12.5.1). Any type at all is JSON to us.</summary>
    public static string ToAccept(string mediaType)
    {
        string type = mediaType.Trim();
        return type.StartsWith("*/*", StringComparison.Ordinal) || type.Any(static c => c is < ' ' or > '~' or ',') ? "application/json" : type;
    }

    /// <summary>How the content of an answer is read, going by its media type alone.</summary>
    public static AnswerKind AnswerKindOf(string mediaType)
    {
        string type = Essence(mediaType);
        return Lines.Contains(type) ? AnswerKind.Lines
            : type.EndsWith("json-seq", StringComparison.Ordinal) ? AnswerKind.Sequence
            : type == "text/event-stream" ? AnswerKind.Events
            : KindOf(type) == BodyKind.Json ? AnswerKind.Json
            : type.StartsWith("text/", StringComparison.Ordinal) || type.EndsWith("+xml", StringComparison.Ordinal) || type.EndsWith("+yaml", StringComparison.Ordinal) || Texts.Contains(type) ? AnswerKind.Text
            : AnswerKind.Bytes;
    }

    /// <summary>The media type in which a body is sent: JSON before a form before parts before anything else; null when there is none.</summary>
    public static SpecMember? FindBody(SpecObject content) =>
        content.Members.Where(static m => m.Value is SpecObject).OrderBy(static m => KindOf(m.Name)).FirstOrDefault();

    /// <summary>How a media type is sent.</summary>
    public static BodyKind KindOf(string mediaType)
    {
        string type = mediaType.Split(';')[0].Trim();
        return type.Equals("application/json", StringComparison.OrdinalIgnoreCase) || type.Equals("text/json", StringComparison.OrdinalIgnoreCase) || type.EndsWith("+json", StringComparison.OrdinalIgnoreCase) || type == "*/*" ? BodyKind.Json
            : type.Equals("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase) ? BodyKind.Form
            : type.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase) ? BodyKind.Multipart
            : BodyKind.Bytes;
    }
}
