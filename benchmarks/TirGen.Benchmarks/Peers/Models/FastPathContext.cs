using System.Text.Json.Serialization;

namespace TirGen.Benchmarks.Peers.Models;

/// <summary>System.Text.Json's own generator, serialization mode.</summary>
[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Serialization,
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(RestartBody))]
[JsonSerializable(typeof(AutoScaleBody))]
[JsonSerializable(typeof(AsyncBody))]
[JsonSerializable(typeof(PatchBody))]
[JsonSerializable(typeof(ActionAnswer))]
public sealed partial class FastPathContext : JsonSerializerContext;
