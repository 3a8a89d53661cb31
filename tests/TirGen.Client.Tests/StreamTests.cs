using System.Globalization;
using System.Net;
using System.Text;
using Foreign.Answers;
using Microsoft.AspNetCore.Http;
using TirGen.Client.Tests.Server;
using TirGen.Http;

namespace TirGen.Client.Tests;

/// <summary>Answers that are read as they come, over a connection: bytes, events, lines.</summary>
[Collection(nameof(AloneCollection))]
public sealed class StreamTests
{
    private const int Mebibyte = 1024 * 1024;
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task AnArchiveTakesNoMemory()
    {
        long length = (long)Mebibyte * int.Parse(Environment.GetEnvironmentVariable("TIRGEN_DOWNLOAD_MIB") ?? "256", CultureInfo.InvariantCulture);
        await using ScriptedServer server = await ScriptedServer.StartAsync(async context =>
        {
            context.Response.ContentType = "application/zip";
            context.Response.ContentLength = length;
            context.Response.Headers.ContentDisposition = "attachment; filename=\"../../etc/a b.zip\"";
            byte[] chunk = new byte[64 * 1024];
            for (long sent = 0; sent < length; sent += chunk.Length)
            {
                await context.Response.Body.WriteAsync(chunk, context.RequestAborted);
            }
        });

        await using ApiStream archive = await Create(server).GetArchiveAsync();
        Assert.Equal(("application/zip", length, "a b.zip", HttpStatusCode.OK), (archive.MediaType, archive.ContentLength, archive.FileName, archive.Status));
        byte[] buffer = new byte[64 * 1024];
        long before = GC.GetTotalMemory(forceFullCollection: true);
        (long read, long highest, int count) = (0, 0, 0);
        while (await archive.ReadAsync(buffer) is > 0 and int part)
        {
            read += part;
            if (count++ % 256 == 0)
                highest = Math.Max(highest, GC.GetTotalMemory(forceFullCollection: false) - before);
        }

        Assert.Equal(length, read);
        Assert.True(highest < 32 * Mebibyte, $"{highest} bytes more than at the beginning.");
    }

    [Fact]
    public async Task WhoDoesNotWantTheRestEndsTheConnection()
    {
        TaskCompletionSource ended = new();
        await using ScriptedServer server = await ScriptedServer.StartAsync(context => Endless(context, ended));

        await using (ApiStream archive = await Create(server).GetArchiveAsync())
            Assert.True(await archive.ReadAsync(new byte[10]) > 0);

        await ended.Task.WaitAsync(Soon);
    }

    [Fact]
    public async Task TheCallsTokenEndsTheReading()
    {
        TaskCompletionSource ended = new();
        await using ScriptedServer server = await ScriptedServer.StartAsync(context => Endless(context, ended));
        using CancellationTokenSource source = new();
        await using ApiStream archive = await Create(server).GetArchiveAsync(source.Token);

        source.CancelAfter(50);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => archive.CopyToAsync(Stream.Null));

