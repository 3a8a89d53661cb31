using TirGen.Specification.Model;
using TirGen.Specification.Reading;

namespace TirGen.Specification.Parsing;

/// <summary>Chooses among the media types of a body or an answer.</summary>
internal static class MediaTypes
{
    /// <summary>The schema of the first JSON media type, or null.</summary>
    public static SpecNode? FindJson(SpecObject content) =>
        content.Members.Where(static m => KindOf(m.Name) == BodyKind.Json).Select(static m => (m.Value as SpecObject)?["schema"]).FirstOrDefault(static s => s is not null);

    /// <summary>The media type in which a body is sent: JSON before a form before parts before anything else; null when there is none.</summary>
    public static SpecMember? FindBody(SpecObject content) =>
        content.Members.Where(static m => m.Value is SpecObject).OrderBy(static m => KindOf(m.Name)).FirstOrDefault();

    /// <summary>How a media type is sent.</summary>
    public static BodyKind KindOf(string mediaType)
    {
        string type = mediaType.Split(';')[0].Trim();
        return type.Equals("application/json", StringComparison.OrdinalIgnoreCase) || type.EndsWith("+json", StringComparison.OrdinalIgnoreCase) || type == "*/*" ? BodyKind.Json
            : type.Equals("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase) ? BodyKind.Form
            : type.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase) ? BodyKind.Multipart
            : BodyKind.Bytes;
    }
}
