using System.Buffers;
using System.Collections;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace TirGen.Http;

/// <summary>Takes the members out of an answer that have another form than documented, innermost first, and puts them where their objects keep what is unknown.</summary>
internal sealed class MisfitMembers
{
    // An answer with more is not the document's; each costs another reading.
    private const int MaxMembers = 32;
    private static readonly JsonWriterOptions AsItCame = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private readonly List<Misfit> _misfits = [];
    private int _readings;

    private MisfitMembers(JsonNode root) => Root = root;

    /// <summary>The answer without what was taken out.</summary>
    internal JsonNode Root { get; }

    /// <summary>The answer; <see langword="null"/> when it is no JSON value, or the value null.</summary>
    internal static MisfitMembers? TryParse(ReadOnlySpan<byte> json)
    {
        try
        {
            return JsonNode.Parse(json) is { } root ? new MisfitMembers(root) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    internal static JsonPropertyInfo? ExtensionData(JsonTypeInfo typeInfo) =>
        typeInfo.Kind == JsonTypeInfoKind.Object ? typeInfo.Properties.FirstOrDefault(static p => p.IsExtensionData) : null;

    /// <summary>Takes out the innermost member that a path of System.Text.Json leads into: <c>$.data[0].x</c>, <c>$['a b'].x</c>.</summary>
    /// <returns>Whether there is one, and there were not too many before.</returns>
    internal bool TryTakeOut(string? path)
    {
        if (path is null || ++_readings > MaxMembers)
            return false;
        if (Innermost(path[1..]) is not { } innermost)
            return false;
        (JsonObject parent, string[] place) = innermost;
        // What was taken out of it before goes back: it is kept whole.
        foreach (Misfit inner in _misfits.Where(misfit => misfit.IsWithin(place)).ToArray())
        {
            inner.Parent[inner.Name] = inner.Value;
            _misfits.Remove(inner);
        }

        string name = place[^1];
        JsonNode? value = parent[name];
        parent.Remove(name);
        _misfits.Add(new Misfit(parent, place[..^1], name, value));
        return true;
    }

    /// <summary>The object of the innermost member that a path leads into, and where the member stands; <see langword="null"/> when it leads into none.</summary>
    private (JsonObject Parent, string[] Place)? Innermost(string path)
    {
        List<string> steps = [];
        (JsonObject, string[])? innermost = null;
        JsonNode? node = Root;
        try
        {
            while (Step(node, path) is { } step)
            {
                steps.Add(step.Name);
                if (node is JsonObject parent)
                    innermost = (parent, [.. steps]);
                node = step.Inner;
                path = path[step.Length..];
            }
        }
        catch (ArgumentException)
        {
            // An object with a name twice has no members that could be taken out one by one.
            return null;
        }

        return innermost;
    }

    /// <summary>Puts what was taken out among the extension data of its object.</summary>
    /// <returns>Whether everything found its place.</returns>
    internal bool TryKeep(object answer, JsonSerializerOptions options) => _misfits.TrueForAll(misfit => TryKeep(misfit, answer, options));

    private static bool TryKeep(Misfit misfit, object answer, JsonSerializerOptions options)
    {
        object? target = answer;
        foreach (string step in misfit.ParentPlace)
        {
            target = Inner(target, step, options);
        }

        if (target is null || !options.TryGetTypeInfo(target.GetType(), out JsonTypeInfo? typeInfo) || ExtensionData(typeInfo) is not { } extensionData)
            return false;
        if (extensionData.Get!(target) is not Dictionary<string, JsonElement> unknown)
        {
            unknown = [];
            extensionData.Set!(target, unknown);
        }

        unknown[misfit.Name] = Element(misfit.Value);
        return true;
    }

    private static object? Inner(object? value, string step, JsonSerializerOptions options) => value switch
    {
        null => null,
        IDictionary map => map[step],
        IList list => list[int.Parse(step, CultureInfo.InvariantCulture)],
        _ when options.TryGetTypeInfo(value.GetType(), out JsonTypeInfo? typeInfo)
            && typeInfo.Properties.FirstOrDefault(property => property.Name == step)?.Get is { } get =>
            get(value) is IOptional optional ? optional.ValueOrNull : get(value),
        _ => null,
    };

    private static JsonElement Element(JsonNode? node)
    {
        ArrayBufferWriter<byte> output = new();
        using (Utf8JsonWriter writer = new(output, AsItCame))
        {
            if (node is null)
                writer.WriteNullValue();
            else
                node.WriteTo(writer);
        }

        Utf8JsonReader reader = new(output.WrittenSpan);
        return JsonElement.ParseValue(ref reader);
    }

    /// <summary>The next step of a path: the longest member or the item that it begins with.</summary>
    private static (string Name, int Length, JsonNode? Inner)? Step(JsonNode? node, string path)
    {
        if (node is JsonArray list)
        {
            int end = path.IndexOf(']', StringComparison.Ordinal);
            return path.StartsWith('[') && int.TryParse(path.AsSpan(1, Math.Max(end - 1, 0)), NumberStyles.None, CultureInfo.InvariantCulture, out int index) && index < list.Count
                ? (path[1..end], end + 1, list[index])
                : null;
        }

        (string Name, int Length, JsonNode? Inner)? longest = null;
        foreach ((string name, JsonNode? inner) in node as JsonObject ?? [])
        {
            int length = path.StartsWith($"['{name}']", StringComparison.Ordinal) ? name.Length + 4
                : path.StartsWith("." + name, StringComparison.Ordinal) && (path.Length == name.Length + 1 || path[name.Length + 1] is '.' or '[') ? name.Length + 1
                : 0;
            if (length > (longest?.Length ?? 0))
                longest = (name, length, inner);
        }

        return longest;
    }

    private sealed record Misfit(JsonObject Parent, string[] ParentPlace, string Name, JsonNode? Value)
    {
        public bool IsWithin(string[] place) => ParentPlace.Length >= place.Length && ParentPlace.AsSpan(0, place.Length).SequenceEqual(place);
    }
}
