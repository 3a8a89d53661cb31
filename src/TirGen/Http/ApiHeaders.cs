using System.Collections;
using System.Globalization;
using System.Net.Http.Headers;

namespace TirGen.Http;

/// <summary>The headers of an answer, those of its content among them. Names are equal whatever the case of their letters.</summary>
/// <remarks>What a server echoes of the request's credentials is blanked, as everywhere in what it says.</remarks>
public sealed class ApiHeaders : IReadOnlyCollection<KeyValuePair<string, IReadOnlyList<string>>>
{
    private readonly Dictionary<string, IReadOnlyList<string>> _values = new(StringComparer.OrdinalIgnoreCase);
    private readonly Uri? _address;

    private ApiHeaders()
    {
    }

    internal ApiHeaders(HttpResponseMessage response)
    {
        _address = response.RequestMessage?.RequestUri;
        Add(response.Headers, response.RequestMessage);
        Add(response.Content.Headers, response.RequestMessage);
    }

    /// <summary>No headers.</summary>
    public static ApiHeaders Empty { get; } = new();

    /// <inheritdoc/>
    public int Count => _values.Count;

    /// <summary>The value of a header.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>The value as it came; several in one text behind commas; <see langword="null"/> where there is none.</returns>
    public string? this[string name] => _values.TryGetValue(name, out IReadOnlyList<string>? values) ? string.Join(", ", values) : null;

    /// <summary>The values of a header that came more than once, in their order.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>The values as they came, each of one line; none where there is none.</returns>
    public IReadOnlyList<string> GetValues(string name) => _values.TryGetValue(name, out IReadOnlyList<string>? values) ? values : [];

    /// <summary>The items of a header that is a list: what stands between commas outside of quotes, in all its lines.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>The items without the space around them; none where there is no such header.</returns>
    public IReadOnlyList<string> GetItems(string name) => [.. GetValues(name).SelectMany(static line => LinkHeader.Split(line, ',')).Select(static item => item.Trim()).Where(static item => item.Length > 0)];

    /// <summary>A header that is a number, a date, <c>true</c>, or what else can be read from a text.</summary>
    /// <typeparam name="T">The type of the value. A <see cref="DateTimeOffset"/> may be written as HTTP does or as RFC 3339 does.</typeparam>
    /// <param name="name">The name of the header.</param>
    /// <returns>The value; <see langword="null"/> where there is none, or one of another form.</returns>
    public T? Get<T>(string name)
        where T : struct, ISpanParsable<T> =>
        this[name] is { } text && T.TryParse(text.AsSpan().Trim(), CultureInfo.InvariantCulture, out T value) ? value : null;

    /// <summary>A header that is an address, such as <c>Location</c>.</summary>
    /// <param name="name">The name of the header.</param>
    /// <returns>The address, a relative one against that of the request; <see langword="null"/> where there is none.</returns>
    public Uri? GetUri(string name) => this[name] is { } text ? Absolute(text.Trim()) : null;

    /// <summary>Where a link of the header <c>Link</c> leads (RFC 8288): the next page by <c>next</c>, say.</summary>
    /// <param name="relation">Its relation, whatever the case of its letters.</param>
    /// <returns>The address, a relative one against that of the request; <see langword="null"/> where no link has that relation.</returns>
    public Uri? GetLink(string relation)
    {
        ArgumentNullException.ThrowIfNull(relation);
        return LinkHeader.Find(GetValues("Link"), relation) is { } target ? Absolute(target) : null;
    }

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, IReadOnlyList<string>>> GetEnumerator() => _values.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private void Add(HttpHeaders headers, HttpRequestMessage? request)
    {
        foreach (KeyValuePair<string, HeaderStringValues> header in headers.NonValidated)
        {
            _values[header.Key] = [.. header.Value.Select(value => SecretMask.Apply(value, request))];
        }
    }

    private Uri? Absolute(string text) => (_address is { IsAbsoluteUri: true } ? Uri.TryCreate(_address, text, out Uri? address) : Uri.TryCreate(text, UriKind.Absolute, out address)) ? address : null;
}
