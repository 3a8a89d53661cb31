namespace TirGen.Analyzers.Diagnostics;

/// <summary>Where the page of a diagnostic stands.</summary>
public static class RulePage
{
    private const string Folder = "https://github.com/tirgen/tirgen/blob/main/analyzers/docs/";

    /// <summary>The address of the page of <paramref name="id"/>.</summary>
    public static string Of(string id) => Folder + id + ".md";
}
