using System.Net;
using System.Text.Json;

namespace TirGen.Http;

/// <summary>Blanks the credentials of a request out of what a server says, since some echo the address or the header they got.</summary>
internal sealed class SecretMask
{
    internal static readonly HttpRequestOptionsKey<SecretMask> Key = new("TirGen.SecretMask");

    // Longest first: one form may be the beginning of another.
    private readonly string[] _forms;

    internal SecretMask(string? token, string? apiKey) =>
        _forms = [.. FormsOf(token).Concat(FormsOf(apiKey)).Distinct(StringComparer.OrdinalIgnoreCase).OrderByDescending(static form => form.Length)];

    public override string ToString() => "***";

    /// <summary>Blanks the credentials with which a request was sent, if any.</summary>
    internal static string Apply(string text, HttpRequestMessage? request)
    {
        if (request is null || !request.Options.TryGetValue(Key, out SecretMask? mask))
            return text;
        foreach (string form in mask._forms)
        {
            text = text.Replace(form, "***", StringComparison.OrdinalIgnoreCase);
        }

        return text;
    }

    /// <summary>As it is, in a query, in a form, and in the two spellings of JSON.</summary>
    private static IEnumerable<string> FormsOf(string? secret) => secret is null
        ? []
        : [secret, Uri.EscapeDataString(secret), WebUtility.UrlEncode(secret), JsonEncodedText.Encode(secret).Value, secret.Replace("/", "\\/", StringComparison.Ordinal)];
}
