using Tir.ModelEndpoints;
using TirGen.Benchmarks.Measuring;
using TirGen.Benchmarks.Samples;

namespace TirGen.Benchmarks.Messages;

/// <summary>An <see cref="HttpRequestMessage"/> with generated URL and body, its content copied out once.</summary>
public sealed class GeneratedMessage() : Contender("TirGen")
{
    private readonly MemoryStream _sent = new(16 * 1024);

    public override long Run(int rounds)
    {
        UpdateAutoScaleRequest body = AutoScaleSample.Request(Words.Plain);
        for (int i = 0; i < rounds; i++)
        {
            UpdateEndpointUrl url = new() { InferenceId = 4242, ProjectId = 987, Location = "Delhi", ActiveIam = 12345 };
            using HttpRequestMessage message = new(HttpMethod.Put, "http://127.0.0.1" + url.ToString()) { Content = body.ToContent() };
            _sent.SetLength(0);
            message.Content.CopyTo(_sent, null, default);
        }

        return rounds;
    }

    public override byte[] Output()
    {
        Run(1);
        return _sent.ToArray();
    }
}
