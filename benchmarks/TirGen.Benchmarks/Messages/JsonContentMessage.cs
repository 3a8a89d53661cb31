using System.Net.Http.Json;
using TirGen.Benchmarks.Measuring;
using TirGen.Benchmarks.Peers.Models;
using TirGen.Benchmarks.Samples;

namespace TirGen.Benchmarks.Messages;

/// <summary>An <see cref="HttpRequestMessage"/> with an interpolated URL and <see cref="JsonContent"/> over a source-generated context.</summary>
public sealed class JsonContentMessage() : Contender("JsonContent, source-generated context")
{
    private readonly MemoryStream _sent = new(16 * 1024);
    private readonly AutoScaleBody _body = AutoScaleSample.Body(Words.Plain);

    public override long Run(int rounds)
    {
        for (int i = 0; i < rounds; i++)
        {
            string url = $"http://127.0.0.1/serving/inference/{4242}/?project_id={987}&location={Uri.EscapeDataString("Delhi")}&active_iam={12345}";
            using HttpRequestMessage message = new(HttpMethod.Put, url) { Content = JsonContent.Create(_body, WebContext.Default.AutoScaleBody) };
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
