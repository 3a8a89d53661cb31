using TirGen.Specification.Reading;
using TirGen.StandIn.Serving;

namespace TirGen.StandIn.Checking;

/// <summary>Whether a request brings the credentials that an operation asks for. What they say is nobody's concern here.</summary>
internal sealed class SecurityCheck(DocumentParts document, SpecObject operation)
{
    /// <summary>Names of query parameters that are credentials.</summary>
    public static IEnumerable<string> QueryNames(DocumentParts document) =>
        Schemes(document).Where(static scheme => Text(scheme, "in") == "query").Select(static scheme => Text(scheme, "name"));

    /// <summary>What is missing, as a phrase; null when nothing is.</summary>
    public string? Missing(HttpRequestText request)
    {
        if ((operation["security"] ?? (document.Root as SpecObject)?["security"]) is not SpecArray { Items.Count: > 0 } alternatives)
        {
            return null;
        }

        List<string?> missing = [.. alternatives.Items.OfType<SpecObject>().Select(all => MissingOf(all, request))];
        return missing.Contains(null) ? null : missing.FirstOrDefault();
    }

    private static IEnumerable<SpecObject> Schemes(DocumentParts document) =>
        document.Members(document.Find(document.Root, "components"), "securitySchemes").Select(member => document.Follow(member.Value)).OfType<SpecObject>();

    private static string Text(SpecObject node, string name) => (node[name] as SpecString)?.Value ?? "";

    private string? MissingOf(SpecObject requirement, HttpRequestText request) => requirement.Members
        .Select(member => document.Find(document.Find(document.Find(document.Root, "components"), "securitySchemes"), member.Name))
        .OfType<SpecObject>()
        .Where(scheme => !IsThere(scheme, request))
        .Select(static scheme => Text(scheme, "type") == "apiKey" ? $"there is no {Text(scheme, "name")} in the {Text(scheme, "in")}" : $"there is no {Text(scheme, "scheme")} token in the header Authorization")
        .FirstOrDefault();

    private static bool IsThere(SpecObject scheme, HttpRequestText request)
    {
        string name = Text(scheme, "name");
        return (Text(scheme, "type"), Text(scheme, "in")) switch
        {
            ("apiKey", "query") => QueryText.Read(request.Query).Any(pair => pair.Name == name && pair.Value.Length > 0),
            ("apiKey", "header") => request.Header(name).Length > 0,
            ("apiKey", _) => request.Header("Cookie").Contains(name + "=", StringComparison.Ordinal),
            ("http", _) => request.Header("Authorization").StartsWith(Text(scheme, "scheme") + " ", StringComparison.OrdinalIgnoreCase),
            ("oauth2" or "openIdConnect", _) => request.Header("Authorization").StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase),
            _ => true,
        };
    }
}
