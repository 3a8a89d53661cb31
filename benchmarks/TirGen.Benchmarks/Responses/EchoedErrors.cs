using System.Diagnostics;
using System.Net;
using System.Text;
using TirGen.Benchmarks.Measuring;
using TirGen.Http;

namespace TirGen.Benchmarks.Responses;

/// <summary>
/// Reading errors whose bodies hold nothing but what may begin a credential, in which each place is looked at for one: the work grows with the text and no faster,
/// whatever a server sends.
/// </summary>
public static class EchoedErrors
{
    private const string Secret = "%&\\%%25aaaa";
    private const int Runs = 9;

    // Every sign that introduces an escape, escapes of those, and a letter of the credential.
    private static readonly string[] Units = ["%", "\\", "&", "&amp;", "%25", "\\u0025", "%5Cu0025", "+", "a"];

    /// <summary>The time of the largest body that is kept over that of a quarter of it: the worst of the kinds, 4 where each byte costs the same.</summary>
    public static Measurement Growth() => new("error full of escapes, read: time over that of a quarter", Units.Max(Growth), "×");

    private static double Growth(string unit)
    {
        byte[] whole = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(unit, ApiException.MaxBodyBytes / unit.Length)));
        byte[] quarter = whole[..(whole.Length / 4)];
        double ofWhole = double.MaxValue;
        double ofQuarter = double.MaxValue;
        WarmUp.Run(() => Time(quarter));
        // In turns, and the shortest of each: other work on the machine only makes one longer.
        for (int run = 0; run < Runs; run++)
        {
            ofQuarter = Math.Min(ofQuarter, Time(quarter));
            ofWhole = Math.Min(ofWhole, Time(whole));
        }

        return ofWhole / ofQuarter;
    }

    private static double Time(byte[] body)
    {
        using HttpMessageInvoker http = new(new CredentialHandler(new ApiCredentials(apiKey: Secret), new Answer(body)));
        using HttpRequestMessage request = new(HttpMethod.Put, "https://api.test/x");
        request.Options.Set(ApiRequestOptions.Security, new ApiSecurityRequirement([ApiSecurityScheme.Header("ApiKey", "X-Key")]));
        using HttpResponseMessage response = http.Send(request, CancellationToken.None);
        long start = Stopwatch.GetTimestamp();
        ApiException error = ApiException.FromResponseAsync(response, "PUT", "/x", CancellationToken.None).GetAwaiter().GetResult();
        double time = Stopwatch.GetElapsedTime(start).TotalNanoseconds;
        return error.Body is { Length: > 0 } ? time : throw new InvalidDataException("The body was not read.");
    }

    private sealed class Answer(byte[] body) : HttpMessageHandler
    {
        protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken) =>
            new(HttpStatusCode.NotFound) { RequestMessage = request, Content = new ByteArrayContent(body) };

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => Task.FromResult(Send(request, cancellationToken));
    }
}
