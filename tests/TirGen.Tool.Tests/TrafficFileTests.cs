using System.IO.Compression;
using System.Text;
using System.Text.Json;

namespace TirGen.Tool.Tests;

/// <summary>The forms in which people have their traffic, and what is said about what was guessed.</summary>
public sealed class TrafficFileTests : IDisposable
{
    private const string One = """{"min_replicas":1,"max_replicas":1,"rules":[]}""";

    private readonly Shell _shell = new();

    public void Dispose() => _shell.Dispose();

    [Theory]
    [InlineData("mooncake.jsonl", "{\"timestamp\": 0, \"input_length\": 6758, \"output_length\": 500, \"hash_ids\": [0, 1]}\n{\"timestamp\": 27482, \"input_length\": 7322, \"output_length\": 490}\n", 2, 27.482, "timestamp is read as milliseconds")]
    [InlineData("mooncake-ms.csv", "timestamp,input_length,output_length\n0,6758,500\n27482,7322,490\n", 2, 27.482, "timestamp is read as milliseconds")]
    [InlineData("seconds.csv", "timestamp,input_tokens,output_tokens\n0,6758,500\n27.482,7322,490\n", 2, 27.482, "timestamp is read as seconds")]
    [InlineData("epoch.csv", "timestamp,duration\n1700000000000,1\n1700000005000,1\n", 2, 5, "timestamp is read as milliseconds since 1970")]
    [InlineData("quoted.csv", "\"arrival_s\",\"duration_s\"\n\"0\",\"1\"\n\"5\",\"2\"\n", 2, 5, "duration_s is taken as the service time")]
    [InlineData("quoted-text.csv", "arrival_s,\"who, and \"\"what\"\"\",duration_s\n0,\"a,b\"\"c\",1\n5,plain,2\n", 2, 5, null)]
    [InlineData("semicolon.csv", "arrival_s;duration_s\n0;1\n5;2\n", 2, 5, null)]
    [InlineData("tab.tsv", "arrival_s\tduration_s\n0\t1\n5\t2\n", 2, 5, null)]
    [InlineData("usage-names.csv", "timestamp,prompt_tokens,completion_tokens\n2023-10-10T13:55:00Z,120,30\n2023-10-10T13:55:01Z,240,40\n", 2, 1, "made from prompt_tokens and completion_tokens")]
    [InlineData("usage.jsonl", "{\"created\":1,\"timestamp\":\"2023-10-10T13:55:00Z\",\"usage\":{\"prompt_tokens\":120,\"completion_tokens\":30}}\n{\"timestamp\":\"2023-10-10T13:55:01Z\",\"usage\":{\"prompt_tokens\":9,\"completion_tokens\":3}}\n", 2, 1, "made from prompt_tokens and completion_tokens")]
    [InlineData("offsets.csv", "TIMESTAMP,ContextTokens,GeneratedTokens\n2024-05-10 00:00:00.009930+00:00,1,1\n2024-05-10 02:00:03.009930+02:00,1,1\n", 2, 3, null)]
    [InlineData("combined.log", "10.0.0.7 - - [01/Jan/2026:00:00:04 +0000] \"POST /v1/chat/completions HTTP/1.1\" 200 5123 \"-\" \"sdk/1.0\" 3.000\n10.0.0.7 - - [01/Jan/2026:00:00:05 +0000] \"GET /health HTTP/1.1\" 200 2 \"-\" \"probe\" 0.001\n10.0.0.7 - - [01/Jan/2026:00:00:14 +0000] \"POST /v1/chat/completions HTTP/1.1\" 200 5123 \"-\" \"sdk/1.0\" 1.000\n", 2, 12, "1 requests of /health")]
    [InlineData("nginx.jsonl", "{\"msec\":\"1767225604.120\",\"request\":\"POST /v1 HTTP/1.1\",\"request_time\":\"3.120\"}\n{\"msec\":\"1767225604.500\",\"request\":\"POST /v1 HTTP/1.1\",\"request_time\":\"0.500\"}\n", 2, 3, "msec is written when a request ends")]
    [InlineData("envoy.log", "[2026-01-01T00:00:00.708Z] \"POST /v1/completions HTTP/1.1\" 200 - 812 5123 3412 3410 \"10.0.0.7\" \"sdk/1.0\" \"id-1\" \"m.example\" \"10.1.0.3:8000\"\n[2026-01-01T00:00:04.708Z] \"POST /v1/completions HTTP/1.1\" 200 - 812 5123 12 3 \"-\" \"sdk/1.0\" \"id-2\" \"m.example\" \"10.1.0.3:8000\"\n", 2, 4, "Envoy's form")]
    [InlineData("vllm.log", "2026-01-01T00:00:00.500Z INFO:     10.0.0.7:51514 - \"POST /v1/completions HTTP/1.1\" 200 OK\n2026-01-01T00:00:02.500Z INFO:     10.0.0.7:51515 - \"POST /v1/completions HTTP/1.1\" 200 OK\n", 2, 2, "from the stamp before each line")]
    public void EveryFormIsRead(string file, string text, int arrivals, double span, string? note)
    {
        JsonElement root = Run(_shell.Write(file, text));

        Assert.Equal(arrivals, root.GetProperty("runs")[0].GetProperty("results").GetProperty("arrivals").GetInt32());
        Assert.Contains(note ?? "", _shell.Error, StringComparison.Ordinal);
        Assert.InRange(Span(root), span - 1.001, span + 1.001);
    }

