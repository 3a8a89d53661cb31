using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace TirGen.Contexts.Tests.Oracle;

/// <summary>What the server said survives: random answers with misfits, unknown members and grown enums are read, changed in one member, and written.</summary>
public sealed class RoundTripTests
{
    private static readonly int Rounds = int.TryParse(Environment.GetEnvironmentVariable("TIRGEN_ROUND_TRIPS"), CultureInfo.InvariantCulture, out int rounds) ? rounds : 4_000;

    public static TheoryData<string> Names() => [.. Documents.Names()];

    [Theory]
    [MemberData(nameof(Names))]
    public void What_was_read_is_sent_again(string document)
    {
        OracleModel model = OracleModel.Of(document);
        JsonSerializerOptions options = new();
        System.Text.Json.Serialization.JsonSerializerContext context = model.Context(options);
        HashSet<string> unsent = [.. model.RoundTrips.SelectMany(static way => way.Unsent)];
        int contradictions = 0;
        for (int seed = 0; seed < Rounds && model.RoundTrips.Count > 0; seed++)
        {
            RoundTrip way = model.RoundTrips[seed % model.RoundTrips.Count];
            RandomValues values = new(seed);
            JsonNode answer = JsonSerializer.SerializeToNode(values.Create(way.Type), way.Type, context)!;
            Damage(answer, values, new Random(seed));
            bool change = way.ChangedName is not null && seed % 2 == 0;
            string json = answer.ToJsonString();
            byte[] sent;
            try
            {
                sent = way.Run(Encoding.UTF8.GetBytes(json), change);
            }
            catch (ArgumentException exception) when (exception.Message.Contains("can hold one other text only", StringComparison.Ordinal))
            {
                contradictions++;
                continue;
            }

            if (change)
            {
                ((JsonObject)answer)[way.ChangedName!] = JsonNode.Parse(way.ChangedValue);
            }

            JsonNode written = JsonNode.Parse(sent)!;
            Assert.True(AreEqual(answer, written, unsent), $"{document}, seed {seed}, {way.Type.Name}:\n{answer.ToJsonString()}\n{written.ToJsonString()}");
        }

        Assert.InRange(contradictions, 0, Rounds / 2);
    }

    /// <summary>Replaces some values at any depth, and adds members.</summary>
    private static void Damage(JsonNode? node, RandomValues values, Random random)
    {
        switch (node)
        {
            case JsonObject members:
                foreach (string name in members.Select(static m => m.Key).ToArray())
                {
                    if (random.Next(8) == 0)
                    {
                        members[name] = JsonNode.Parse(values.Json());
                    }
                    else
                    {
                        Damage(members[name], values, random);
                    }
                }

                if (random.Next(4) == 0)
                {
                    members["added later " + random.Next(3)] = JsonNode.Parse(values.Json());
                }

                break;
            case JsonArray items:
                for (int i = 0; i < items.Count; i++)
                {
                    if (random.Next(12) == 0)
                    {
                        items[i] = JsonNode.Parse(values.Json());
                    }
                    else
                    {
                        Damage(items[i], values, random);
                    }
                }

                break;
        }
    }

    /// <summary>Null where the document has none is no member; a number may come as text, and is sent as a number.</summary>
    private static bool AreEqual(JsonNode? answer, JsonNode? written, HashSet<string> unsent)
    {
        switch (answer, written)
        {
            case (JsonObject a, JsonObject w):
                return a.All(member => unsent.Contains(member.Key) || (w.TryGetPropertyValue(member.Key, out JsonNode? value) ? AreEqual(member.Value, value, unsent) : member.Value is null))
                    && w.All(member => a.ContainsKey(member.Key));
            case (JsonArray a, JsonArray w):
                return a.Count == w.Count && a.Zip(w).All(pair => AreEqual(pair.First, pair.Second, unsent));
            default:
                return JsonNode.DeepEquals(answer, written) || (Number(answer) is { } number && written?.GetValueKind() == JsonValueKind.Number && Number(written) is { } same
                    && Math.Abs(number - same) <= Math.Abs(number) * 1e-6);
        }
    }

    private static double? Number(JsonNode? node) => node?.GetValueKind() switch
    {
        JsonValueKind.Number => double.Parse(node.ToJsonString(), CultureInfo.InvariantCulture),
        JsonValueKind.String when double.TryParse(node.GetValue<string>(), NumberStyles.Float, CultureInfo.InvariantCulture, out double number) => number,
        _ => null,
    };
}
