using TirGen.Specification.Model;
using TirGen.Specification.Reading;

namespace TirGen.Specification.Parsing;

/// <summary>Reads which credentials the document knows.</summary>
internal static class SecurityParser
{
    public static SecurityModel Parse(SpecDocument document)
    {
        bool hasToken = false;
        string? keyName = null;
        bool keyInQuery = false;
        if (document.Root["components"] is SpecObject components && components["securitySchemes"] is SpecObject schemes)
        {
            foreach (SpecObject scheme in schemes.Members.Select(m => document.Resolve(m.Value)).OfType<SpecObject>())
            {
                switch ((scheme["type"] as SpecString)?.Value)
                {
                    case "http" when scheme["scheme"] is SpecString kind && kind.Value.Equals("bearer", StringComparison.OrdinalIgnoreCase):
                    case "oauth2" or "openIdConnect":
                        hasToken = true;
                        break;
                    case "apiKey" when keyName is null && scheme["in"] is SpecString { Value: "query" or "header" } place:
                        keyName = (scheme["name"] as SpecString)?.Value;
                        keyInQuery = place.Value == "query";
                        break;
                }
            }
        }

        return new SecurityModel(hasToken, keyName, keyInQuery);
    }
}
