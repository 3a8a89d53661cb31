using System.Text.Json.Serialization;

namespace OwnContext;

[JsonSerializable(typeof(Note))]
internal sealed partial class NoteContext : JsonSerializerContext;
