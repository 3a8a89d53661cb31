using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace TirGen.Http;

/// <summary>Asks an authorization server for tokens in the client's own name (RFC 6749 section 4.4), and keeps each until shortly before it expires.</summary>
internal sealed class ClientCredentialsGrant
{
    private const int MaxAnswerBytes = 64 * 1024;

    /// <summary>So long a token is used whose life is not said, which RFC 6749 section 5.1 leaves to other documentation.</summary>
    private static readonly TimeSpan UnknownLife = TimeSpan.FromMinutes(1);

    /// <summary>A token is on its way for a while, and clocks differ.</summary>
    private static readonly TimeSpan Margin = TimeSpan.FromSeconds(30);

    // No redirects and no listeners, who would see the secret; made when the first token is asked for.
    private static readonly Lazy<HttpMessageInvoker> Default = new(static () => new HttpMessageInvoker(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        ActivityHeadersPropagator = null,
        ConnectTimeout = TimeSpan.FromSeconds(15),
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
    }));

    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(100);

    private readonly Uri _address;
    private readonly AuthenticationHeaderValue _authorization;
    private readonly Dictionary<string, string> _form = new(StringComparer.Ordinal) { ["grant_type"] = "client_credentials" };
    private readonly HttpMessageInvoker? _http;
    private readonly TimeProvider _time;
    private readonly SemaphoreSlim _turn = new(1, 1);

    private Issued? _issued;

    public ClientCredentialsGrant(Uri address, string clientId, string clientSecret, IEnumerable<string> scopes, HttpMessageInvoker? http, TimeProvider time)
    {
        if (!address.IsAbsoluteUri || (address.Scheme != Uri.UriSchemeHttps && !(address.Scheme == Uri.UriSchemeHttp && address.IsLoopback)))
            throw new ArgumentException("The address of the authorization server is absolute and https; only a loopback address may be http.", nameof(address));
        if (address.UserInfo.Length > 0 || address.Fragment.Length > 0)
            throw new ArgumentException("The address of the authorization server has no user and no fragment.", nameof(address));
        _address = address;
        // Both are written as in a form first (RFC 6749 section 2.3.1).
        byte[] login = Encoding.ASCII.GetBytes($"{Encode(clientId)}:{Encode(Secret.WithoutLineEnd(clientSecret))}");
        _authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(login));
        string scope = string.Join(' ', scopes);
        if (scope.Length > 0)
            _form["scope"] = scope;
        _http = http;
        _time = time;
    }

    /// <summary>The token to use now. Of callers at one time one asks the server, and the others get what it answered.</summary>
    /// <exception cref="HttpRequestException">The server gave none; the message has its reason.</exception>
    /// <exception cref="OperationCanceledException">The caller's token ended it.</exception>
    public async ValueTask<string> GetAsync(CancellationToken cancellationToken)
    {
        if (Current() is { } current)
            return current;
        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (Current() is { } meanwhile)
                return meanwhile;
            // A failure is not kept: the next call asks again.
            Issued issued = await AskAsync(cancellationToken).ConfigureAwait(false);
            Volatile.Write(ref _issued, issued);
            return issued.Token;
        }
        finally
        {
            _turn.Release();
        }
    }

    private string? Current() => Volatile.Read(ref _issued) is { } issued && _time.GetElapsedTime(issued.Since) < issued.Life ? issued.Token : null;

    private async Task<Issued> AskAsync(CancellationToken cancellationToken)
    {
        using CancellationTokenSource deadline = new(Deadline, _time);
        using CancellationTokenSource both = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, deadline.Token);
        try
        {
            return await AskOnceAsync(both.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested && deadline.IsCancellationRequested)
        {
            throw Failure("did not answer in time", null, exception);
        }
    }

    private async Task<Issued> AskOnceAsync(CancellationToken cancellationToken)
    {
        long since = _time.GetTimestamp();
        using HttpRequestMessage request = new(HttpMethod.Post, _address) { Content = new FormUrlEncodedContent(_form) };
        request.Headers.Authorization = _authorization;
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        using HttpResponseMessage response = await (_http ?? Default.Value).SendAsync(request, cancellationToken).ConfigureAwait(false);
        using JsonDocument? answer = await ReadAsync(response, cancellationToken).ConfigureAwait(false);
        JsonElement root = answer?.RootElement ?? default;
        if (!response.IsSuccessStatusCode)
            throw Failure(Refusal(root), response, null);
        string type = Text(root, "token_type") ?? "";
        if (!type.Equals("bearer", StringComparison.OrdinalIgnoreCase))
            throw Failure(type.Length == 0 ? "answered no token_type" : "gave a token of another type than Bearer", response, null);
        if (Text(root, "access_token") is not { Length: > 0 } token)
            throw Failure("answered no access_token", response, null);
        return new Issued(token, since, Life(root));
    }

    /// <summary>What a server answers that is not JSON, or too much, says nothing.</summary>
    private static async Task<JsonDocument?> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        Stream stream = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        byte[] bytes = new byte[MaxAnswerBytes];
        int length = await stream.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
        try
        {
            JsonDocument document = JsonDocument.Parse(bytes.AsMemory(0, length));
            if (document.RootElement.ValueKind == JsonValueKind.Object)
                return document;
            document.Dispose();
            return null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static TimeSpan Life(JsonElement root)
    {
        if (root.TryGetProperty("expires_in", out JsonElement value)
            && double.TryParse(value.ValueKind == JsonValueKind.String ? value.GetString() : value.GetRawText(), NumberStyles.Float, CultureInfo.InvariantCulture, out double seconds)
            && seconds >= 0)
        {
            TimeSpan life = TimeSpan.FromSeconds(Math.Min(seconds, TimeSpan.FromDays(1).TotalSeconds));
            return life - (life > 2 * Margin ? Margin : life / 2);
        }

        return UnknownLife;
    }

    /// <summary>The members of RFC 6749 section 5.2, whose characters it bounds.</summary>
    private static string Refusal(JsonElement root)
    {
        string error = Text(root, "error") ?? "";
        string description = Text(root, "error_description") ?? "";
        string reason = error.Length == 0 ? "" : description.Length == 0 ? $" ({error})" : $" ({error}: {description})";
        return $"refused{(reason.Length > 300 ? reason[..300] + "…)" : reason)}";
    }

    private static string? Text(JsonElement root, string name) =>
        root.ValueKind == JsonValueKind.Object && root.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static string Encode(string text) => Uri.EscapeDataString(text).Replace("%20", "+", StringComparison.Ordinal);

    private HttpRequestException Failure(string what, HttpResponseMessage? response, Exception? inner)
    {
        string status = response is null ? "" : $"{(int)response.StatusCode}, ";
        return new HttpRequestException(HttpRequestError.UserAuthenticationError, $"There is no token: {status}{_address.Host} {what}.", inner, response?.StatusCode);
    }

    /// <param name="Token">The token.</param>
    /// <param name="Since">When it was asked for.</param>
    /// <param name="Life">How long it is used from then on.</param>
    private sealed record Issued(string Token, long Since, TimeSpan Life);
}
