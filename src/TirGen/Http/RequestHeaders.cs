using System.Buffers;
using System.ComponentModel;
using System.Text;

namespace TirGen.Http;

/// <summary>The headers and cookies that the parameters of one call ask for. Generated clients fill it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class RequestHeaders
{
    // RFC 9110, 5.6.2.
    private static readonly SearchValues<char> TokenUnits = SearchValues.Create("!#$%&'*+-.^_`|~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    private readonly List<KeyValuePair<string, string>> _headers = [];
    private readonly StringBuilder _cookies = new();

    /// <summary>Adds a header.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="value">Its value; <see langword="null"/> adds nothing.</param>
    /// <exception cref="ArgumentException">The value has a line end or another control character, which would end the header; the message does not repeat it.</exception>
    public void Add(string name, string? value)
    {
        if (value is null)
            return;
        foreach (char unit in value)
        {
            if (unit < ' ' && unit != '\t')
                throw new ArgumentException($"The value of the header {name} has a control character.", nameof(value));
        }

        _headers.Add(new(name, value));
    }

    /// <summary>Adds a header of items behind commas.</summary>
    /// <inheritdoc cref="Add" path="/param[@name='name']|/exception"/>
    /// <param name="items">The items; <see langword="null"/> adds nothing.</param>
    /// <param name="isRequired">A list without items is an empty header; otherwise it adds nothing.</param>
    public void AddList(string name, IEnumerable<string>? items, bool isRequired = false)
    {
        if (items is not null && string.Join(',', items) is var value && (isRequired || value.Length > 0))
            Add(name, value);
    }

    /// <summary>Adds a cookie, percent-encoded.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="value">Its value; <see langword="null"/> adds nothing.</param>
    public void AddCookie(string name, string? value)
    {
        if (value is not null)
            AppendCookie(name, Uri.EscapeDataString(value));
    }

    /// <summary>Adds a cookie of items behind commas, each percent-encoded.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="items">The items; <see langword="null"/> and an empty list add nothing.</param>
    public void AddCookieList(string name, IEnumerable<string>? items)
    {
        if (items is not null && string.Join(',', items.Select(Uri.EscapeDataString)) is { Length: > 0 } value)
            AppendCookie(name, value);
    }

    /// <summary>Puts the headers where HTTP has them: those that describe a content (RFC 9110, section 8) on the content, an empty one where there is none.</summary>
    /// <exception cref="ArgumentException">The name of a header is none; the exception names it, and nothing is sent.</exception>
    internal void AddTo(HttpRequestMessage request)
    {
        foreach (KeyValuePair<string, string> header in _headers)
        {
            if (request.Headers.TryAddWithoutValidation(header.Key, header.Value))
                continue;
            request.Content ??= new ByteArrayContent([]);
            request.Content.Headers.Remove(header.Key);
            if (!request.Content.Headers.TryAddWithoutValidation(header.Key, header.Value))
                throw NoName(header.Key);
        }

        if (_cookies.Length > 0)
            request.Headers.TryAddWithoutValidation("Cookie", _cookies.ToString());
    }

    /// <exception cref="ArgumentException">A text is no name of a header; the exception names it.</exception>
    internal static void CheckName(string name)
    {
        if (name.Length == 0 || name.AsSpan().ContainsAnyExcept(TokenUnits))
            throw NoName(name);
    }

    private static ArgumentException NoName(string name) => new($"\"{name}\" is no name of a header: it cannot be sent.", name);

    private void AppendCookie(string name, string value)
    {
        if (_cookies.Length > 0)
            _cookies.Append("; ");
        _cookies.Append(Uri.EscapeDataString(name)).Append('=').Append(value);
    }
}
