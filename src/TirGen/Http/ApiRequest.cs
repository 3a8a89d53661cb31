namespace TirGen.Http;

/// <summary>A request of an operation. Its text has no query and no header, since somebody may write it down while the credentials are on it.</summary>
internal class ApiRequest(HttpMethod method, Uri address) : HttpRequestMessage(method, address)
{
    public override string ToString() => $"{Method} {RequestUri?.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped)}";
}
