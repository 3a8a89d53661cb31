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
        HashSet<string> tokens = new(StringComparer.Ordinal);
        HashSet<string> keys = new(StringComparer.Ordinal);
        if (document.Root["components"] is SpecObject components && components["securitySchemes"] is SpecObject schemes)
        {
            foreach (SpecMember member in schemes.Members)
            {
                if (document.Resolve(member.Value) is not SpecObject scheme)
                {
                    continue;
                }

                switch ((scheme["type"] as SpecString)?.Value)
                {
                    case "http" when scheme["scheme"] is SpecString kind && kind.Value.Equals("bearer", StringComparison.OrdinalIgnoreCase):
                    case "oauth2" or "openIdConnect":
                        hasToken = true;
                        tokens.Add(member.Name);
                        break;
                    case "apiKey" when keyName is null && scheme["in"] is SpecString { Value: "query" or "header" } place:
                        keyName = (scheme["name"] as SpecString)?.Value;
                        keyInQuery = place.Value == "query";
                        keys.Add(member.Name);
                        break;
                }
            }
        }

        List<SpecObject> alternatives = document.Root["security"] is SpecArray security ? [.. security.Items.OfType<SpecObject>()] : [];
        return new SecurityModel(hasToken, keyName, keyInQuery)
        {
            NeedsToken = AllName(alternatives, tokens),
            NeedsKey = AllName(alternatives, keys),
            NeedsEither = AllName(alternatives, [.. tokens, .. keys]),
        };
    }

    private static bool AllName(List<SpecObject> alternatives, HashSet<string> schemes) =>
        alternatives.Count > 0 && alternatives.All(alternative => alternative.Members.Any(member => schemes.Contains(member.Name)));
}