    [Theory]
    [InlineData("{\"status\":\"success\",\"data\":{\"resultType\":\"matrix\",\"result\":[{\"metric\":{\"route\":\"chat\"},\"values\":[[1700000000,\"3\"],[1700000015,\"5\"],[1700000030,\"8\"]]}]}}", 240, "each for the 15 s that follow it")]
    [InlineData("{\"status\":\"success\",\"data\":{\"resultType\":\"matrix\",\"result\":[{\"metric\":{},\"values\":[[1700000000,\"2\"],[1700000060,\"NaN\"],[1700000120,\"2\"]]},{\"metric\":{},\"values\":[[1700000000,\"1\"],[1700000060,\"1\"],[1700000120,\"1\"]]}]}}", 420, "2 series")]
    [InlineData("{\"status\":\"success\",\"data\":{\"resultType\":\"matrix\",\"result\":[{\"metric\":{\"__name__\":\"http_requests_total\"},\"values\":[[1700000000,\"100\"],[1700000060,\"400\"],[1700000120,\"50\"]]}]}}", 350, "a counter, made into its increase per second")]
    public void RatesOfPrometheusBecomeArrivals(string text, int expected, string note)
    {
        string file = _shell.Write("range.json", text);
        JsonElement root = Run(file);

        Assert.InRange(root.GetProperty("runs")[0].GetProperty("results").GetProperty("arrivals").GetInt32(), expected * 0.8, expected * 1.2);
        Assert.Contains(note, _shell.Error, StringComparison.Ordinal);
        Assert.Contains("service times are drawn: exponential, mean 1 s", _shell.Error, StringComparison.Ordinal);
        Assert.StartsWith("2023-11-14T22:13:20", root.GetProperty("start").GetString(), StringComparison.Ordinal);
        string first = _shell.Output;
        Run(file);
        Assert.Equal(first, _shell.Output);
        Run(file, "--seed", "2");
        Assert.NotEqual(first, _shell.Output);
    }

