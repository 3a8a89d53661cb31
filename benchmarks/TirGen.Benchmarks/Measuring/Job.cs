using System.Text.Json.Nodes;

namespace TirGen.Benchmarks.Measuring;

/// <summary>A job and everyone who can do it; TirGen is the first.</summary>
public sealed record Job(string Name, IReadOnlyList<Contender> Contenders)
{
    /// <summary>Compares what all contenders yield, as JSON.</summary>
    /// <exception cref="InvalidOperationException">Two differ; the message shows both.</exception>
    public void CheckAgreement()
    {
        byte[] expected = Contenders[0].Output();
        JsonNode? first = JsonNode.Parse(expected);
        foreach (Contender other in Contenders.Skip(1))
        {
            byte[] actual = other.Output();
            if (!JsonNode.DeepEquals(first, JsonNode.Parse(actual)))
            {
                throw new InvalidOperationException(
                    $"{Name}: {other.Name} yields {System.Text.Encoding.UTF8.GetString(actual)}, but {Contenders[0].Name} {System.Text.Encoding.UTF8.GetString(expected)}.");
            }
        }
    }

    public override string ToString() => Name;
}
