using System.Text.Json.Serialization;

namespace TirGen.Benchmarks.Peers.Models;

/// <summary>System.Text.Json's own generator as a client uses it: to write and to read.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(AutoScaleBody))]
[JsonSerializable(typeof(ActionAnswer))]
public sealed partial class WebContext : JsonSerializerContext;
