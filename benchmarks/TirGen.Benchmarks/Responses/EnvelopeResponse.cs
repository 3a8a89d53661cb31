using TirGen.Http;

namespace TirGen.Benchmarks.Responses;

/// <summary>The answer seen in place.</summary>
public sealed class EnvelopeResponse(byte[] answer) : ResponseContender("TirGen", answer)
{
    public override long Run(int rounds)
    {
        long total = 0;
        for (int i = 0; i < rounds; i++)
        {
            ResponseEnvelope envelope = ResponseEnvelope.Parse(Answer);
            total += envelope.Code.GetValueOrDefault() + envelope.Message.Length;
        }

        return total;
    }

    protected override (int? Code, string? Data, string? Message) Read()
    {
        ResponseEnvelope envelope = ResponseEnvelope.Parse(Answer);
        return (envelope.Code, envelope.GetDataText(), envelope.GetMessageText());
    }
}
