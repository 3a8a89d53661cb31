using System.Text.Json.Serialization;

namespace TirGen.Benchmarks.Peers.Models;

/// <summary>System.Text.Json's own generator, metadata mode.</summary>
[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(RestartBody))]
[JsonSerializable(typeof(AutoScaleBody))]
[JsonSerializable(typeof(AsyncBody))]
[JsonSerializable(typeof(PatchBody))]
[JsonSerializable(typeof(ActionAnswer))]
[JsonSerializable(typeof(PolicyRecord))]
[JsonSerializable(typeof(PlainPolicy))]
public sealed partial class MetadataContext : JsonSerializerContext;
