using System.Text.Json.Serialization;

namespace TirGen.AotSmoke;

/// <summary>What System.Text.Json's own generator makes of the same body.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Serialization, PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(ContenderBody))]
internal sealed partial class ContenderContext : JsonSerializerContext;
