using System.ComponentModel;
using System.Text.RegularExpressions;

namespace TirGen.Validation;

/// <summary>A pattern of the document, searched for anywhere in a text, without culture and within bounded time.</summary>
/// <remarks>
/// The first engine is the quick one, which some texts keep busy for ever (<c>^(a+)+$</c>). It gets a moment; from the first text that needs more, the
/// pattern is matched by the engine whose time is linear in the text. A pattern that this engine has no counterpart for (look-around, back-references)
/// keeps the first one. All searches of a check together have 100 ms of that engine; when they are over, the linear one decides where there is one, and nobody
/// elsewhere. A text that was not decided is refused: it is said to match where it must not and to miss where it must match.
/// </remarks>
/// <param name="pattern">The pattern in .NET's notation.</param>
/// <param name="usesCategories">The pattern asks for Unicode categories, which .NET does not know of a character beyond the basic plane.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class RulePattern(string pattern, bool usesCategories)
{
    private readonly Regex _quick = new(pattern, RegexOptions.CultureInvariant, TimeSpan.FromMilliseconds(PatternBudget.OfASearch));
    private volatile Regex? _linear;
    private volatile bool _hasNoLinear;
    private volatile bool _isSlow;

    /// <summary>The end of a sentence about a text that, by the last search on this thread, misses its pattern: that it does not match, or that it is not known to.</summary>
    public static string Outcome => PatternBudget.IsUndecided ? "was not found to within the time that a request has" : "does not";

    /// <summary>Whether the pattern is found in a text, or cannot be told not to be within its time.</summary>
    /// <param name="text">The text.</param>
    public bool Matches(string text) => Find(text) is Verdict.Found or Verdict.OutOfTime;

    /// <summary>Whether the pattern is not found in a text, or cannot be told to be within its time.</summary>
    /// <param name="text">The text.</param>
    public bool Misses(string text) => Find(text) is Verdict.NotFound or Verdict.OutOfTime;

    private Verdict Find(string text)
    {
        PatternBudget.IsUndecided = false;
        if (usesCategories && text.AsSpan().IndexOfAnyInRange('\ud800', '\udfff') >= 0)
            return Verdict.Unknown;
        bool isSpent = PatternBudget.IsSpent;
        if ((_isSlow || isSpent) && Linear() is { } linear)
            return linear.IsMatch(text) ? Verdict.Found : Verdict.NotFound;
        if (!isSpent)
        {
            long begin = PatternBudget.Now;
            try
            {
                return _quick.IsMatch(text) ? Verdict.Found : Verdict.NotFound;
            }
            catch (RegexMatchTimeoutException)
            {
                _isSlow = true;
            }
            finally
            {
                PatternBudget.Charge(begin);
            }

            if (Linear() is { } now)
                return now.IsMatch(text) ? Verdict.Found : Verdict.NotFound;
        }

        PatternBudget.IsUndecided = true;
        return Verdict.OutOfTime;
    }

    // Two threads may both make it: they come to the same.
    private Regex? Linear()
    {
        if (_linear is not null || _hasNoLinear)
            return _linear;
        try
        {
            _linear = new Regex(pattern, RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
        }
        catch (NotSupportedException)
        {
            // Look-around, back-references or too many states: only the first engine has them.
            _hasNoLinear = true;
        }

        return _linear;
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
