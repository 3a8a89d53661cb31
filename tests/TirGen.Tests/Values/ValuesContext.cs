using System.Text.Json.Serialization;

namespace TirGen.Tests.Values;

internal sealed record Holder
{
    public JsonFragment Fragment { get; init; }

    public JsonFragment? OrNull { get; init; }

    public JsonScalar Scalar { get; init; }
}

internal sealed record Patch
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public Optional<string?> Name { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public Optional<int> Count { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public Optional<Patch?> Inner { get; init; }
}

/// <summary>System.Text.Json's own generator over the value types.</summary>
[JsonSerializable(typeof(Holder))]
[JsonSerializable(typeof(Patch))]
[JsonSerializable(typeof(JsonScalar))]
[JsonSerializable(typeof(int))]
[JsonSerializable(typeof(string))]
internal sealed partial class ValuesContext : JsonSerializerContext;
