using System.Text;
using System.Text.RegularExpressions;
using TirGen.Specification.Reading;

namespace TirGen.StandIn.Checking;

/// <summary>A path of a document, with variables in braces.</summary>
internal sealed partial class PathTemplate
{
    private readonly Regex _pattern;
    private readonly List<string> _names = [];

    /// <summary>Reads a template.</summary>
    /// <param name="text">Its text.</param>
    /// <param name="item">What the document says of it.</param>
    public PathTemplate(string text, SpecNode item)
    {
        (Text, Item) = (text, item);
        StringBuilder pattern = new("^");
        int end = 0;
        foreach (Match variable in Variable().Matches(text))
        {
            pattern.Append(Regex.Escape(text[end..variable.Index])).Append("([^/]+)");
            _names.Add(variable.Groups[1].Value);
            end = variable.Index + variable.Length;
        }

        _pattern = new Regex(pattern.Append(Regex.Escape(text[end..])).Append('$').ToString(), RegexOptions.CultureInvariant);
    }

    public string Text { get; }

    public SpecNode Item { get; }

    /// <summary>How much of it is open: what is fixed goes before what is not.</summary>
    public int Variables => _names.Count;

    /// <summary>The values of the variables, no longer escaped; null for another path.</summary>
    public IReadOnlyDictionary<string, string>? Match(string path) => _pattern.Match(path) is { Success: true } match
        ? _names.Select((name, i) => (name, Uri.UnescapeDataString(match.Groups[i + 1].Value))).ToDictionary(StringComparer.Ordinal)
        : null;

    [GeneratedRegex(@"\{([^}]*)\}")]
    private static partial Regex Variable();
}
