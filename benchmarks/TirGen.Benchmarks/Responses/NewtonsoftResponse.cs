using System.Text;
using Newtonsoft.Json.Linq;

namespace TirGen.Benchmarks.Responses;

/// <summary>The answer as Newtonsoft.Json's tree.</summary>
public sealed class NewtonsoftResponse(byte[] answer) : ResponseContender("Newtonsoft.Json", answer)
{
    public override long Run(int rounds)
    {
        long total = 0;
        for (int i = 0; i < rounds; i++)
        {
            JObject read = JObject.Parse(Encoding.UTF8.GetString(Answer));
            total += (int)read["code"]! + ((string)read["message"]!).Length;
        }

        return total;
    }

    protected override (int? Code, string? Data, string? Message) Read()
    {
        JObject read = JObject.Parse(Encoding.UTF8.GetString(Answer));
        return ((int?)read["code"], (string?)read["data"], (string?)read["message"]);
    }
}
