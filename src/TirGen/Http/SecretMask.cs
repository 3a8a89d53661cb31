using System.Buffers;
using System.Net.Http.Headers;
using System.Text;

namespace TirGen.Http;

/// <summary>Blanks the credentials of a request out of what a server says, since some echo the address or the header they got.</summary>
/// <remarks>
/// The text is read once, unit by unit, and each unit in whatever way it may be written: see <see cref="SecretSpelling"/>. At the end of a text the
/// beginning of a secret is blanked too. A short secret is blanked as a word of its own only, since it may be a part of any word.
/// </remarks>
internal sealed class SecretMask
{
    internal static readonly HttpRequestOptionsKey<SecretMask> Key = new("TirGen.SecretMask");

    private const string Blank = "***";

    // Of a random secret of letters and digits, fewer units stand by chance in a longer word now and then.
    private const int FirstLongLength = 8;

    // Fewer units at the end of a text that is complete are more likely its own.
    private const int LeastBeginning = 3;

    private readonly Rune[][] _secrets;

    // With which a secret may begin: most of what a server says is passed over by that.
    private readonly SearchValues<char> _beginnings;

    internal SecretMask(IEnumerable<string> secrets)
    {
        _secrets = [.. secrets.Distinct().Select(static secret => secret.EnumerateRunes().ToArray()).OrderByDescending(static secret => secret.Length)];
        IEnumerable<char> units = _secrets.SelectMany(static secret => new[] { secret[0], Rune.ToUpperInvariant(secret[0]), Rune.ToLowerInvariant(secret[0]) })
            .Select(static unit => unit.ToString()[0]);
        _beginnings = SearchValues.Create([.. units, .. SecretSpelling.Introductions]);
    }

    public override string ToString() => Blank;

    /// <summary>Blanks the credentials with which a request was sent, if any.</summary>
    /// <param name="text">What the server said.</param>
    /// <param name="request">The request.</param>
    /// <param name="isCut">Whether the text goes on beyond its end.</param>
    internal static string Apply(string text, HttpRequestMessage? request, bool isCut = false) =>
        request is not null && request.Options.TryGetValue(Key, out SecretMask? mask) ? mask.Apply(text, isCut ? 1 : LeastBeginning) : text;

    /// <summary>The same failure, unless it says a credential with which a request was sent.</summary>
    internal static HttpRequestException Apply(HttpRequestException exception, HttpRequestMessage? request) =>
        request is not null && request.Options.TryGetValue(Key, out SecretMask? mask) && mask.IsIn(exception) ? mask.Apply(exception) : exception;

    /// <summary>Blanks the credentials in the status line and the headers of an answer, which others write down.</summary>
    internal void Apply(HttpResponseMessage response)
    {
        if (response.ReasonPhrase is { } reason)
        {
            string masked = Apply(reason);
            if (!ReferenceEquals(masked, reason))
                response.ReasonPhrase = masked;
        }

        Apply(response.Headers);
        Apply(response.Content.Headers);
    }

    /// <summary>Whether a failure says a credential: that a line of an answer is none is told with the line.</summary>
    internal bool IsIn(HttpRequestException exception)
    {
        string text = exception.ToString();
        return !ReferenceEquals(Apply(text), text);
    }

    /// <summary>The same failure without them, and without its causes, whose messages are not ours.</summary>
    internal HttpRequestException Apply(HttpRequestException exception) =>
        new(exception.HttpRequestError, Apply(exception.Message), inner: null, exception.StatusCode);

    /// <summary>Blanks the credentials in a text; the same text where there are none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="leastBeginning">How many units of a secret at the end of the text are its beginning.</param>
    internal string Apply(string text, int leastBeginning = int.MaxValue)
    {
        StringBuilder? masked = null;
        int copied = 0;
        for (int at = 0; at < text.Length && text.AsSpan(at).IndexOfAny(_beginnings) is >= 0 and int skipped; at++)
        {
            at += skipped;
            int end = EndOfSecret(text, at, leastBeginning);
            if (end < 0)
                continue;
            masked ??= new StringBuilder(text.Length);
            masked.Append(text, copied, at - copied).Append(Blank);
            copied = end;
            at = end - 1;
        }

        return masked is null ? text : masked.Append(text, copied, text.Length - copied).ToString();
    }

    private void Apply(HttpHeaders headers)
    {
        List<string>? names = null;
        foreach (KeyValuePair<string, HeaderStringValues> header in headers.NonValidated)
        {
            foreach (string value in header.Value)
            {
                if (!ReferenceEquals(Apply(value), value))
                    (names ??= []).Add(header.Key);
            }
        }

        foreach (string name in names?.Distinct() ?? [])
        {
            string[] values = [.. headers.NonValidated[name].Select(value => Apply(value))];
            headers.Remove(name);
            headers.TryAddWithoutValidation(name, values);
        }
    }

    private int EndOfSecret(string text, int at, int leastBeginning)
    {
        foreach (Rune[] secret in _secrets)
        {
            int end = SecretSpelling.Match(text, at, secret, out int units);
            if (end < 0 || (secret.Length < FirstLongLength && !IsWord(text, at, end)))
                continue;
            if (units == secret.Length || units >= leastBeginning)
                return end;
        }

        return -1;
    }

    private static bool IsWord(string text, int start, int end) =>
        (start == 0 || !char.IsLetterOrDigit(text[start - 1]) || SecretSpelling.EndsEscaped(text.AsSpan(0, start))) && (end == text.Length || !char.IsLetterOrDigit(text[end]));
}
