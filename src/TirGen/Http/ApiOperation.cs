using System.Diagnostics;

namespace TirGen.Http;

/// <summary>What is the same for every call of an operation.</summary>
public class ApiOperation
{
    private readonly ApiSecurityRequirement _security = ApiSecurityRequirement.None;
    private readonly HttpMethod _method;

    /// <summary>Describes an operation.</summary>
    /// <param name="method">The HTTP method.</param>
    /// <param name="template">The path below the base address, with its parameters in braces; for the span.</param>
    /// <param name="isRetrySafe">Whether sending a request twice does the same as sending it once; see <see cref="ApiRequestOptions.IsRetrySafe"/>.</param>
    public ApiOperation(HttpMethod method, string template, bool isRetrySafe)
    {
        ArgumentNullException.ThrowIfNull(method);
        ArgumentNullException.ThrowIfNull(template);
        Method = _method = method;
        Template = template;
        IsRetrySafe = isRetrySafe;
    }

    /// <summary>The HTTP method.</summary>
    public HttpMethod Method { get; }

    /// <summary>The path below the base address, with its parameters in braces.</summary>
    public string Template { get; }

    /// <summary>Whether sending a request twice does the same as sending it once.</summary>
    public bool IsRetrySafe { get; }

    /// <summary>What a call asks for. Nothing unless set: then no credential is sent.</summary>
    public ApiSecurityRequirement Security
    {
        get => _security;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            _security = value;
            _method = new OperationMethod(Method.Method, value);
        }
    }

    /// <summary>What the document calls it, for spans and messages: several operations may share a path. <see langword="null"/> when it has no name.</summary>
    public string? Name { get; init; }

    /// <summary>The media type of the answer that is read, sent as <c>Accept</c>; <see langword="null"/> sends none.</summary>
    public string? Accept { get; init; }

    /// <summary>The forms of its errors; <see langword="null"/> when the document describes none.</summary>
    public ApiErrors? Errors { get; init; }

    internal HttpRequestMessage CreateRequest(Uri address, HttpContent? content)
    {
        ApiRequest request = IsRetrySafe ? new RetrySafeRequest(_method, address) : new ApiRequest(_method, address);
        request.Content = content;
        if (Accept is not null)
            request.Headers.TryAddWithoutValidation("Accept", Accept);
        return request;
    }

    internal Activity? StartActivity(Uri server) => ApiActivity.Start(Method.Method, Template, server, Name);
}