        await ended.Task.WaitAsync(Soon);
    }

    [Fact]
    public async Task AnotherStatusIsReadOverTheStream()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync("""{"percent":5}""", 202);

        await using ApiStream archive = await Create(server).GetArchiveAsync();
        using StreamReader reader = new(archive);

        Assert.Equal((HttpStatusCode.Accepted, "application/json", """{"percent":5}"""), (archive.Status, archive.MediaType, await reader.ReadToEndAsync()));
    }

    [Fact]
    public async Task AnErrorIsNoStream()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync("""{"message":"no"}""", 404);

        Assert.Equal("no", (await Assert.ThrowsAsync<ApiException>(() => Create(server).GetArchiveAsync())).ApiMessage);
    }

    [Fact]
    public async Task TheFirstEventIsThereBeforeTheSecondIsSent()
    {
        TaskCompletionSource wasRead = new();
        await using ScriptedServer server = await ScriptedServer.StartAsync(async context =>
        {
            await Send(context, "id: 1\nevent: start\ndata: {\"percent\":5}\n\n");
            await wasRead.Task.WaitAsync(Soon);
            await Send(context, "data: {\"percent\":10}\n\n");
        });

        List<string> seen = [];
        await foreach (ApiEvent<Progress> progress in Create(server).WatchJobAsync(7))
        {
            seen.Add($"{progress.Type} {progress.Value!.Percent} {progress.Id}");
            wasRead.TrySetResult();
        }

        Assert.Equal(["start 5 1", "message 10 1"], seen);
        Assert.Equal("text/event-stream", server.Seen[0].Headers["Accept"]);
    }

    [Fact]
    public async Task AHundredThousandEventsLeaveNothing()
    {
        const int events = 100_000;
        byte[] block = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 100).Select(static i => $"data: {{\"percent\":{i}}}\n\n")));
        await using ScriptedServer server = await ScriptedServer.StartAsync(async context =>
        {
            context.Response.ContentType = "text/event-stream";
            for (int i = 0; i < events / 100; i++)
            {
                await context.Response.Body.WriteAsync(block, context.RequestAborted);
            }
        });

        long before = GC.GetTotalMemory(forceFullCollection: true);
        (long sum, long highest, int count) = (0, 0, 0);
        await foreach (ApiEvent<Progress> progress in Create(server).WatchJobAsync(7))
        {
            sum += progress.Value!.Percent!.Value;
            if (++count % 20_000 == 0)
                highest = Math.Max(highest, GC.GetTotalMemory(forceFullCollection: true) - before);
        }

        Assert.Equal((events, events / 100 * 4950L), (count, sum));
        Assert.True(highest < 4 * Mebibyte, $"{highest} bytes more than at the beginning.");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task TheEndOfAWalkEndsTheConnection(bool byToken)
    {
        TaskCompletionSource ended = new();
        await using ScriptedServer server = await ScriptedServer.StartAsync(async context =>
        {
            context.RequestAborted.Register(() => ended.TrySetResult());
            await Send(context, "data: {\"percent\":5}\n\n");
            await Task.Delay(Timeout.Infinite, context.RequestAborted);
        });
        using CancellationTokenSource source = new();

        async Task Walk()
        {
            await foreach (ApiEvent<Progress> progress in Create(server).WatchJobAsync(7).WithCancellation(source.Token))
            {
                if (!byToken)
                    return;
                source.Cancel();
            }
        }

        if (byToken)
            await Assert.ThrowsAnyAsync<OperationCanceledException>(Walk);
        else
            await Walk();
        await ended.Task.WaitAsync(Soon);
    }

    [Fact]
    public async Task AStreamGoesOnBehindItsLastEvent()
    {
        int connections = 0;
        await using ScriptedServer server = await ScriptedServer.StartAsync(async context =>
        {
            switch (++connections)
            {
                case 1:
                    await Send(context, "retry: 10\nid: a\ndata: {\"percent\":1}\n\nid: b\ndata: {\"percent\":2}\n\nid: c\ndata: half");
                    // What was sent is there before the connection breaks.
                    await Task.Delay(300);
                    context.Abort();
                    break;
                case 2:
                    await Send(context, "data: {\"percent\":3}\n\n");
                    break;
                default:
                    context.Response.StatusCode = 204;
                    break;
            }
        });
        ApiCall call = new() { Reconnects = true, LastEventId = "z" };

        List<long?> seen = [];
        await foreach (ApiEvent<Progress> progress in Create(server).With(call).WatchJobAsync(7))
        {
            seen.Add(progress.Value?.Percent);
        }

        Assert.Equal([1, 2, 3], seen);
        Assert.Equal(["z", "b", "b"], server.Seen.Select(static r => r.Headers.GetValueOrDefault("Last-Event-ID")));
        Assert.Equal(("b", HttpStatusCode.NoContent), (call.LastEventId, call.Response!.Status));
    }

    [Fact]
    public async Task ABrokenStreamIsAFailureUnlessItIsOpenedAnew()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(static async context =>
        {
            await Send(context, "data: {\"percent\":1}\n\n");
            context.Abort();
        });
        int count = 0;

        await Assert.ThrowsAsync<HttpRequestException>(async () =>
        {
            await foreach (ApiEvent<Progress> progress in Create(server).WatchJobAsync(7))
            {
                count++;
            }
        });

        Assert.InRange(count, 0, 1);
    }

    [Fact]
    public async Task DataOfAnotherFormIsKeptAndTheMarkEndsIt()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(static context => Send(
            context, ":keep-alive\n\ndata: ping\n\ndata: {\"percent\":\"many\",\"eta\":3}\n\ndata: [DONE]\n\ndata: {\"percent\":9}\n\n"));

        List<string> seen = [];
        await foreach (ApiEvent<Progress> progress in Create(server).WatchTicksAsync())
        {
            seen.Add($"{progress.Data} {progress.Value?.Percent} {progress.Value?.AdditionalProperties?.Count}");
        }

        Assert.Equal(["ping  ", "{\"percent\":\"many\",\"eta\":3}  2"], seen);
    }

    [Fact]
    public async Task EventsWithoutASchemaAreText()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(static context => Send(context, "data: a\ndata: b\n\ndata: [DONE]\n\n"));

        List<string> seen = [];
        await foreach (ApiEvent news in Create(server).WatchNewsAsync())
        {
            seen.Add(news.Data);
        }

        Assert.Equal(["a\nb", "[DONE]"], seen);
    }

    [Fact]
    public async Task TheCallerChoosesBetweenTheWholeAndTheParts()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(static context => context.Request.Headers.Accept == "text/event-stream"
            ? Send(context, "data: {\"percent\":1}\n\ndata: [DONE]\n\n")
            : ScriptedServer.Json(context, """{"text":"whole"}"""));
        AnswersClient client = Create(server);

        Reply reply = await client.ChatAsync(new() { Text = "hello" });
        IAsyncEnumerable<ApiEvent<Progress>> parts = client.ChatStreamingAsync(new() { Text = "hello", Stream = true });
        List<long?> seen = [];
        await foreach (ApiEvent<Progress> part in parts)
        {
            seen.Add(part.Value?.Percent);
        }

        Assert.Equal(("whole", 1, "{\"text\":\"hello\",\"stream\":true}"), (reply.Text, Assert.Single(seen), server.Seen[1].Body));
        await Assert.ThrowsAsync<InvalidOperationException>(async () => await parts.GetAsyncEnumerator().MoveNextAsync());
    }

    [Fact]
    public async Task WhatIsNoStreamOfEventsIsAnException()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync("""{"message":"use stream"}""");

        ApiException exception = await Assert.ThrowsAsync<ApiException>(async () => await Create(server).WatchJobAsync(7).GetAsyncEnumerator().MoveNextAsync());

        Assert.Contains("application/json", exception.Message, StringComparison.Ordinal);
        Assert.Equal("""{"message":"use stream"}""", exception.Body);
    }

    [Fact]
    public async Task LinesAreReadAsTheyCome()
    {
        TaskCompletionSource wasRead = new();
        await using ScriptedServer server = await ScriptedServer.StartAsync(async context =>
        {
            await context.Response.Body.WriteAsync("{\"percent\":1}\n{\"per"u8.ToArray());
            await context.Response.Body.FlushAsync();
            await wasRead.Task.WaitAsync(Soon);
            await context.Response.Body.WriteAsync("cent\":2}\r\n\n{\"percent\":3}"u8.ToArray());
        });

        List<long?> seen = [];
        await foreach (Progress line in Create(server).ReadLogAsync())
        {
            seen.Add(line.Percent);
            wasRead.TrySetResult();
        }

        Assert.Equal([1, 2, 3], seen);
        Assert.Equal("application/x-ndjson", server.Seen[0].Headers["Accept"]);
    }

    [Fact]
    public async Task ALineThatIsNoneEndsTheWalk()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(static context => context.Response.WriteAsync("{\"percent\":1}\nnone\n{\"percent\":3}\n"));
        List<long?> seen = [];

        ApiException exception = await Assert.ThrowsAsync<ApiException>(async () =>
        {
            await foreach (Progress line in Create(server).ReadLogAsync())
            {
                seen.Add(line.Percent);
            }
        });

        Assert.Equal((1, "none", "ReadLog"), (Assert.Single(seen), exception.Body, exception.Operation));
    }

    [Fact]
    public async Task JsonSequencesAreReadToo()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(static context => context.Response.WriteAsync("\u001e1\n\u001e2.0\n\u001e3e0\n"));

        List<long> seen = [];
        await foreach (long number in Create(server).ReadNumbersAsync())
        {
            seen.Add(number);
        }

        Assert.Equal([1, 2, 3], seen);
    }

    private static AnswersClient Create(ScriptedServer server) => new(new HttpClient(), new() { BaseAddress = server.Address });

    private static async Task Send(HttpContext context, string events)
    {
        if (!context.Response.HasStarted)
            context.Response.ContentType = "text/event-stream";
        await context.Response.WriteAsync(events);
        await context.Response.Body.FlushAsync();
    }

    private static async Task Endless(HttpContext context, TaskCompletionSource ended)
    {
        context.RequestAborted.Register(() => ended.TrySetResult());
        byte[] chunk = new byte[1024];
        while (!context.RequestAborted.IsCancellationRequested)
        {
            await context.Response.Body.WriteAsync(chunk, context.RequestAborted);
        }
    }
}
