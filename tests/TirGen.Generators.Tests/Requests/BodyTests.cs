using System.Buffers;
using System.Text;
using System.Text.Json.Nodes;
using Sample.Requests;

namespace TirGen.Generators.Tests.Requests;

/// <summary>Bodies that are no JSON object, as they stand on the wire.</summary>
public sealed class BodyTests
{
    [Fact]
    public async Task AListIsSent()
    {
        Sent sent = await Sent.By(static client => client.SendListAsync(new() { Items = [new() { R = 1 }, new() { Name = "ü\"" }] }, TestContext.Current.CancellationToken));

        Assert.Equal(("/list", "application/json", "[{\"R\":1},{\"name\":\"ü\\\"\"}]"), (sent.Url, sent.ContentType, sent.Body));
        Assert.Equal("[]", await BodyOf(static client => client.SendListAsync(new() { Items = [] })));
        RgbBuilder[] items = [new() { G = 2 }];
        Assert.Equal("[{\"G\":2}]", await BodyOf(client => client.SendListAsync(items)));
    }

    [Fact]
    public async Task OtherValuesAreSent()
    {
        Assert.Equal("[\"a\",null]", await BodyOf(static client => client.SendTextsAsync(new() { Items = ["a", null] })));
        Assert.Equal("{\"k\":{\"tags\":[\"t\"]}}", await BodyOf(static client => client.SendMapAsync(new() { Value = new Dictionary<string, Nested> { ["k"] = new() { Tags = ["t"] } } })));
        Assert.Equal("\"a\\nb\"", await BodyOf(static client => client.SendTextAsync("a\nb")));
        Assert.Equal("-5", await BodyOf(static client => client.SendNumberAsync(-5)));
        Assert.Equal("7", await BodyOf(static client => client.SendUnionAsync(new() { Value = 7 })));
        Assert.Equal("\"x\"", await BodyOf(static client => client.SendUnionAsync(new() { Value = "x" })));
    }

    [Fact]
    public async Task ARelativeOfJsonIsNamed()
    {
        Sent sent = await Sent.By(static client => client.SendAnythingAsync(new() { Value = new JsonObject { ["a"] = 1 } }, TestContext.Current.CancellationToken));

        Assert.Equal(("application/merge-patch+json", "{\"a\":1}"), (sent.ContentType, sent.Body));
    }

    [Fact]
    public void AListIsWrittenWithoutAnAllocation()
    {
        byte[] buffer = new byte[1024];
        Write(buffer);
        long before = GC.GetAllocatedBytesForCurrentThread();
        Write(buffer);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);

