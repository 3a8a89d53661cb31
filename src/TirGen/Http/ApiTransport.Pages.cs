using System.Runtime.CompilerServices;

namespace TirGen.Http;

/// <content>Lists whose pages lead to one another.</content>
public sealed partial class ApiTransport
{
    private const string Blank = "***";

    /// <summary>Walks over a list whose pages name the next in their header <c>Link</c> (RFC 8288); a page is asked for when its first item is.</summary>
    /// <param name="operation">What is called.</param>
    /// <param name="address">The first page, an address of <see cref="Resolve(ReadOnlySpan{byte})"/>.</param>
    /// <param name="items">The items of a page; null when they are of another form than documented.</param>
    /// <param name="cancellationToken">Ends the walk.</param>
    /// <returns>The items in the order of the API.</returns>
    /// <exception cref="ApiException">A page is an error or of another form, or leads to itself or to another server.</exception>
    /// <exception cref="HttpRequestException">No answer came, or only a part of it.</exception>
    /// <exception cref="OperationCanceledException">The walk was cancelled or a page ran out of time.</exception>
    public async IAsyncEnumerable<TItem> SendForPages<TPage, TItem>(
        ApiOperation<TPage> operation, Uri address, Func<TPage, IReadOnlyList<TItem>?> items, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(operation);
        ArgumentNullException.ThrowIfNull(address);
        ArgumentNullException.ThrowIfNull(items);
        for (Uri? page = address; page is not null;)
        {
            // What the caller's own notes may be noted over by another call.
            ApiCall call = _call?.Copy() ?? new();
            TPage answer = await With(call).SendAsync(operation, page, null, cancellationToken).ConfigureAwait(false);
            if (_call is not null)
                _call.Response = call.Response;
            foreach (TItem item in items(answer) ?? throw Refusal(operation, call.Response!, page, "The items of a page are of another form than documented."))
            {
                yield return item;
            }

            page = NextPage(operation, call.Response!, page);
        }
    }

    private Uri? NextPage(ApiOperation operation, ApiResponse response, Uri page)
    {
        if (response.Headers.GetLink("next") is not { } link)
            return null;
        Uri next = WithoutCredentials(link);
        if (Uri.Compare(next, _server, UriComponents.SchemeAndServer, UriFormat.UriEscaped, StringComparison.OrdinalIgnoreCase) != 0)
            throw Refusal(operation, response, page, $"The next page is at {next.GetComponents(UriComponents.SchemeAndServer, UriFormat.UriEscaped)}, which is not the server of the API; it was not asked for.");
        return next == page ? throw Refusal(operation, response, page, "A page names itself as the next.") : next;
    }

    /// <summary>An API that takes a key in the query may echo it, blanked, in its links; it is added to each request anew.</summary>
    private static Uri WithoutCredentials(Uri link)
    {
        string[] parameters = link.Query.TrimStart('?').Split('&');
        string[] own = [.. parameters.Where(static p => !p.EndsWith("=" + Blank, StringComparison.Ordinal) && !p.EndsWith("=" + Uri.EscapeDataString(Blank), StringComparison.Ordinal))];
        return own.Length == parameters.Length ? link : new UriBuilder(link) { Query = string.Join('&', own) }.Uri;
    }

    private ApiException Refusal(ApiOperation operation, ApiResponse response, Uri page, string message) =>
        new(response.Status, operation.Method.Method, PathOf(page)) { Operation = operation.Name, Headers = response.Headers, ApiMessage = message };
}
