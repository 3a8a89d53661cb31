using System.Text;
using TirGen.Http;

namespace TirGen.Tests.Http;

/// <summary>Streams of events are parsed as the HTML Standard says (9.2.5, 9.2.6), in whatever pieces they come.</summary>
public sealed class EventStreamTests
{
    private static readonly ApiOperation Operation = new(HttpMethod.Get, "/events", isRetrySafe: true);

    [Theory]
    [InlineData("data: a\n\n", "message|a|")]
    [InlineData("data:a\r\rdata:  b\r\n\r\n", "message|a|;message| b|")]
    [InlineData("data\n\ndata\ndata\n\ndata:", "message||;message|\n|")]
    [InlineData("data: YHOO\ndata: +2\ndata: 10\n\n", "message|YHOO\n+2\n10|")]
    [InlineData(": test stream\n\ndata: first event\nid: 1\n\ndata:second event\nid\n\ndata:  third event\n\n", "message|first event|1;message|second event|;message| third event|")]
    [InlineData("event: add\ndata: 1\n\ndata: 2\n\nevent: x\n\ndata: 3\n\n", "add|1|;message|2|;message|3|")]
    [InlineData("id: 7\n\ndata: a\n\n", "message|a|7")]
    [InlineData("id: 7\0\ndata: a\n\n", "message|a|")]
    [InlineData("id: 1\ndata: a\n\nid: 2\ndata: never ended\n", "message|a|1")]
    [InlineData("data : a\nDATA: b\nother: c\ndata: d\n\n", "message|d|")]
    [InlineData("\uFEFFdata: a\n\n", "message|a|")]
    [InlineData("\uFEFF\uFEFFdata: a\n\ndata: b\n\n", "message|b|")]
    [InlineData("data: a:b: c\n\n", "message|a:b: c|")]
    [InlineData("data: größer 😀\n\n", "message|größer 😀|")]
    [InlineData("", "")]
    [InlineData("\n\n\r\n", "")]
    public async Task AsTheStandardSays(string stream, string expected)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(stream);
        for (int size = 1; size <= bytes.Length + 1; size++)
        {
            Assert.Equal(expected, string.Join(';', await ParseAsync(bytes, () => size)));
        }
    }

    [Fact]
    public async Task PiecesMakeNoDifference()
    {
        Random random = new(7);
        string[] parts = ["data", "event", "id", "retry", ":", " ", "\n", "\r", "\r\n", "\n\n", "x", "é", "😀", "\0", "\uFEFF", "12", "data: a\n", "id: b\n\n"];
        for (int round = 0; round < 2000; round++)
        {
            byte[] stream = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, random.Next(40)).Select(_ => parts[random.Next(parts.Length)])));
            List<string> expected = Reference(Encoding.UTF8.GetString(stream));

            List<string> parsed = await ParseAsync(stream, () => random.Next(1, 6));
            Assert.True(expected.SequenceEqual(parsed), System.Text.Json.JsonSerializer.Serialize(Encoding.UTF8.GetString(stream)));
        }
    }

    /// <summary>The standard's own words, over the whole text.</summary>
    private static List<string> Reference(string text)
    {
        List<string> events = [];
        (string data, string type, string id) = ("", "", "");
        bool isFirst = true;
        foreach (string each in (text + "x").ReplaceLineEndingsOfStreams().Split('\n').SkipLast(1))
        {
            string line = isFirst && each.StartsWith('\uFEFF') ? each[1..] : each;
            isFirst = false;
            int colon = line.IndexOf(':', StringComparison.Ordinal);
            (string field, string value) = colon < 0 ? (line, "") : (line[..colon], line[(colon + 1)..]);
            value = value.StartsWith(' ') ? value[1..] : value;
            switch (field)
            {
                case "" when line.Length == 0:
                    if (data.Length > 0)
                        events.Add($"{(type.Length == 0 ? "message" : type)}|{data[..^1]}|{id}");
                    (data, type) = ("", "");
                    break;
                case "data":
                    data += value + "\n";
                    break;
                case "event":
                    type = value;
                    break;
                case "id" when !value.Contains('\0', StringComparison.Ordinal):
                    id = value;
                    break;
            }
        }

        return events;
    }

    private static async Task<List<string>> ParseAsync(byte[] stream, Func<int> size)
    {
        List<string> events = [];
        ApiTransport transport = Pieces.Transport(stream, size);
        await foreach (ApiEvent each in transport.SendForEvents(Operation, transport.Resolve("/events"), null, TestContext.Current.CancellationToken))
        {
            events.Add($"{each.Type}|{each.Data}|{each.Id}");
        }

        return events;
    }
}

/// <summary>Lines as the standard has them.</summary>
internal static class StreamLines
{
    /// <summary>Line feeds alone; other line ends of Unicode are none.</summary>
    public static string ReplaceLineEndingsOfStreams(this string text) =>
        text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
}