    [Theory]
    [InlineData("minute,requests\n2023-10-10T13:55:00Z,120\n2023-10-10T13:56:00Z,240\n", 360, "each number is of the 60 s from its time")]
    [InlineData("time,count\n0,30\n10,0\n20,12\n", 42, "each number is of the 10 s from its time")]
    public void CountsBecomeArrivals(string text, int expected, string note)
    {
        Assert.Equal(expected, Run(_shell.Write("counts.csv", text)).GetProperty("runs")[0].GetProperty("results").GetProperty("arrivals").GetInt32());
        Assert.Contains(note, _shell.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void CompressedAndSeveralFilesAndOtherNamesAreRead()
    {
        using MemoryStream packed = new();
        using (GZipStream gzip = new(packed, CompressionMode.Compress, leaveOpen: true))
            gzip.Write(Encoding.UTF8.GetBytes("when,how_long\n2026-01-01T00:00:00Z,1\n2026-01-01T00:00:09Z,1\n"));
        string one = _shell.Write("one.csv.gz", packed.ToArray());
        string two = _shell.Write("two.csv", "when,how_long\n2026-01-01T00:00:05Z,1\n");
        string policy = _shell.Write("policy.json", One);

        Assert.Equal(0, _shell.Run("simulate", "--policy", policy, "--trace", one, "--trace", two, "--column", "arrival=when", "--column", "duration=how_long", "--json", "-"));
        using JsonDocument document = JsonDocument.Parse(_shell.Output);
        Assert.Equal(3, document.RootElement.GetProperty("runs")[0].GetProperty("results").GetProperty("arrivals").GetInt32());
        Assert.Equal("one.csv.gz + two.csv", document.RootElement.GetProperty("trace").GetString());
    }

    [Theory]
    [InlineData("mixed.csv", "timestamp,duration\n2026-01-01T00:00:00Z,1\n2026-01-01T00:00:01,1\n", "Line 3: The arrival is written in another way")]
    [InlineData("vllm.log", "INFO:     10.0.0.7:51514 - \"POST /v1/completions HTTP/1.1\" 200 OK\n", "Line 1: The line tells no time.")]
    [InlineData("broken.jsonl", "{\"timestamp\":0,\"input_length\":1,\"output_length\":1}\n{\"timestamp\":\n", "Line 2: The line is not JSON.")]
    [InlineData("short.jsonl", "{\"timestamp\":0,\"input_length\":1,\"output_length\":1}\n{\"timestamp\":5}\n", "Line 2: The line has no number of input tokens \"input_length\"")]
    [InlineData("open.csv", "arrival,duration\n\"0,1\n", "Line 2: A quoted value does not end on its line.")]
    [InlineData("one-step.json", "{\"status\":\"success\",\"data\":{\"resultType\":\"matrix\",\"result\":[{\"metric\":{},\"values\":[[1700000000,\"3\"]]}]}}", "Fewer than two steps do not tell how long one is.")]
    [InlineData("vector.json", "{\"status\":\"success\",\"data\":{\"resultType\":\"vector\",\"result\":[{\"metric\":{},\"value\":[1700000000,\"3\"]}]}}", "Ask query_range")]
    public void WhatContradictsNamesLineAndRemedy(string file, string text, string message)
    {
        Assert.Equal(2, _shell.Run("simulate", "--policy", _shell.Write("policy.json", One), "--trace", _shell.Write(file, text)));
        Assert.Contains(message, _shell.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void AColumnThatIsNotThereIsNamed()
    {
        string trace = _shell.Write("trace.csv", "arrival,duration\n0,1\n");

        Assert.Equal(2, _shell.Run("simulate", "--policy", _shell.Write("policy.json", One), "--trace", trace, "--column", "arrival=when"));
        Assert.Contains("There is no column \"when\" for arrival. The file has arrival, duration.", _shell.Error, StringComparison.Ordinal);
        Assert.Equal(2, _shell.Run("simulate", "--policy", _shell.PathOf("policy.json"), "--trace", trace, "--column", "start=arrival"));
        Assert.Contains("\"start\" is no role of a column. Use arrival, duration, input, output, requests, rate.", _shell.Error, StringComparison.Ordinal);
    }

    private static double Span(JsonElement root)
    {
        JsonElement results = root.GetProperty("runs")[0].GetProperty("results");
        return results.GetProperty("last_arrival_s").GetDouble() - root.GetProperty("first_arrival_s").GetDouble();
    }

    private JsonElement Run(string trace, params string[] options)
    {
        Assert.Equal(0, _shell.Run(["simulate", "--policy", _shell.Write("policy.json", One), "--trace", trace, "--json", "-", .. options]));
        using JsonDocument document = JsonDocument.Parse(_shell.Output);
        return document.RootElement.Clone();
    }
}
