using TirGen.Specification.Reading;

namespace TirGen.Specification.Parsing;

/// <summary>Finds the JSON among the media types of a body or an answer.</summary>
internal static class MediaTypes
{
    /// <summary>The schema of the first JSON media type, or null.</summary>
    public static SpecNode? FindJson(SpecObject content) =>
        content.Members.Where(static m => IsJson(m.Name)).Select(static m => (m.Value as SpecObject)?["schema"]).FirstOrDefault(static s => s is not null);

    private static bool IsJson(string mediaType)
    {
        string type = mediaType.Split(';')[0].Trim();
        return type.Equals("application/json", StringComparison.OrdinalIgnoreCase)
            || type.EndsWith("+json", StringComparison.OrdinalIgnoreCase)
            || type == "*/*";
    }
}
