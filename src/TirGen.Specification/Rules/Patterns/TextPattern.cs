using System.Text.RegularExpressions;
using TirGen.Specification.Rules.Values;

namespace TirGen.Specification.Rules.Patterns;

/// <summary>A pattern, searched for anywhere in a text, without culture and within bounded time.</summary>
public sealed class TextPattern
{
    // The value of RegexOptions.NonBacktracking, which netstandard2.0 has no name for: linear time where the runtime knows it.
    private const RegexOptions NonBacktracking = (RegexOptions)0x0400;
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(1);
    private readonly Regex _regex;
    private volatile bool _isGivenUp;

    private TextPattern(string source, Regex regex, bool usesCategories)
    {
        Source = source;
        _regex = regex;
        UsesCategories = usesCategories;
    }

    /// <summary>The pattern as written.</summary>
    public string Source { get; }

    /// <summary>The pattern in .NET's notation.</summary>
    public string Translated => _regex.ToString();

    /// <summary>Whether it asks for Unicode categories, which .NET does not know of a character beyond the basic plane.</summary>
    public bool UsesCategories { get; }

    /// <summary>Compiles a pattern; null, and the reason, when it is not one of its dialect or has no counterpart here.</summary>
    public static TextPattern? TryCreate(string source, PatternDialect dialect, out string problem)
    {
        try
        {
            PatternTranslator translator = new(source, dialect);
            string translated = translator.Translate();
            problem = "";
            return new TextPattern(source, Compile(translated), translator.UsesCategories);
        }
        catch (PatternException error)
        {
            problem = error.Message;
        }
        catch (ArgumentException error)
        {
            problem = error.Message;
        }

        return null;
    }

    /// <summary>
    /// Whether the pattern is found in a text; unknown when that takes too long to say, and when a category would have to be
    /// known of a character beyond the basic plane.
    /// </summary>
    public Truth IsMatch(string text)
    {
        if (_isGivenUp || (UsesCategories && text.Any(char.IsSurrogate)))
        {
            return Truth.Unknown;
        }

        try
        {
            return TruthOperators.Of(_regex.IsMatch(text));
        }
        catch (RegexMatchTimeoutException)
        {
            // A pattern that explodes once would do so for the next text, and every time costs the whole limit.
            _isGivenUp = true;
            return Truth.Unknown;
        }
    }

    private static Regex Compile(string pattern)
    {
        const RegexOptions Options = RegexOptions.CultureInvariant;
        try
        {
            return new Regex(pattern, Options | NonBacktracking, Timeout);
        }
        catch (ArgumentOutOfRangeException)
        {
            // This runtime does not know the option.
            return new Regex(pattern, Options, Timeout);
        }
        catch (NotSupportedException)
        {
            // The pattern has a lookaround, or too many states.
            return new Regex(pattern, Options, Timeout);
        }
    }
}
