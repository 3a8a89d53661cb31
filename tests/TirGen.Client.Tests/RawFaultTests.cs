using System.IO.Compression;
using System.Net;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Tir.ModelEndpoints;
using TirGen.Client.Tests.Capture;
using TirGen.Client.Tests.Server;
using TirGen.Http;

namespace TirGen.Client.Tests;

/// <summary>Whatever a server writes on its socket: an answer or a documented exception, in time, and no credential in any of what is recorded.</summary>
public sealed class RawFaultTests
{
    private const string Token = "r4w-t0ken-Xq7Jv";
    private const string ApiKey = "r4w/k=y Zw8Kp";

    // Where diagnostic listeners see the request, its credentials are others: what they are given late must not be taken for what another way showed.
    private const string ShownToken = "pl4in-t0ken-Wd6Rs";
    private const string ShownApiKey = "pl4in/k=y Nh5Ct";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <summary>How a client is made.</summary>
    public enum Way
    {
        /// <summary>By the generated registration.</summary>
        Injected,

        /// <summary>Over an HTTP client whose innermost handler adds the credentials.</summary>
        OverCredentialHandler,

        /// <summary>Over any HTTP client. What is inside of that sees the credentials; the pages say so.</summary>
        OverAnyClient,
    }

    public static MatrixTheoryData<string, Way> FaultsAndWays { get; } = new(CreateFaults().Keys.Select(Printable), Enum.GetValues<Way>());

    // Named by their bytes, without those that no report can hold.
    private static Dictionary<string, Func<string, RawAnswer>> Faults { get; } =
        CreateFaults().ToDictionary(static fault => Printable(fault.Key), static fault => fault.Value);

    [Fact]
    public void TheFaultsAreMany() => Assert.True(Faults.Count >= 120, $"{Faults.Count} faults");

    [Theory]
    [MemberData(nameof(FaultsAndWays))]
    public async Task AnAnswerOrADocumentedException(string fault, Way way)
    {
        bool isShown = way == Way.OverAnyClient;
        (string token, string apiKey) = isShown ? (ShownToken, ShownApiKey) : (Token, ApiKey);
        using Diagnostics diagnostics = new();
        using Telemetry telemetry = new();
        using TextLog log = new();
        await using RawServer server = new(Faults[fault]);
        ModelEndpointsOptions options = Set(new(), server.Address, token, apiKey);
        ServiceCollection services = new();
        services.AddLogging(builder => builder.AddProvider(log).SetMinimumLevel(LogLevel.Trace));
        services.AddModelEndpointsClient(injected => Set(injected, server.Address, token, apiKey))
            .UseSocketsHttpHandler(static (handler, _) => handler.AutomaticDecompression = DecompressionMethods.All)
            .ConfigureHttpClient(static http => http.Timeout = Patience);
        await using ServiceProvider provider = services.BuildServiceProvider();
        // RedirectTests has the handlers that follow a redirect.
        SocketsHttpHandler sockets = new() { AutomaticDecompression = DecompressionMethods.All, AllowAutoRedirect = false };
        using HttpClient own = new(way == Way.OverCredentialHandler ? new CredentialHandler(new ApiCredentials(token, apiKey), sockets) : sockets) { Timeout = Patience };
        if (way == Way.OverCredentialHandler)
            options.Credentials = new ApiCredentials();
        ModelEndpointsClient client = way == Way.Injected ? provider.GetRequiredService<ModelEndpointsClient>() : new(own, options);
        List<string> texts = [$"{client}", $"{options}"];

        foreach (Func<Task<object?>> call in (Func<Task<object?>>[])[async () => await client.StopAsync(1), async () => await client.GetEndpointAsync(1)])
        {
            try
            {
                Task<object?> answer = call();
                Assert.Same(answer, await Task.WhenAny(answer, Task.Delay(TimeSpan.FromSeconds(20))));
                await answer;
            }
            catch (Exception exception) when (exception is ApiException or HttpRequestException or TaskCanceledException { InnerException: TimeoutException })
            {
                texts.AddRange(TextsOf(exception));
            }
        }

        // They were sent; a connection that broke early may have been tried once more.
        Assert.True(server.Seen.Count >= 2);
        Assert.All(server.Seen, request => Assert.Contains(token, request, StringComparison.Ordinal));
        string[] secrets = isShown ? ["pl4in", "Wd6Rs", "Nh5Ct"] : ["r4w", "Xq7Jv", "Zw8Kp"];
        IEnumerable<string> seen = isShown ? [] : diagnostics.Lines;
        // A line that is no HTTP is quoted by the runtime's own span; the pages say so.
        bool isQuoted = isShown && fault is ("echo as the status line" or "echo as a header that is none");
        IEnumerable<string> spans = telemetry.Spans.Where(span => !isQuoted || !span.StartsWith("System.Net.Http ", StringComparison.Ordinal));
        foreach (string secret in secrets)
        {
            Assert.DoesNotContain([.. texts, .. log.Lines, .. spans, .. telemetry.Measurements, .. seen], text => text.Contains(secret, StringComparison.OrdinalIgnoreCase));
        }
    }

