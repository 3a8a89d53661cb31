using System.Globalization;
using System.Text.Json;

namespace TirGen.Autoscaling.Tests.Batching;

/// <summary>Per-request times of real vLLM servers, in the folder that TIRGEN_LLM_RUNS names; without it there is nothing to compare with.</summary>
public sealed class MeasuredRunTests
{
    private static string? Folder => Environment.GetEnvironmentVariable("TIRGEN_LLM_RUNS") is { Length: > 0 } folder ? folder : null;

    /// <summary>The first has its constants from the profile of its hardware and nothing fitted to the run.</summary>
    [Theory]
    [InlineData("rtx4090-llama-3.1-8b", "batching:a=18.4ms,b=82us,c=150ns,flat=64,seqs=256,tokens=2048,kv=41408", 0.05)]
    [InlineData("rtxpro6000-llama-3.1-8b", "batching:a=14ms,b=42us,c=60ns,seqs=128,tokens=2048", 0.05)]
    [InlineData("rtxpro6000-qwen3-32b", "batching:a=24.5ms,b=152us,c=139ns,seqs=128,tokens=2048", 0.05)]
    public void MeansAndPercentilesAreNearTheMeasuredOnes(string run, string model, double tolerance)
    {
        Assert.SkipWhen(Folder is null, "TIRGEN_LLM_RUNS names no folder.");
        Measured[] measured = Read(Path.Combine(Folder!, run, "requests.jsonl"));
        MemoryTrace trace = new(run, [.. measured.Select(static request => new TraceRequest(TimeSpan.FromSeconds(request.Arrival), default) { InputTokens = request.Input, OutputTokens = request.Output })]);
        SimulationResult result = Simulator.Run(trace, new() { MinReplicas = 1, MaxReplicas = 1 }, new() { Batching = BatchingModel.Parse(model) });

        List<string> rows = [];
        double worst = 0;
        foreach ((string name, double real, TimeSpan simulated) in (IEnumerable<(string, double, TimeSpan)>)
            [
                ("mean ttft", measured.Average(static request => request.FirstToken), result.FirstTokens!.Mean),
                ("p99 ttft", Percentile(measured.Select(static request => request.FirstToken)), result.FirstTokens.Percentile(99)),
                ("mean tpot", measured.Average(static request => request.TokenTime), result.TokenTimes!.Mean),
                ("p99 tpot", Percentile(measured.Select(static request => request.TokenTime)), result.TokenTimes.Percentile(99)),
                ("mean response", measured.Average(static request => request.Response), result.Response.Mean),
                ("p99 response", Percentile(measured.Select(static request => request.Response)), result.Response.P99),
            ])
        {
            double error = (simulated.TotalSeconds / real) - 1;
            worst = Math.Max(worst, Math.Abs(error));
            rows.Add(string.Create(CultureInfo.InvariantCulture, $"{name}: measured {real:0.####} s, simulated {simulated.TotalSeconds:0.####} s, {error * 100:+0.0;-0.0} %"));
        }

        TestContext.Current.TestOutputHelper?.WriteLine(string.Join('\n', rows));
        Assert.True(worst <= tolerance, string.Join('\n', rows));
    }

    /// <summary>Fitted to the requests that came first, the model predicts those that came later, and what it cannot tell it says.</summary>
    [Theory]
    [InlineData("rtx4090-llama-3.1-8b", "batching:a=1ms,seqs=256,tokens=2048,kv=41408")]
    [InlineData("rtxpro6000-llama-3.1-8b", "batching:a=1ms,seqs=128,tokens=2048")]
    [InlineData("rtxpro6000-qwen3-32b", "batching:a=1ms,seqs=128,tokens=2048")]
    public void HalfOfARunPredictsTheOther(string run, string limits)
    {
        Assert.SkipWhen(Folder is null, "TIRGEN_LLM_RUNS names no folder.");
        BatchingCalibration fit = BatchingCalibration.Fit(BatchingModel.Parse(limits), RequestsOf(run));

        TestContext.Current.TestOutputHelper?.WriteLine(FormattableString.Invariant($"{fit.Model}: {fit.Error:P1}, on the other half {fit.ErrorKeptBack:P1}, {string.Join(' ', fit.Doubts)}"));
        Assert.InRange(fit.ErrorKeptBack!.Value, 0, 0.05);

        // All that ran was one load: other constants explain it as well.
        Assert.Contains(fit.Doubts, static doubt => doubt.Contains("Several sets of constants fit equally well", StringComparison.Ordinal));
    }

    /// <summary>With a wrong limit no constants explain the run: 65 s of waiting come from the size of the cache.</summary>
    [Fact]
    public void AWrongCacheIsDoubted()
    {
        Assert.SkipWhen(Folder is null, "TIRGEN_LLM_RUNS names no folder.");
        BatchingCalibration fit = BatchingCalibration.Fit(BatchingModel.Parse("batching:a=1ms,seqs=256,tokens=2048"), [.. RequestsOf("rtx4090-llama-3.1-8b").Take(120)]);

        TestContext.Current.TestOutputHelper?.WriteLine(FormattableString.Invariant($"{fit.Model}: {fit.Error:P1}, {fit.ErrorKeptBack:P1}"));
        Assert.Contains(fit.Doubts, static doubt => doubt.Contains("a limit of the engine differs", StringComparison.Ordinal));
    }

    private static MeasuredRequest[] RequestsOf(string run) =>
    [
        .. Read(Path.Combine(Folder!, run, "requests.jsonl")).Select(static request => new MeasuredRequest(
            TimeSpan.FromSeconds(request.Arrival), request.Input, request.Output, TimeSpan.FromSeconds(request.FirstToken), TimeSpan.FromSeconds(request.Response))),
    ];

    private static double Percentile(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted[(int)Math.Ceiling(sorted.Length * 0.99) - 1];
    }

    private static Measured[] Read(string path)
    {
        JsonElement[] rows = [.. File.ReadLines(path).Select(static line => JsonDocument.Parse(line).RootElement)];

        // The stamps of the server count from another origin: the shortest way from a client to its queue is taken for none.
        double shift = rows.Min(static row => Number(row, "queued_ts") - Number(row, "arrival_time"));
        double first = rows.Min(static row => Number(row, "arrival_time"));
        return
        [
            .. rows.Select(row =>
            {
                double arrival = Number(row, "arrival_time");
                double token = Number(row, "first_token_ts") - shift - arrival;
                double end = Number(row, "last_token_ts") - shift - arrival;
                int output = row.GetProperty("output_toks").GetInt32();
                return new Measured(arrival - first, row.GetProperty("input_toks").GetInt32(), output, token, (end - token) / Math.Max(1, output - 1), end);
            }).OrderBy(static request => request.Arrival),
        ];
    }

    private static double Number(JsonElement row, string name) => row.GetProperty(name).GetDouble();

    private sealed record Measured(double Arrival, int Input, int Output, double FirstToken, double TokenTime, double Response);
}
