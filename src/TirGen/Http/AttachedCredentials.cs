using System.Net.Http.Headers;

namespace TirGen.Http;

/// <summary>The credentials of one alternative, ready to be put on requests and taken off again.</summary>
internal sealed class AttachedCredentials
{
    private readonly AuthenticationHeaderValue? _authorization;
    private readonly KeyValuePair<string, string>[] _headers;
    private readonly string _query;
    private readonly string _cookies;

    internal AttachedCredentials(Parts parts)
    {
        _authorization = parts.Authorization;
        _headers = [.. parts.Headers];
        _query = parts.Query;
        _cookies = parts.Cookies;
        Mask = parts.Secrets.Count == 0 ? null : new SecretMask(parts.Secrets);
    }

    /// <summary>No credential.</summary>
    internal static AttachedCredentials None { get; } = new(new Parts());

    /// <summary>Knows all of them; null when there are none.</summary>
    internal SecretMask? Mask { get; }

    /// <summary>Puts them on a request.</summary>
    /// <returns>What the request had in their places.</returns>
    internal Former Attach(HttpRequestMessage request)
    {
        Uri? uri = request.RequestUri;
        if (Mask is null)
            return new Former(uri, null, null);
        request.Options.Set(SecretMask.Key, Mask);
        AuthenticationHeaderValue? authorization = null;
        if (_authorization is not null)
        {
            authorization = request.Headers.Authorization;
            request.Headers.Authorization = _authorization;
        }

        List<KeyValuePair<string, string[]>>? headers = null;
        foreach (KeyValuePair<string, string> header in _headers)
        {
            Replace(request, header.Key, header.Value, ref headers);
        }

        if (_cookies.Length > 0)
        {
            string own = request.Headers.NonValidated.TryGetValues("Cookie", out HeaderStringValues values) ? string.Join("; ", values) + "; " : "";
            Replace(request, "Cookie", own + _cookies, ref headers);
        }

        if (_query.Length > 0 && uri is not null)
            request.RequestUri = WithQuery(uri, _query);
        return new Former(uri, authorization, headers);
    }

    /// <summary>Takes them off a request.</summary>
    internal void Detach(HttpRequestMessage request, Former former)
    {
        request.RequestUri = former.Uri;
        if (Mask is null)
            return;
        if (_authorization is not null)
            request.Headers.Authorization = former.Authorization;
        foreach (KeyValuePair<string, string> header in _headers)
        {
            request.Headers.Remove(header.Key);
        }

        if (_cookies.Length > 0)
            request.Headers.Remove("Cookie");
        foreach (KeyValuePair<string, string[]> header in former.Headers ?? [])
        {
            request.Headers.TryAddWithoutValidation(header.Key, header.Value);
        }
    }

    /// <summary>
    /// Whether a handler inside sent the request to another address, as it does for a redirect: it drops the header <c>Authorization</c>, and the address that
    /// the server named has not the key. One that only leads to another host, as service discovery does, keeps both.
    /// </summary>
    internal bool WasRedirected(HttpRequestMessage request, Uri? sentTo) => !ReferenceEquals(request.RequestUri, sentTo)
        && ((_authorization is not null && request.Headers.Authorization is null)
            || (_query.Length > 0 && request.RequestUri?.Query.EndsWith(_query, StringComparison.Ordinal) != true));

    private static void Replace(HttpRequestMessage request, string name, string value, ref List<KeyValuePair<string, string[]>>? former)
    {
        if (request.Headers.NonValidated.TryGetValues(name, out HeaderStringValues values))
        {
            (former ??= []).Add(new(name, [.. values]));
            request.Headers.Remove(name);
        }

        if (!request.Headers.TryAddWithoutValidation(name, value))
            throw new InvalidOperationException($"\"{name}\" is no header of a request: the credential cannot be sent in it, and nothing was sent.");
    }

    private static Uri WithQuery(Uri uri, string query)
    {
        string address = uri.GetComponents(UriComponents.AbsoluteUri & ~UriComponents.Fragment, UriFormat.UriEscaped);
        char separator = uri.Query.Length == 0 ? '?' : '&';
        return new Uri($"{address}{separator}{query}");
    }

    /// <summary>What a request had before.</summary>
    internal readonly record struct Former(Uri? Uri, AuthenticationHeaderValue? Authorization, List<KeyValuePair<string, string[]>>? Headers);

    /// <summary>Collects the credentials of one alternative.</summary>
    internal sealed class Parts
    {
        public AuthenticationHeaderValue? Authorization { get; set; }

        public List<KeyValuePair<string, string>> Headers { get; } = [];

        public string Query { get; set; } = "";

        public string Cookies { get; set; } = "";

        public List<string> Secrets { get; } = [];
    }
}