    private static string Printable(string name) => string.Concat(name.Select(static c => char.IsControl(c) ? '?' : c));

    private static ModelEndpointsOptions Set(ModelEndpointsOptions options, Uri address, string token, string apiKey)
    {
        (options.BaseAddress, options.ProjectId, options.Location, options.Token, options.ApiKey) = (address, 1001, "Delhi", token, apiKey);
        return options;
    }

    private static IEnumerable<string> TextsOf(Exception exception)
    {
        for (Exception? part = exception; part is not null; part = part.InnerException)
        {
            yield return $"{part} {part.Message}";
            if (part is ApiException answer)
                yield return $"{answer.ApiMessage} {answer.ApiCode} {answer.Body} {answer.Errors} {answer.Path} {answer.Location}";
            foreach (System.Collections.DictionaryEntry entry in part.Data)
            {
                yield return $"{entry.Key} {entry.Value}";
            }
        }
    }

    private static Dictionary<string, Func<string, RawAnswer>> CreateFaults()
    {
        Dictionary<string, Func<string, RawAnswer>> faults = [];
        foreach (string status in (string[])["200 OK", "201 Created", "202 Accepted", "204 No Content", "205 Reset Content", "206 Partial Content", "207 x", "226 x", "299", "300 x", "301 x", "302 x", "303 x", "304 x", "305 x", "307 x", "308 x", "399 x", "400 x", "401 x", "402 x", "403 x", "404 x", "405 x", "406 x", "407 x", "408 x", "409 x", "410 x", "411 x", "412 x", "413 x", "414 x", "415 x", "416 x", "417 x", "418 x", "421 x", "422 x", "423 x", "425 x", "426 x", "428 x", "429 x", "431 x", "451 x", "499 x", "500 x", "501 x", "502 x", "503 x", "504 x", "505 x", "511 x", "599 x", "600 x", "999 x"])
        {
            faults.Add("status " + status, request => RawAnswer.Of(status, status.StartsWith("20", StringComparison.Ordinal) ? "" : Echo(request)));
        }

        foreach (string line in (string[])["", "HTTP/1.1", "HTTP/1.1 ", "HTTP/1.1 abc", "HTTP/1.1 20", "HTTP/1.1 2000 x", "HTTP/9.9 200 x", "HTTP/1.1 099 x", "HTTP/1.1 000 x", "http/1.1 200 OK", "SSH-2.0-x", "{\"code\":200}", "HTTP/1.0 200 OK", "HTTP/1.1\t200\tOK", "\u0016\u0003\u0001"])
        {
            faults.Add("status line " + line, _ => new RawAnswer([.. RawAnswer.Head(line, "Content-Length: 2"), .. "{}"u8]));
        }

        foreach (string header in (string[])["No colon", ": no name", "A b: c", "X: a\0b", "X: é\u0080", "Content-Length: -1", "Content-Length: x", "Content-Length: 99999999999999999999", "Content-Length: 5\r\nContent-Length: 6", "Transfer-Encoding: gzip", "Transfer-Encoding: chunked", "Content-Type: ;;;", "Content-Type: application/json; charset=", "Content-Type: text/plain; charset=\"utf-7\"", "Content-Encoding: gzip", "Content-Encoding: br", "Content-Encoding: nonsense", "Retry-After: -1", "Retry-After: 99999999999", "Retry-After: Fri, 31 Dec 9999 23:59:59 GMT", "Retry-After: x", "Location: \u0001", "Date: x", "Set-Cookie: a=b; Domain=.example", "Connection: keep-alive, Content-Length", "Content-Range: x", "Trailer: x", " folded: x"])
        {
            faults.Add("header of an error: " + header.Replace("\r\n", " and ", StringComparison.Ordinal), request => new RawAnswer([.. RawAnswer.Head("HTTP/1.1 503 x", header), .. Encoding.UTF8.GetBytes(Echo(request))]));
            faults.Add("header of a success: " + header.Replace("\r\n", " and ", StringComparison.Ordinal), _ => new RawAnswer([.. RawAnswer.Head("HTTP/1.1 200 OK", header), .. Encoding.UTF8.GetBytes(Clients.Success)]));
        }

        foreach (string encoding in (string[])["utf-8", "utf-16", "utf-16BE", "utf-32", "utf-32BE", "iso-8859-1", "us-ascii"])
        {
            foreach (string? charset in new[] { null, encoding, "utf-16" }.Distinct())
            {
                string[] type = charset is null ? [] : [$"Content-Type: application/json; charset={charset}"];
                faults.Add($"error in {encoding} as {charset}", request => RawAnswer.Of("400 x", [.. Encoding.GetEncoding(encoding).GetPreamble(), .. Encoding.GetEncoding(encoding).GetBytes(Echo(request))], type));
            }
        }

        foreach (int part in (int[])[0, 1, 2, 3, 5, 8, 13, 21, 34, 55, 75, 89, 90, 91, 92, 93, 94, 95, 96, 97, 98, 99, 100, 110, 120])
        {
            faults.Add($"error cut at {part}", request => new RawAnswer([.. RawAnswer.Head("HTTP/1.1 400 x", "Content-Length: 1000"), .. Encoding.UTF8.GetBytes(Echo(request)).Take(part)]));
            faults.Add($"success cut at {part}", _ => new RawAnswer([.. RawAnswer.Head("HTTP/1.1 200 OK", "Content-Length: 1000"), .. Encoding.UTF8.GetBytes(Clients.Success).Take(part)]));
        }

        foreach (string body in (string[])["null", "true", "1", "\"a\"", "[]", "[[", "{", "{\"", "{\"code\"", "{\"code\":", "{\"code\":1e999}", "{\"code\":\"x\"}", "{\"code\":200,\"data\":{\"id\":7,\"name\":\"a\\udfff\"},\"errors\":{},\"message\":\"Success\"}", "{\"\\ud800\":1}", "{\"message\":\"\\ud800\"}", "{\"data\":{\"\\ud800\":{\"\\udfff\":1}}}", "{\"code\":200}{", "//", "<html>", "\uFEFF", "\uFEFF{}", "{\"message\":1,\"message\":{}}", "{\"data\":{\"auto_scale_policy\":{\"rules\":[null,{},[],1]}}}", "NaN", "'a'", "\0", "{\"a\":\"\u0001\"}"])
        {
            faults.Add("success " + body.Replace('\0', ' '), _ => RawAnswer.Of("200 OK", body));
            faults.Add("error " + body.Replace('\0', ' '), _ => RawAnswer.Of("500 x", body));
        }

        foreach (int depth in (int[])[10, 63, 64, 65, 1000, 30_000])
        {
            faults.Add($"success nested {depth} deep", _ => RawAnswer.Of("200 OK", "{\"data\":" + new string('[', depth) + new string(']', depth) + "}"));
            faults.Add($"error nested {depth} deep", _ => RawAnswer.Of("500 x", "{\"error\":" + string.Concat(Enumerable.Repeat("{\"error\":", depth)) + "1" + new string('}', depth) + "}"));
        }

        byte[] bytes = [.. "{\"message\":\"a"u8, 0xC3, 0x28, 0xFF, 0xFE, 0xED, 0xA0, 0x80, .. "\"}"u8];
        faults.Add("success that is no UTF-8", _ => RawAnswer.Of("200 OK", bytes));
        faults.Add("error that is no UTF-8", _ => RawAnswer.Of("500 x", bytes));
        faults.Add("chunks without end", _ => new RawAnswer([.. RawAnswer.Head("HTTP/1.1 200 OK", "Transfer-Encoding: chunked"), .. "5\r\n{\"cod\r\n"u8]));
        faults.Add("chunks of no size", _ => new RawAnswer([.. RawAnswer.Head("HTTP/1.1 200 OK", "Transfer-Encoding: chunked"), .. "zz\r\n{}\r\n0\r\n\r\n"u8]));
        faults.Add("chunks too large", _ => new RawAnswer([.. RawAnswer.Head("HTTP/1.1 500 x", "Transfer-Encoding: chunked"), .. "fffffffffffffffff\r\n{}\r\n"u8]));
        faults.Add("gzip that breaks", _ => RawAnswer.Of("200 OK", Gzip(Clients.Success)[..^12], "Content-Encoding: gzip"));
        faults.Add("gzip with a wrong byte", _ => RawAnswer.Of("500 x", Damaged(Gzip(Clients.Success)), "Content-Encoding: gzip"));
        faults.Add("gzip of an echo", request => RawAnswer.Of("500 x", Gzip(Echo(request)), "Content-Encoding: gzip"));
        faults.Add("gzip of much", _ => RawAnswer.Of("500 x", Gzip(new string(' ', 50_000_000)), "Content-Encoding: gzip"));
        faults.Add("nothing", static _ => new RawAnswer([]));
        faults.Add("a reset", static _ => new RawAnswer([], IsReset: true));
        faults.Add("a reset in the head", static _ => new RawAnswer([.. "HTTP/1.1 2"u8], IsReset: true));
        faults.Add("silence", static _ => new RawAnswer([], StaysOpen: true));
        faults.Add("silence in the head", static _ => new RawAnswer([.. "HTTP/1.1 200 OK\r\nX: "u8], StaysOpen: true));
        faults.Add("silence in a success", static _ => new RawAnswer([.. RawAnswer.Head("HTTP/1.1 200 OK", "Content-Length: 100"), .. "{\"code\":"u8], StaysOpen: true));
        faults.Add("silence in an error", request => new RawAnswer([.. RawAnswer.Head("HTTP/1.1 500 x", "Content-Length: 10000"), .. Encoding.UTF8.GetBytes(Echo(request)[..^20])], StaysOpen: true));
        faults.Add("a head without end", static _ => new RawAnswer([.. "HTTP/1.1 200 OK\r\nX: "u8, .. new byte[200_000].Select(static _ => (byte)'a')]));
        faults.Add("only interim answers", static _ => new RawAnswer([.. RawAnswer.Head("HTTP/1.1 100 Continue"), .. RawAnswer.Head("HTTP/1.1 103 Early Hints")], StaysOpen: true));
        faults.Add("switching protocols", static _ => new RawAnswer(RawAnswer.Head("HTTP/1.1 101 Switching Protocols", "Upgrade: x", "Connection: Upgrade")));
        faults.Add("two answers", _ => new RawAnswer([.. RawAnswer.Of("200 OK", Clients.Success).Bytes, .. RawAnswer.Of("500 x", "").Bytes]));
        foreach (string location in (string[])["/", "", "//", "http://", "http://[", "ftp://a/b", "https://other.example/?{key}#{key}", "https://me:{key}@other.example/", "{key}", "data:{key}", "/{key}/x", "http://other.example:99999/", "\\\\other\\{key}", "http://ExAmple/%zz"])
        {
            foreach (string status in (string[])["301 x", "307 x", "308 x"])
            {
                faults.Add($"redirect {status} to {location}", request => RawAnswer.Of(status, Echo(request), "Location: " + location.Replace("{key}", Uri.EscapeDataString(KeyOf(request)), StringComparison.Ordinal)));
            }
        }

        faults.Add("echo as the status line", static request => new RawAnswer(Encoding.Latin1.GetBytes(request)));
        faults.Add("echo as a header that is none", static request => new RawAnswer(RawAnswer.Head("HTTP/1.1 200 OK", request.Split("\r\n")[0].Replace(':', ' '))));
        faults.Add("echo as the size of a chunk", static request => new RawAnswer([.. RawAnswer.Head("HTTP/1.1 200 OK", "Transfer-Encoding: chunked"), .. Encoding.Latin1.GetBytes(request)]));
        foreach (string spelling in (string[])["reason", "header", "cookie", "trailer"])
        {
            faults.Add("echo in the " + spelling, request => spelling switch
            {
                "reason" => RawAnswer.Of("400 no " + TokenOf(request), "{}"),
                "header" => RawAnswer.Of("400 x", "{}", "X-Request: " + request.Split("\r\n")[0], "WWW-Authenticate: Bearer " + TokenOf(request)),
                "cookie" => RawAnswer.Of("200 OK", Clients.Success, $"Set-Cookie: last={Uri.EscapeDataString(KeyOf(request))}"),
                _ => new RawAnswer([.. RawAnswer.Head("HTTP/1.1 400 x", "Transfer-Encoding: chunked"), .. "2\r\n{}\r\n0\r\nX-Last: "u8, .. Encoding.ASCII.GetBytes(TokenOf(request)), .. "\r\n\r\n"u8]),
            });
        }

        return faults;
    }

