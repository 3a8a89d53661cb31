using System.Diagnostics;

namespace TirGen.Http;

/// <summary>What is the same for every call of an operation.</summary>
public class ApiOperation
{
    /// <summary>Describes an operation.</summary>
    /// <param name="method">The HTTP method.</param>
    /// <param name="template">The path below the base address, with its parameters in braces; for the span.</param>
    /// <param name="isRetrySafe">Whether sending a request twice does the same as sending it once; see <see cref="ApiRequestOptions.IsRetrySafe"/>.</param>
    public ApiOperation(HttpMethod method, string template, bool isRetrySafe)
    {
        ArgumentNullException.ThrowIfNull(method);
        ArgumentNullException.ThrowIfNull(template);
        Method = method;
        Template = template;
        IsRetrySafe = isRetrySafe;
    }

    /// <summary>The HTTP method.</summary>
    public HttpMethod Method { get; }

    /// <summary>The path below the base address, with its parameters in braces.</summary>
    public string Template { get; }

    /// <summary>Whether sending a request twice does the same as sending it once.</summary>
    public bool IsRetrySafe { get; }

    internal HttpRequestMessage CreateRequest(Uri address, HttpContent? content)
    {
        ApiRequest request = IsRetrySafe ? new RetrySafeRequest(Method, address) : new ApiRequest(Method, address);
        request.Content = content;
        return request;
    }

    internal Activity? StartActivity(Uri server) => ApiActivity.Start(Method.Method, Template, server);
}
