using System.Diagnostics;
using System.Globalization;

namespace TirGen.Http;

/// <summary>One span per call, by OpenTelemetry's semantic conventions for HTTP clients. No tag holds a query or a credential.</summary>
public static class ApiActivity
{
    /// <summary>The name to listen to.</summary>
    public const string SourceName = "TirGen";

    private static readonly ActivitySource Source = new(SourceName, typeof(ApiActivity).Assembly.GetName().Version?.ToString());

    /// <summary>Starts the span of a call.</summary>
    /// <param name="method">The HTTP method.</param>
    /// <param name="template">The path template with its parameters in braces.</param>
    /// <param name="server">The address of the API; only host and port are used.</param>
    /// <param name="operation">What the document calls the operation. It stands in the name of the span behind the template, and as the tag <c>tirgen.operation</c>.</param>
    /// <returns>The span, or <see langword="null"/> when nobody listens.</returns>
    public static Activity? Start(string method, string template, Uri? server, string? operation = null)
    {
        if (!Source.HasListeners())
            return null;
        Activity? activity = Source.StartActivity(operation is null ? $"{method} {template}" : $"{method} {template} {operation}", ActivityKind.Client);
        if (activity is null)
            return null;
        activity.SetTag("http.request.method", method).SetTag("url.template", template);
        if (operation is not null)
            activity.SetTag("tirgen.operation", operation);
        if (server is { IsAbsoluteUri: true })
            activity.SetTag("server.address", server.Host).SetTag("server.port", server.Port);
        return activity;
    }

    /// <summary>Notes the answer; a status from 400 on is an error.</summary>
    /// <param name="activity">A span of <see cref="Start"/>, or <see langword="null"/>.</param>
    /// <param name="response">The answer.</param>
    public static void SetResponse(Activity? activity, HttpResponseMessage response)
    {
        if (activity is null)
            return;
        ArgumentNullException.ThrowIfNull(response);
        int status = (int)response.StatusCode;
        activity.SetTag("http.response.status_code", status);
        if (status >= 400)
            activity.SetTag("error.type", status.ToString(CultureInfo.InvariantCulture)).SetStatus(ActivityStatusCode.Error);
    }

    /// <summary>Notes that no usable answer came. Only the exception's type is kept: its message is not ours.</summary>
    /// <param name="activity">A span of <see cref="Start"/>, or <see langword="null"/>.</param>
    /// <param name="exception">Why.</param>
    public static void SetException(Activity? activity, Exception exception)
    {
        if (activity is null)
            return;
        ArgumentNullException.ThrowIfNull(exception);
        // The answer's status says more than the exception that carries it.
        if (activity.GetTagItem("error.type") is null)
            activity.SetTag("error.type", exception.GetType().FullName);
        activity.SetStatus(ActivityStatusCode.Error);
    }
}
