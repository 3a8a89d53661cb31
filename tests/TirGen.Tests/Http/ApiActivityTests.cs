using System.Diagnostics;
using System.Net;
using TirGen.Http;

namespace TirGen.Tests.Http;

public sealed class ApiActivityTests
{
    private const string Template = "/serving/inference/{inference_id}/";

    [Fact]
    public void ACallIsASpanByTheHttpConventions()
    {
        using ActivityListener listener = Listen();
        using Activity activity = ApiActivity.Start("PUT", Template, new Uri("https://user:secret@api.test:8443/v1?apikey=secret"))!;
        using HttpResponseMessage response = new(HttpStatusCode.Conflict);
        ApiActivity.SetResponse(activity, response);
        ApiActivity.SetException(activity, new ApiException(HttpStatusCode.Conflict, "PUT", Template));
        Assert.Equal($"PUT {Template}", activity.DisplayName);
        Assert.Equal(ActivityKind.Client, activity.Kind);
        Assert.Equal(ActivityStatusCode.Error, activity.Status);
        Assert.Equal(
            [
                ("error.type", "409"), ("http.request.method", "PUT"), ("http.response.status_code", "409"), ("server.address", "api.test"),
                ("server.port", "8443"), ("url.template", Template),
            ],
            activity.TagObjects.Select(static tag => (tag.Key, tag.Value!.ToString()!)).OrderBy(static tag => tag.Key, StringComparer.Ordinal));
    }

    [Fact]
    public void AnExceptionIsKeptByItsTypeOnly()
    {
        using ActivityListener listener = Listen();
        using Activity activity = ApiActivity.Start("PUT", Template, null)!;
        ApiActivity.SetException(activity, new HttpRequestException("https://api.test/?apikey=secret"));
        Assert.Equal("System.Net.Http.HttpRequestException", activity.GetTagItem("error.type"));
        Assert.Equal(ActivityStatusCode.Error, activity.Status);
        Assert.Null(activity.StatusDescription);
        Assert.Empty(activity.Events);
    }

    [Fact]
    public void ASuccessIsNoError()
    {
        using ActivityListener listener = Listen();
        using Activity activity = ApiActivity.Start("PUT", Template, null)!;
        using HttpResponseMessage response = new(HttpStatusCode.OK);
        ApiActivity.SetResponse(activity, response);
        Assert.Equal(ActivityStatusCode.Unset, activity.Status);
        Assert.Null(activity.GetTagItem("error.type"));
    }

    [Fact]
    public void WithoutASpanNothingHappens()
    {
        using HttpResponseMessage response = new(HttpStatusCode.OK);
        ApiActivity.SetResponse(null, response);
        ApiActivity.SetException(null, new IOException());
        Assert.Null(ApiActivity.Start("PUT", Template, null));
    }

    private static ActivityListener Listen()
    {
        ActivityListener listener = new()
        {
            ShouldListenTo = static source => source.Name == ApiActivity.SourceName,
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
        };
        ActivitySource.AddActivityListener(listener);
        return listener;
    }
}