        static void Write(byte[] buffer) => Assert.True(new SendListRequest { Items = [new() { R = 1, Name = "a" }, new() { G = 2 }] }.TryWrite(buffer, out _));
    }

    [Fact]
    public async Task AFormIsSent()
    {
        Sent sent = await Sent.By(static client => client.SendFormAsync(Form(), TestContext.Current.CancellationToken));

        Assert.Equal("application/x-www-form-urlencoded", sent.ContentType);
        Assert.Equal(
            "kind=a%20b&name=%C3%BC%26%3D%2B&count=3&flag=true&note=&colors=blue&colors=a%26b&joined=x%7Cy&size=extra%20large&when=2026-11-23T00%3A00%3A00%2B00%3A00"
            + "&rgb=%7B%22R%22%3A1%7D&rgbs=%5B%7B%22name%22%3A%22%26%22%7D%2C%7B%7D%5D&url=https://a/?b=c",
            sent.Body);
    }

    [Fact]
    public async Task WhatIsNotSetIsNotInTheForm()
    {
        Assert.Equal("kind=a%20b&name=&count=0", await BodyOf(static client => client.SendFormAsync(new() { Name = "", Count = 0 })));
        SendFormBody record = new() { Name = "n", Count = 1, AdditionalProperties = new() { ["e x"] = System.Text.Json.JsonDocument.Parse("\"a&b\"").RootElement } };
        Assert.Equal("kind=a%20b&name=n&count=1&e%20x=a%26b", await BodyOf(client => client.SendFormAsync(record)));
    }

    [Fact]
    public void AFormIsWrittenWithoutAnAllocation()
    {
        byte[] buffer = new byte[4096];
        Write(buffer);
        long before = GC.GetAllocatedBytesForCurrentThread();
        Write(buffer);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);

        static void Write(byte[] buffer) => Assert.True(new SendFormRequest { Name = "n", Count = 1, Colors = ["a", "b"], Rgbs = [new() { R = 1 }], Size = Size.Small }.TryWriteForm(buffer, out _));
    }

    [Fact]
    public void EveryBufferSizeGivesTheSameFormOrNothing()
    {
        ArrayBufferWriter<byte> output = new();
        Form().WriteFormTo(output);
        byte[] buffer = new byte[output.WrittenCount + 8];
        for (int size = 0; size <= buffer.Length; size++)
        {
            Array.Fill(buffer, (byte)0xEE);
            bool fits = Form().TryWriteForm(buffer.AsSpan(0, size), out int written);
            Assert.Equal(size >= output.WrittenCount, fits);
            Assert.Equal(fits ? output.WrittenSpan.ToArray() : [], buffer.AsSpan(0, written).ToArray());
            Assert.All(buffer[size..], static guard => Assert.Equal(0xEE, guard));
        }
    }

    [Fact]
    public async Task PartsAreSent()
    {
        using MemoryStream stream = new("bytes"u8.ToArray());
        Sent sent = await Sent.By(client => client.SendMultipartAsync(new()
        {
            File = new(stream) { FileName = "a\"b.png" },
            Title = "ü\r\n",
            More = ["%PDF"u8.ToArray(), TirGen.Http.ApiFile.FromText("two")],
            Numbers = [1, 2],
            Rgb = new() { R = 1 },
            Rgbs = [new() { G = 2 }],
        }, TestContext.Current.CancellationToken));

        Assert.StartsWith("multipart/form-data; boundary=", sent.ContentType, StringComparison.Ordinal);
        Assert.Equal(
            [
                "Content-Type: image/png|Content-Disposition: form-data; name=\"file\"; filename=\"a%22b.png\"||bytes",
                "Content-Disposition: form-data; name=\"title\"||ü\r\n",
                "Content-Type: application/octet-stream|Content-Disposition: form-data; name=\"more\"; filename=\"more\"||%PDF",
                "Content-Type: application/octet-stream|Content-Disposition: form-data; name=\"more\"; filename=\"more\"||two",
                "Content-Disposition: form-data; name=\"numbers\"||1",
                "Content-Disposition: form-data; name=\"numbers\"||2",
                "Content-Type: application/json|Content-Disposition: form-data; name=\"rgb\"||{\"R\":1}",
                "Content-Type: application/json|Content-Disposition: form-data; name=\"rgbs\"||[{\"G\":2}]",
            ],
            PartsOf(sent));
        Assert.Throws<ObjectDisposedException>(() => stream.ReadByte());
    }

    [Theory]
    [InlineData(null, "image/png", "application/octet-stream")]
    [InlineData("image/gif", "image/gif", "image/gif")]
    public async Task BytesAreSentAsTheyAre(string? mediaType, string fixedType, string anyType)
    {
        byte[] bytes = [0, 255, 13];
        Sent one = await Sent.By(client => client.SendBytesAsync(new(bytes) { ContentType = mediaType }, TestContext.Current.CancellationToken));
        Sent any = await Sent.By(client => client.SendAnyBytesAsync(new(new MemoryStream(bytes)) { ContentType = mediaType }, TestContext.Current.CancellationToken));

        Assert.Equal((fixedType, Encoding.UTF8.GetString(bytes)), (one.ContentType, one.Body));
        Assert.Equal((anyType, Encoding.UTF8.GetString(bytes)), (any.ContentType, any.Body));
    }

    private static SendFormRequest Form() => new()
    {
        Name = "ü&=+",
        Count = 3,
        Flag = true,
        Note = (string?)null,
        Colors = new[] { "blue", "a&b" },
        Joined = new[] { "x", "y" },
        Size = Size.ExtraLarge,
        When = new DateTimeOffset(2026, 11, 23, 0, 0, 0, TimeSpan.Zero),
        Rgb = new() { R = 1 },
        Rgbs = new RgbBuilder[] { new() { Name = "&" }, new() },
        Url = "https://a/?b=c",
    };

    private static async Task<string> BodyOf(Func<RequestsClient, Task> call) => (await Sent.By(call)).Body;

    private static IEnumerable<string> PartsOf(Sent sent)
    {
        string boundary = "--" + sent.ContentType!.Split('=')[1].Trim('"');
        return sent.Body.Split(boundary).Skip(1).SkipLast(1).Select(static part =>
        {
            string[] halves = part[2..^2].Split("\r\n\r\n", 2);
            return halves[0].Replace("\r\n", "|", StringComparison.Ordinal) + "||" + halves[1];
        });
    }
}
