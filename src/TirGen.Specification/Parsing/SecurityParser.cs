using TirGen.Specification.Model;
using TirGen.Specification.Problems;
using TirGen.Specification.Reading;
using TirGen.Specification.Spelling;

namespace TirGen.Specification.Parsing;

/// <summary>
/// Reads how the document authenticates: its schemes, what it asks for as a whole, and what each operation asks for instead. What cannot be served
/// is reported where it is asked for.
/// </summary>
internal sealed class SecurityParser
{
    private readonly SpecDocument _document;
    private readonly Dictionary<string, SecuritySchemeModel> _schemes = new(StringComparer.Ordinal);

    // What is not supported, by name: why, and where that stands.
    private readonly Dictionary<string, (string Reason, TextRange Range)> _unsupported = new(StringComparer.Ordinal);
    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);
    private readonly SecurityRequirementModel _default;

    /// <summary>Reads the schemes and the document's own requirement.</summary>
    /// <param name="document">The document.</param>
    /// <param name="options">Takes the names of the members that hold the credentials.</param>
    public SecurityParser(SpecDocument document, NameTable options)
    {
        _document = document;
        if ((document.Root["components"] as SpecObject)?["securitySchemes"] is SpecObject schemes)
        {
            ReadSchemes(schemes, options);
        }

        _default = document.Root["security"] is SpecArray list ? Requirement(list) : SecurityRequirementModel.None;
    }

    /// <summary>What was read, once all operations were.</summary>
    public SecurityModel Complete() => new(new(_schemes.Values.Select(scheme => scheme with { IsAskedFor = _asked.Contains(scheme.Name) })), _default);

    /// <summary>What an operation asks for.</summary>
    public SecurityRequirementModel Of(SpecObject operation) => operation["security"] is SpecArray list ? Requirement(list) : _default;

    private void ReadSchemes(SpecObject schemes, NameTable options)
    {
        List<(SpecMember Member, SpecObject Scheme, SecuritySchemeKind Kind)> found = [];
        foreach (SpecMember member in schemes.Members)
        {
            if (_document.Resolve(member.Value) is not { } scheme)
            {
                // What the reference lacks was reported, and a requirement that names it is not to blame.
                _unsupported[member.Name] = ("", member.NameRange);
            }
            else if (KindOf(scheme, out string reason) is { } kind)
            {
                found.Add((member, scheme, kind));
            }
            else
            {
                _unsupported[member.Name] = (reason, (scheme["scheme"] ?? scheme["in"] ?? scheme["type"])?.Range ?? member.NameRange);
            }
        }

        foreach ((SpecMember member, SpecObject scheme, SecuritySchemeKind kind) in found)
        {
            // The only one of its sort needs no name of its own.
            string wanted = Sort(kind) is { } sort && found.Count(other => Sort(other.Kind) == sort) == 1 ? sort : Identifiers.Pascal(member.Name, "Credential");
            string option = options.Take(wanted);
            _schemes[member.Name] = new SecuritySchemeModel
            {
                Name = member.Name,
                Option = option,
                Kind = kind,
                ParameterName = kind >= SecuritySchemeKind.KeyInHeader ? ((SpecString)scheme["name"]!).Value : "",
                TokenAddress = TokenUrl(scheme) is { } url ? new TokenAddressModel(options.Take((option.EndsWith("Token", StringComparison.Ordinal) ? option : option + "Token") + "Address"), url) : null,
                Documentation = Documentation.Of(scheme),
            };
        }
    }

    private static string? TokenUrl(SpecObject scheme) =>
        ((scheme["flows"] as SpecObject)?["clientCredentials"] as SpecObject)?["tokenUrl"] is SpecString { Value: var url }
        && Uri.TryCreate(url, UriKind.Absolute, out Uri? address) && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp) ? url : null;

    private static string? Sort(SecuritySchemeKind kind) => kind switch
    {
        SecuritySchemeKind.Bearer or SecuritySchemeKind.IssuedToken => OwnNames.Token,
        SecuritySchemeKind.Basic => null,
        _ => OwnNames.ApiKey,
    };

    private static SecuritySchemeKind? KindOf(SpecObject scheme, out string reason)
    {
        string type = (scheme["type"] as SpecString)?.Value ?? "";
        string http = (scheme["scheme"] as SpecString)?.Value ?? "";
        reason = type == "http" ? $"HTTP authentication \"{http}\" is not supported" : $"The type \"{type}\" is not supported";
        switch (type)
        {
            case "http" when http.Equals("bearer", StringComparison.OrdinalIgnoreCase):
                return SecuritySchemeKind.Bearer;
            case "http" when http.Equals("basic", StringComparison.OrdinalIgnoreCase):
                return SecuritySchemeKind.Basic;
            case "oauth2" or "openIdConnect":
                return SecuritySchemeKind.IssuedToken;
            case "apiKey":
                string name = (scheme["name"] as SpecString)?.Value ?? "";
                string place = (scheme["in"] as SpecString)?.Value ?? "";
                reason = name.Length == 0 ? "An API key needs a name" : $"An API key \"{name}\" in \"{place}\" is not supported";
                return (name.Length, place) switch
                {
                    (0, _) => null,
                    (_, "query") => SecuritySchemeKind.KeyInQuery,
                    (_, "header") when HeaderNames.IsToken(name) => SecuritySchemeKind.KeyInHeader,
                    (_, "cookie") when HeaderNames.IsToken(name) => SecuritySchemeKind.KeyInCookie,
                    _ => null,
                };
            default:
                return null;
        }
    }

    private SecurityRequirementModel Requirement(SpecArray list)
    {
        if (list.Items.Count == 0)
        {
            return SecurityRequirementModel.None;
        }

        List<EquatableArray<string>> alternatives = [];
        bool isOptional = false;
        foreach (SpecObject alternative in list.Items.OfType<SpecObject>())
        {
            EquatableArray<string> schemes = new(alternative.Members.Select(Option).OfType<string>());
            if (schemes.Count == 0)
            {
                isOptional = true;
            }
            else if (!alternatives.Contains(schemes))
            {
                alternatives.Add(schemes);
            }
        }

        return new SecurityRequirementModel(new(alternatives), isOptional);
    }

    /// <summary>The member of a scheme that is asked for; null, and a problem noted, when it cannot be served.</summary>
    private string? Option(SpecMember asked)
    {
        if (_schemes.TryGetValue(asked.Name, out SecuritySchemeModel? scheme))
        {
            _asked.Add(asked.Name);
            return scheme.Option;
        }

        if (!_unsupported.TryGetValue(asked.Name, out (string Reason, TextRange Range) problem))
        {
            string? nearest = NearestName.Find(asked.Name, _schemes.Keys);
            string meant = nearest is null ? "" : $" (did you mean \"{nearest}\"?)";
            _document.Report(new SpecProblem(
                SpecProblemKind.UnresolvedReference, $"No security scheme is called \"{asked.Name}\"{meant}: nothing is sent for it.", asked.NameRange)
            {
                Misspelling = Misspelling.Of(asked.Name, nearest),
            });
        }
        else if (problem.Reason.Length > 0)
        {
            _document.Report(
                SpecProblemKind.Unsupported, $"{problem.Reason}: no credential is sent for the security scheme \"{asked.Name}\"; a handler of the HTTP client can.", problem.Range);
        }

        return null;
    }
}
