using System.Net;

namespace TirGen.Http;

/// <summary>What an answer says beside its content: see <see cref="ApiCall.Response"/>.</summary>
public sealed class ApiResponse
{
    internal ApiResponse(HttpResponseMessage response)
    {
        Status = response.StatusCode;
        Headers = new ApiHeaders(response);
    }

    /// <summary>The status.</summary>
    public HttpStatusCode Status { get; }

    /// <summary>The headers, those of the content among them.</summary>
    public ApiHeaders Headers { get; }
}
