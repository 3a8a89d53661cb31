using System.Text.RegularExpressions;

namespace TirGen.Specification.Rules.Lowering;

/// <summary>The path of a rule's message: members by <c>.name</c> or <c>['name']</c>.</summary>
internal static class FieldPath
{
    private static readonly Regex Segments = new(
        @"\G(?:\.([A-Za-z_][A-Za-z0-9_-]*)|\['((?:[^'\\]|\\['\\])*)'\])", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    /// <summary>The members in order, or null.</summary>
    public static IReadOnlyList<string>? TryParse(string text)
    {
        string path = text.Length == 0 || text[0] is '.' or '[' ? text : "." + text;
        List<string> names = [];
        int end = 0;
        foreach (Match match in Segments.Matches(path))
        {
            names.Add(match.Groups[1].Success ? match.Groups[1].Value : match.Groups[2].Value.Replace("\\'", "'").Replace("\\\\", "\\"));
            end = match.Index + match.Length;
        }

        return end == path.Length ? names : null;
    }
}
