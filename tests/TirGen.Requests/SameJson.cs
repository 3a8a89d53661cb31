using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace TirGen.Requests;

/// <summary>Compares JSON as what it means: numbers by their value, times by their instant, and a null as a member that is not there.</summary>
internal static class SameJson
{
    public static bool Are(JsonNode? one, JsonNode? other) => (one, other) switch
    {
        (null, null) => true,
        (JsonObject a, JsonObject b) => a.Select(static m => m.Key).Union(b.Select(static m => m.Key)).All(name => Are(a[name], b[name])),
        (JsonArray a, JsonArray b) => a.Count == b.Count && a.Zip(b).All(static pair => Are(pair.First, pair.Second)),
        (JsonValue a, JsonValue b) => Are(a, b),
        _ => false,
    };

    private static bool Are(JsonValue one, JsonValue other)
    {
        (JsonValueKind kind, JsonValueKind otherKind) = (one.GetValueKind(), other.GetValueKind());
        if (kind == JsonValueKind.Number && otherKind == JsonValueKind.Number)
        {
            return one.ToJsonString() == other.ToJsonString() || Number(one).Equals(Number(other));
        }

        return kind == otherKind && (kind != JsonValueKind.String || AreTexts((string)one!, (string)other!));
    }

    private static bool AreTexts(string one, string other) => one == other
        || (DateTimeOffset.TryParse(one, CultureInfo.InvariantCulture, out DateTimeOffset a) && DateTimeOffset.TryParse(other, CultureInfo.InvariantCulture, out DateTimeOffset b) && a == b);

    private static double Number(JsonValue value) => double.Parse(value.ToJsonString(), CultureInfo.InvariantCulture);
}
