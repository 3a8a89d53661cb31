using System.Text.Json.Serialization;

namespace Contoso;

/// <summary>The context that System.Text.Json makes for the reader's own type.</summary>
[JsonSerializable(typeof(Note))]
public sealed partial class NoteContext : JsonSerializerContext;
