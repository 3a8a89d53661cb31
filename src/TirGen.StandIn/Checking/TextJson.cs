using System.Text.Json.Serialization;

namespace TirGen.StandIn.Checking;

/// <summary>Texts as JSON, without reflection.</summary>
[JsonSerializable(typeof(string))]
internal sealed partial class TextJson : JsonSerializerContext;
