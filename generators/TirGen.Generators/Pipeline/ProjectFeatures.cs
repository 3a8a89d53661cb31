using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace TirGen.Generators.Pipeline;

/// <summary>What the project offers to generated code.</summary>
/// <param name="HasLanguage">The language knows required members and ref fields: C# 11 or later.</param>
/// <param name="LanguageVersion">The version for a message.</param>
/// <param name="HasHttpClientFactory">The project references <c>Microsoft.Extensions.Http</c>.</param>
internal sealed record ProjectFeatures(bool HasLanguage, string LanguageVersion, bool HasHttpClientFactory)
{
    /// <summary>Reads the features off the references' names, because a look into the compilation would repeat with every keystroke.</summary>
    public static ProjectFeatures Read(ParseOptions options, ImmutableArray<bool> httpReferences)
    {
        LanguageVersion version = ((CSharpParseOptions)options).LanguageVersion;
        return new ProjectFeatures(
            version >= Microsoft.CodeAnalysis.CSharp.LanguageVersion.CSharp11, version.ToDisplayString(), httpReferences.Contains(true));
    }

    /// <summary>Whether a reference is the HTTP client factory.</summary>
    public static bool IsHttpClientFactory(MetadataReference reference)
    {
        string name = reference.Display ?? "";
        name = name.Substring(name.LastIndexOfAny(['/', '\\']) + 1);
        return name is "Microsoft.Extensions.Http.dll" or "Microsoft.Extensions.Http";
    }
}
