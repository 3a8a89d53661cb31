using System.Net;
using System.Text;
using Tir.ModelEndpoints;
using TirGen.Records;

namespace TirGen.Client.Tests;

/// <summary>However long an answer is and whatever it is made of, reading is one pass, and the token and the time of the call end it.</summary>
public sealed class LongReadTests
{
    private const int Many = 50_000;

    public static TheoryData<string> Shapes => ["objects", "unknown members", "items of a list"];

    [Fact]
    public void MisfitsAreReadInTheSamePassAsEverythingElse()
    {
        byte[] clean = Encoding.UTF8.GetBytes(Endpoint(Many, misfits: 0));
        byte[] mixed = Encoding.UTF8.GetBytes(Endpoint(Many, misfits: 30));
        ApiJson.Read<EndpointDetailEnvelope>(mixed);

        long ofClean = Allocated(clean);
        long ofMixed = Allocated(mixed);

        // A second pass would keep fifty thousand members twice, some megabytes; what a misfit keeps is itself.
        Assert.InRange(ofMixed, ofClean / 2, ofClean + 200_000);
    }

    [Fact]
    public void UnknownMembersOfAnotherTypeAreKeptInOnePassToo()
    {
        static byte[] Plan(int unknown) => Encoding.UTF8.GetBytes("{\"code\":[],\"data\":" + Members(unknown) + ",\"message\":{}}");
        ApiJson.Read<ActionEnvelope>(Plan(Many));

        long once = Bytes(static json => ApiJson.Read<ActionEnvelope>(json), Plan(Many / 2));
        long twice = Bytes(static json => ApiJson.Read<ActionEnvelope>(json), Plan(Many));

        Assert.InRange(twice, once, 3 * once);
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public async Task ACancelledCallEndsWhileItsAnswerIsRead(string shape)
    {
        using CancellationTokenSource cancellation = new();
        using HttpClient http = new(new Answering(Long(shape), cancellation.Cancel));

        OperationCanceledException exception = await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => Clients.Create(new Uri("http://127.0.0.1"), http).GetEndpointAsync(7, cancellation.Token));

        Assert.Equal(cancellation.Token, exception.CancellationToken);
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public async Task TheTimeOfACallIsOverWhileItsAnswerIsRead(string shape)
    {
        using HttpClient http = new(new Answering(Long(shape), static () => Thread.Sleep(600))) { Timeout = TimeSpan.FromMilliseconds(500) };

        TaskCanceledException exception = await Assert.ThrowsAsync<TaskCanceledException>(
            () => Clients.Create(new Uri("http://127.0.0.1"), http).GetEndpointAsync(7, TestContext.Current.CancellationToken));

        Assert.IsType<TimeoutException>(exception.InnerException);
    }

    private static long Allocated(byte[] json) => Bytes(static json => ApiJson.Read<EndpointDetailEnvelope>(json), json);

    private static long Bytes(Action<byte[]> read, byte[] json)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        read(json);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static string Endpoint(int unknown, int misfits) =>
        "{\"code\":200,\"data\":{\"id\":7,"
        + string.Concat(Enumerable.Range(0, unknown).Select(static i => $"\"extra_{i}\":true,"))
        + "\"auto_scale_policy\":{\"min_replicas\":1,\"max_replicas\":2,\"rules\":["
        + string.Join(',', Enumerable.Repeat("""{"metric":"concurrency","value":1,"window":[]}""", misfits))
        + "]}},\"errors\":{},\"message\":\"Success\"}";

    private static string Long(string shape) => shape switch
    {
        "objects" => """{"data":{"auto_scale_policy":{"rules":[""" + string.Join(',', Enumerable.Repeat("""{"metric":"concurrency","value":1}""", Many)) + "]}}}",
        "unknown members" => Endpoint(Many, misfits: 0),
        _ => """{"data":{"auto_scale_policy":{"rules":[""" + string.Join(',', Enumerable.Repeat("1", Many)) + "]}}}",
    };

    private static string Members(int count) => "{" + string.Join(',', Enumerable.Range(0, count).Select(static i => $"\"m{i}\":\"v\"")) + "}";

    /// <summary>Answers at once; something happens when the last byte has been taken.</summary>
    private sealed class Answering(string body, Action atTheEnd) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new StreamContent(new Ending(Encoding.UTF8.GetBytes(body), atTheEnd)) });
    }

    private sealed class Ending(byte[] bytes, Action atTheEnd) : MemoryStream(bytes)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            int read = Read(buffer.Span);
            if (read == 0)
                atTheEnd();
            return ValueTask.FromResult(read);
        }
    }
}
