using System.ComponentModel;
using System.Text.RegularExpressions;

namespace TirGen.Validation;

/// <summary>A pattern of the document, searched for anywhere in a text, without culture and within bounded time.</summary>
/// <remarks>
/// The first engine is the quick one, which some texts keep busy for ever (<c>^(a+)+$</c>). It gets a moment; from the first text that needs more, the
/// pattern is matched by the engine whose time is linear in the text. A pattern that this engine has no counterpart for (look-around, back-references)
/// keeps the first one. A text that neither could decide is refused: it is said to match where it must not and to miss where it must match.
/// </remarks>
/// <param name="pattern">The pattern in .NET's notation.</param>
/// <param name="usesCategories">The pattern asks for Unicode categories, which .NET does not know of a character beyond the basic plane.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class RulePattern(string pattern, bool usesCategories)
{
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(20);
    private volatile Regex _regex = new(pattern, RegexOptions.CultureInvariant, Moment);
    private volatile bool _isSettled;

    /// <summary>Whether the pattern is found in a text, or cannot be told not to be within its time.</summary>
    /// <param name="text">The text.</param>
    public bool Matches(string text) => Find(text) is Verdict.Found or Verdict.OutOfTime;

    /// <summary>Whether the pattern is not found in a text, or cannot be told to be within its time.</summary>
    /// <param name="text">The text.</param>
    public bool Misses(string text) => Find(text) is Verdict.NotFound or Verdict.OutOfTime;

    private Verdict Find(string text)
    {
        if (usesCategories && text.AsSpan().IndexOfAnyInRange('\ud800', '\udfff') >= 0)
        {
            return Verdict.Unknown;
        }

        while (true)
        {
            bool wasSettled = _isSettled;
            try
            {
                return _regex.IsMatch(text) ? Verdict.Found : Verdict.NotFound;
            }
            catch (RegexMatchTimeoutException) when (!wasSettled)
            {
                Settle();
            }
            catch (RegexMatchTimeoutException)
            {
                return Verdict.OutOfTime;
            }
        }
    }

    // Two threads may both do it: they come to the same. The engine is in place before it is said to be.
    private void Settle()
    {
        try
        {
            _regex = new Regex(pattern, RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
        }
        catch (NotSupportedException)
        {
            // Look-around, back-references or too many states: only the first engine has them.
        }

        _isSettled = true;
    }

    private enum Verdict
    {
        Found,
        NotFound,

        /// <summary>Not to be told whatever the time: what is not certain is no violation.</summary>
        Unknown,

        OutOfTime,
    }
}
