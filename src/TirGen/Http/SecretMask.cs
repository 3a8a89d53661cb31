namespace TirGen.Http;

/// <summary>Blanks the credentials of a request out of what a server says, since some echo the address or the header they got.</summary>
internal sealed class SecretMask(ApiCredentials credentials)
{
    internal static readonly HttpRequestOptionsKey<SecretMask> Key = new("TirGen.SecretMask");

    public override string ToString() => "***";

    /// <summary>Blanks the credentials with which a request was sent, if any.</summary>
    internal static string Apply(string text, HttpRequestMessage? request) =>
        request is not null && request.Options.TryGetValue(Key, out SecretMask? mask) ? mask.Apply(text) : text;

    private string Apply(string text)
    {
        if (credentials.Token is { } token)
            text = text.Replace(token, "***", StringComparison.Ordinal);
        if (credentials.ApiKey is { } key)
            text = text.Replace(key, "***", StringComparison.Ordinal).Replace(Uri.EscapeDataString(key), "***", StringComparison.OrdinalIgnoreCase);
        return text;
    }
}
