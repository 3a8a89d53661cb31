using System.Text.Json.Serialization;

namespace TirGen.Contexts.Tests.Hosting;

/// <summary>The context that System.Text.Json makes for the program's own types.</summary>
[JsonSerializable(typeof(Own))]
internal sealed partial class OwnJsonContext : JsonSerializerContext;
