using System.Globalization;
using System.Text.Json;

namespace TirGen.Tool.Tests;

public sealed class CalibrateCommandTests : IDisposable
{
    private readonly Shell _shell = new();

    public void Dispose() => _shell.Dispose();

    /// <summary>NVIDIA's table of Llama-3.3-70B on two H100 below its knee.</summary>
    [Fact]
    public void FitsATableOfConcurrency()
    {
        string table = _shell.Write("nim.csv", "concurrency,input,output,ttft_ms,tpot_ms\n1,5000,500,406.77,18.58\n5,5000,500,546.7,21.83\n25,5000,500,688.69,38.75\n50,5000,500,834.51,59.73\n");

        _shell.Run("calibrate", table, "--limits", "seqs=256,tokens=8192,kv=449000");
        Assert.Matches(@"^--service-model batching:a=1[5-9][.\d]*ms,b=[3-8]\d[.\d]*us,c=[\d.]+ns,seqs=256,tokens=8192,kv=449000", _shell.Output);
        Assert.Contains("too few rows to keep a half back", _shell.Output, StringComparison.Ordinal);
        double error = double.Parse(System.Text.RegularExpressions.Regex.Match(_shell.Output, @"mean error of the fit +([\d.]+) %").Groups[1].Value, CultureInfo.InvariantCulture);
        Assert.InRange(error, 0, 10);
    }

    [Fact]
    public void FindsTheConstantsOfARunThatTheModelMade()
    {
        // Requests that come one by one at first and many at once later tell the three constants apart.
        string run = _shell.Write("run.json", RunOf("batching:a=12ms,b=60us,c=90ns,seqs=64,tokens=2048"));

        Assert.Equal(0, _shell.Run("calibrate", run, "--limits", "seqs=64,tokens=2048"));
        Assert.Matches(@"^--service-model batching:a=1[12][.\d]*ms,b=(5[5-9]|6[0-5])[.\d]*us,c=(8|9)\d[.\d]*ns", _shell.Output);
        Assert.Matches(@"fitted to one half, on the other [0-3]\.\d %", _shell.Output);
    }

    [Fact]
    public void WhatCannotBeFittedIsDoubted()
    {
        // Each request takes what it likes: no constants explain that.
        Random random = new(3);
        string run = _shell.Write("noise.json", Json(Enumerable.Range(0, 60).Select(i => (i * 0.2, 100 + random.Next(400), 20 + random.Next(100), 0.05 + (random.NextDouble() * 5), 1 + (random.NextDouble() * 20)))));

        Assert.Equal(1, _shell.Run("calibrate", run));
        Assert.Contains("doubt: ", _shell.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"completed\":1}", "neither details nor a number of clients")]
    [InlineData("concurrency,input\n1,2\n", "There is no column output.")]
    public void WhatIsMissingIsNamed(string text, string message)
    {
        Assert.Equal(2, _shell.Run("calibrate", _shell.Write("bench.json", text)));
        Assert.Contains(message, _shell.Error, StringComparison.Ordinal);
    }

    private static string RunOf(string model)
    {
        List<TirGen.Autoscaling.TraceRequest> requests = [];
        for (int i = 0; i < 90; i++)
        {
            double at = i < 15 ? i * 8.0 : i < 60 ? 130 + (i * 0.05) : 200 + (i * 0.4);
            requests.Add(new(TimeSpan.FromSeconds(at), default) { InputTokens = 50 + (i * 37 % 1900), OutputTokens = 20 + (i * 53 % 400) });
        }

        // One request after another from its own run would not tell its index; the waits of an otherwise idle replica do not differ.
        TirGen.Autoscaling.BatchingModel parsed = TirGen.Autoscaling.BatchingModel.Parse(model);
        (double FirstToken, double Response)[] times = TirGen.Autoscaling.BatchingReplay.Replay(parsed, [.. requests.Select(static request => new TirGen.Autoscaling.MeasuredRequest(request.Arrival, request.InputTokens, request.OutputTokens, default, default))]);
        return Json(requests.Select((request, i) => (request.Arrival.TotalSeconds, request.InputTokens, request.OutputTokens, times[i].FirstToken, times[i].Response)));
    }

    private static string Json(IEnumerable<(double Start, int Input, int Output, double First, double Response)> requests) => JsonSerializer.Serialize(new
    {
        completed = requests.Count(),
        start_times = requests.Select(static request => 88123.4 + request.Start),
        input_lens = requests.Select(static request => request.Input),
        output_lens = requests.Select(static request => request.Output),
        ttfts = requests.Select(static request => request.First),
        itls = requests.Select(static request => new[] { Math.Max(0, request.Response - request.First) }),
    });
}
