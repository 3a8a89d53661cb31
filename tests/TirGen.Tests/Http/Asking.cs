using TirGen.Http;

namespace TirGen.Tests.Http;

/// <summary>Requests that ask for a token, for a key in the query, or for both.</summary>
internal static class Asking
{
    private static readonly ApiSecurityScheme Token = ApiSecurityScheme.Bearer("Token");
    private static readonly ApiSecurityScheme Key = ApiSecurityScheme.Query("ApiKey", "apikey");
    private static readonly ApiSecurityRequirement Security = new([Token, Key], [Token], [Key]);

    public static HttpRequestMessage Request(HttpMethod method, string address)
    {
        HttpRequestMessage request = new(method, address);
        request.Options.Set(ApiRequestOptions.Security, Security);
        return request;
    }
}
