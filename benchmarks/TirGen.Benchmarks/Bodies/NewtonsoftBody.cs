using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;
using TirGen.Benchmarks.Measuring;

namespace TirGen.Benchmarks.Bodies;

/// <summary>Newtonsoft.Json to a string, as generated clients use it.</summary>
public sealed class NewtonsoftBody<T>(T value) : Contender("Newtonsoft.Json")
{
    public static JsonSerializerSettings Settings { get; } = new()
    {
        NullValueHandling = NullValueHandling.Ignore,
        ContractResolver = new DefaultContractResolver { NamingStrategy = new SnakeCaseNamingStrategy() },
    };

    public override long Run(int rounds)
    {
        long total = 0;
        for (int i = 0; i < rounds; i++)
        {
            total += JsonConvert.SerializeObject(value, Settings).Length;
        }

        return total;
    }

    public override byte[] Output() => Encoding.UTF8.GetBytes(JsonConvert.SerializeObject(value, Settings));
}
