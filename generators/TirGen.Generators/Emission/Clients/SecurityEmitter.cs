using TirGen.Generators.Code;
using TirGen.Generators.Planning.Operations;
using TirGen.Specification.Model;
using TirGen.Specification.Spelling;

namespace TirGen.Generators.Emission.Clients;

/// <summary>Emits the security schemes of a document, and what its operations ask for.</summary>
internal static class SecurityEmitter
{
    private const string Scheme = "__TirGen.Http.ApiSecurityScheme";
    private const string Security = "__TirGen.Http.ApiSecurityRequirement";

    /// <summary>The name of the class.</summary>
    public static string ClassName(EmissionOptions options) => options.Stem + "Security";

    public static void Emit(SourceWriter writer, ClientPlan client, EmissionOptions options)
    {
        writer.Line($"/// <summary>How the API \"{CSharpText.Xml(client.Title)}\" authenticates: its security schemes, for requests that are made by hand. It holds no credential.</summary>");
        writer.Line(FileFrame.GeneratedCode);
        using (writer.Block($"{options.Access} static class {ClassName(options)}"))
        {
            foreach (SecuritySchemeModel scheme in client.Security.Schemes)
            {
                XmlDocs.Write(writer, scheme.Documentation, $"The security scheme {CSharpText.Xml(scheme.Name)}.");
                writer.Line($"public static {Scheme} {scheme.Option} {{ get; }} = {Create(scheme)};");
                writer.Blank();
                if (scheme.TokenAddress is { } tokens)
                {
                    writer.Line($"/// <summary>Where tokens for it are given to a program in its own name, for <see cref=\"__TirGen.Http.ApiToken.FromClientCredentials\"/>.</summary>");
                    writer.Line($"public static __System.Uri {tokens.Member} {{ get; }} = new({CSharpText.Literal(tokens.Url)});");
                    writer.Blank();
                }
            }

            writer.Line("/// <summary>What operations ask for that say nothing of their own.</summary>");
            writer.Line($"public static {Security} Default {{ get; }} = {Create(client.Security.Default)};");
            foreach (SecurityRequirementModel requirement in client.Requirements)
            {
                writer.Blank();
                writer.Line($"internal static {Security} {NameOf(requirement)} {{ get; }} = {Create(requirement)};");
            }
        }
    }

    /// <summary>The C# expression of what an operation asks for; null when it asks for nothing.</summary>
    public static string? Expression(SecurityRequirementModel requirement, SecurityRequirementModel ofDocument, EmissionOptions options) =>
        requirement.Alternatives.Count == 0 ? null
        : options.Qualified(ClassName(options)) + "." + (requirement == ofDocument ? "Default" : NameOf(requirement));

    /// <summary>Named after what it says: the files of operations change with their own requirement only.</summary>
    private static string NameOf(SecurityRequirementModel requirement) => Identifiers.Cut(
        "__" + string.Join("_or_", requirement.Alternatives.Select(static a => string.Join("_and_", a))) + (requirement.IsOptional ? "_or_none" : ""));

    private static string Create(SecuritySchemeModel scheme)
    {
        string option = CSharpText.Literal(scheme.Option);
        string name = CSharpText.Literal(scheme.ParameterName);
        return scheme.Kind switch
        {
            SecuritySchemeKind.Basic => $"{Scheme}.Basic({option})",
            SecuritySchemeKind.KeyInHeader => $"{Scheme}.Header({option}, {name})",
            SecuritySchemeKind.KeyInQuery => $"{Scheme}.Query({option}, {name})",
            SecuritySchemeKind.KeyInCookie => $"{Scheme}.Cookie({option}, {name})",
            _ => $"{Scheme}.Bearer({option})",
        };
    }

    private static string Create(SecurityRequirementModel requirement)
    {
        if (requirement.Alternatives.Count == 0)
        {
            return Security + ".None";
        }

        IEnumerable<string> alternatives = requirement.Alternatives.Select(static a => $"new[] {{ {string.Join(", ", a)} }}");
        return $"new({string.Join(", ", requirement.IsOptional ? alternatives.Append($"__System.Array.Empty<{Scheme}>()") : alternatives)})";
    }
}
