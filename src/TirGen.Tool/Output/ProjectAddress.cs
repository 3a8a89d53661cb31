using TirGen.Tool.Input;

namespace TirGen.Tool.Output;

/// <summary>Where the project's pages stand.</summary>
internal static class ProjectAddress
{
    /// <summary>The project.</summary>
    public const string Home = "https://github.com/tirgen/tirgen";

    private const string Pages = Home + "/blob/main/";

    /// <summary>The page of a diagnostic, the same that <c>tirgen rule</c> shows; of what the engine says, the table of it.</summary>
    public static string Rule(string id) => RuleTitles.IsOfTheDocument(id) ? $"{Pages}analyzers/docs/{id}.md" : $"{Pages}docs/simulate.md#what-is-said-about-a-policy";

    /// <summary>The page of the changes that <c>tirgen diff</c> lists.</summary>
    public const string Changes = Pages + "docs/versions.md";
}