    /// <summary>What an API that says too much says: the request line, the header, the key.</summary>
    private static string TokenOf(string request) => request.Contains(ShownToken, StringComparison.Ordinal) ? ShownToken : Token;

    private static string KeyOf(string request) => TokenOf(request) == Token ? ApiKey : ShownApiKey;

    private static string Echo(string request)
    {
        string[] lines = request.Split("\r\n");
        string authorization = lines.FirstOrDefault(static line => line.StartsWith("Authorization:", StringComparison.OrdinalIgnoreCase)) ?? "";
        return $$"""{"code":"no_key","message":"Cannot {{lines[0]}} with {{authorization}}","errors":["{{KeyOf(request).Replace("/", "\\/", StringComparison.Ordinal)}}","{{WebUtility.HtmlEncode(WebUtility.UrlEncode(KeyOf(request)))}}"]}""";
    }

    private static byte[] Gzip(string text)
    {
        using MemoryStream stream = new();
        using (GZipStream gzip = new(stream, CompressionLevel.Fastest))
        {
            gzip.Write(Encoding.UTF8.GetBytes(text));
        }

        return stream.ToArray();
    }

    private static byte[] Damaged(byte[] bytes)
    {
        bytes[bytes.Length / 2] ^= 0xFF;
        return bytes;
    }
}
