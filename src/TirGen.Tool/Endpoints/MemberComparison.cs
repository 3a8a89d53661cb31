using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace TirGen.Tool.Endpoints;

/// <summary>Compares what a payload says with what an endpoint has, member by member.</summary>
/// <param name="isReplaced">Whether an object that is sent takes the place of the one that is there, so that what it leaves out is lost.</param>
internal sealed class MemberComparison(bool isReplaced)
{
    private readonly List<MemberDifference> _differences = [];

    /// <summary>The members that differ, in the payload's order, then what is lost.</summary>
    public static IReadOnlyList<MemberDifference> Compare(JsonObject endpoint, JsonObject payload, bool isReplaced)
    {
        MemberComparison comparison = new(isReplaced);
        foreach ((string name, JsonNode? wanted) in payload)
        {
            if (endpoint.TryGetPropertyValue(name, out JsonNode? has))
                comparison.Compare(name, has, wanted);
            else if (wanted is not null)
                comparison.Add(name, DifferenceKind.Unknown, null, wanted);
        }

        return comparison._differences;
    }

    /// <summary>Whether two values mean the same: <c>300</c> and <c>"300"</c> do, since TIR answers the one with the other.</summary>
    public static bool AreEqual(JsonNode? left, JsonNode? right) => (left, right) switch
    {
        (null, null) => true,
        (JsonArray a, JsonArray b) => a.Count == b.Count && a.Zip(b).All(static pair => AreEqual(pair.First, pair.Second)),
        (JsonObject a, JsonObject b) => a.Select(static m => m.Key).Union(b.Select(static m => m.Key)).All(name => AreEqual(a[name], b[name])),
        (JsonValue a, JsonValue b) when a.GetValueKind() == b.GetValueKind() && a.ToString() == b.ToString() => true,
        (JsonValue a, JsonValue b) => (a.GetValueKind() == JsonValueKind.Number || b.GetValueKind() == JsonValueKind.Number) && Number(a) is { } x && Number(b) is { } y && x == y,
        _ => false,
    };

    private static decimal? Number(JsonValue value) =>
        value.GetValueKind() is JsonValueKind.Number or JsonValueKind.String && decimal.TryParse(value.ToString(), NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number) ? number : null;

    private void Compare(string path, JsonNode? has, JsonNode? wanted)
    {
        if (AreEqual(has, wanted))
            return;
        switch (has, wanted)
        {
            case (JsonObject a, JsonObject b):
                Members(path, a, b);
                break;
            case (JsonArray a, JsonArray b) when a.Concat(b).All(static item => item is JsonObject):
                for (int i = 0; i < Math.Max(a.Count, b.Count); i++)
                    Item(FormattableString.Invariant($"{path}[{i}]"), i < a.Count ? a[i] : null, i < b.Count ? b[i] : null);
                break;
            default:
                Add(path, has is null ? DifferenceKind.Added : DifferenceKind.Changed, has, wanted);
                break;
        }
    }

    private void Item(string path, JsonNode? has, JsonNode? wanted)
    {
        if (has is null)
            Add(path, DifferenceKind.Added, null, wanted);
        else if (wanted is null)
            Add(path, DifferenceKind.Removed, has, null);
        else
            Compare(path, has, wanted);
    }

    private void Members(string path, JsonObject has, JsonObject wanted)
    {
        foreach ((string name, JsonNode? value) in wanted)
        {
            if (has.TryGetPropertyValue(name, out JsonNode? before))
                Compare($"{path}.{name}", before, value);
            else if (value is not null)
                Add($"{path}.{name}", DifferenceKind.Added, null, value);
        }

        foreach ((string name, JsonNode? value) in has)
        {
            if (isReplaced && value is not null && !wanted.ContainsKey(name))
                Add($"{path}.{name}", DifferenceKind.Removed, value, null);
        }
    }

    private void Add(string path, DifferenceKind kind, JsonNode? before, JsonNode? after) => _differences.Add(new MemberDifference(path, kind, before, after));
}
