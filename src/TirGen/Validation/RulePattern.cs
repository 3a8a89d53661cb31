using System.ComponentModel;
using System.Text.RegularExpressions;

namespace TirGen.Validation;

/// <summary>A pattern of the document, searched for anywhere in a text, without culture and within bounded time.</summary>
/// <param name="pattern">The pattern in .NET's notation.</param>
/// <param name="usesCategories">The pattern asks for Unicode categories, which .NET does not know of a character beyond the basic plane.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class RulePattern(string pattern, bool usesCategories)
{
    private static readonly TimeSpan Timeout = TimeSpan.FromMilliseconds(250);
    private readonly Regex _regex = new(pattern, RegexOptions.CultureInvariant, Timeout);

    /// <summary>Whether the pattern is certainly found in a text.</summary>
    /// <param name="text">The text.</param>
    public bool Matches(string text) => Find(text) is true;

    /// <summary>Whether the pattern is certainly not found in a text.</summary>
    /// <param name="text">The text.</param>
    public bool Misses(string text) => Find(text) is false;

    private bool? Find(string text)
    {
        if (usesCategories && text.AsSpan().IndexOfAnyInRange('\ud800', '\udfff') >= 0)
        {
            return null;
        }

        try
        {
            return _regex.IsMatch(text);
        }
        catch (RegexMatchTimeoutException)
        {
            // Nobody can say within the time; what is not certain is no violation.
            return null;
        }
    }
}
