namespace TirGen.Autoscaling.Tests.Batching;

/// <summary>Tables that others published, of clients that each wait for their answer.</summary>
public sealed class PublishedTableTests
{
    private const string Nim = "batching:a=18.2ms,b=77.7us,c=15ns,seqs=256,tokens=8192,kv=449000";
    private const string LongContext = "batching:a=6.44ms,b=31us,c=43.7ns,seqs=256,tokens=8192";

    /// <summary>
    /// NVIDIA NIM 1.8, Llama-3.3-70B on two H100, 5000 tokens in and 500 out, below its knee: b from the first token of one client, a from its
    /// further ones, the clients' pause from the first tokens of all rows. First tokens are means over many beginnings of the clients; with five of them one
    /// run differs from the next by an eighth.
    /// </summary>
    [Theory]
    [InlineData(1, 406.77, 18.58, 51.67)]
    [InlineData(5, 546.7, 21.83, 218.48)]
    [InlineData(25, 688.69, 38.75, 623.4)]
    [InlineData(50, 834.51, 59.73, 814.37)]
    public void NimIsNearBelowTheKnee(int clients, double firstToken, double tokenTime, double throughput) =>
        Compare(Nim, clients, 5000, 500, firstToken, tokenTime, throughput);

    /// <summary>
    /// vLLM's own measurement of long contexts, Llama-3.1-8B on one H100, eight clients: a and c are the published fit of a single request, b is
    /// from the first token.
    /// </summary>
    [Fact]
    public void LongContextsOfEightClientsAreWithinTenPercent() => Compare(LongContext, 8, 20_000, 2000, 763.6, 15.18, 450.3);

    /// <summary>The published line itself: one request alone, at each length.</summary>
    [Theory]
    [InlineData(1000)]
    [InlineData(20_000)]
    [InlineData(60_000)]
    public void OneRequestFollowsThePublishedLine(int context)
    {
        BatchingModel model = BatchingModel.Parse("batching:a=6.44ms,c=43.7ns,seqs=1,tokens=8192");
        (_, double token) = BatchingReplay.Loop(model, new(1, context, 3, default, default));

        Assert.Equal(0.00644 + (43.7e-9 * (context + 0.5)), token, 1e-6);
    }

    private static void Compare(string model, int clients, int input, int output, double firstToken, double tokenTime, double throughput)
    {
        MeasuredLoad load = new(clients, input, output, TimeSpan.FromMilliseconds(firstToken), TimeSpan.FromMilliseconds(tokenTime));
        (double first, double token) = BatchingReplay.Loop(BatchingModel.Parse(model), load, draws: 256, warmUp: 2, measured: 10);
        double response = first + ((output - 1) * token);
        double tokens = clients * output / response;
        double measured = firstToken + ((output - 1) * tokenTime);

        TestContext.Current.TestOutputHelper?.WriteLine(FormattableString.Invariant(
            $"{clients}: first token {first * 1e3:0} ms ({(first * 1e3 / firstToken) - 1:+0.0%;-0.0%}), further {token * 1e3:0.00} ms ({(token * 1e3 / tokenTime) - 1:+0.0%;-0.0%}), {tokens:0.0} tokens/s ({(tokens / throughput) - 1:+0.0%;-0.0%}), response {response:0.00} s ({(response * 1e3 / measured) - 1:+0.0%;-0.0%})"));
        Assert.InRange(first * 1e3 / firstToken, 0.9, 1.1);
        Assert.InRange(token * 1e3 / tokenTime, 0.9, 1.1);
        Assert.InRange(tokens / throughput, 0.9, 1.1);
        Assert.InRange(response * 1e3 / measured, 0.9, 1.1);
    }
}
