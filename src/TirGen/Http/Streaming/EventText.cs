namespace TirGen.Http.Streaming;

/// <summary>An event as it stands in its stream.</summary>
/// <param name="Type">Its type; <c>message</c> where the stream names none.</param>
/// <param name="Data">The UTF-8 text of its data.</param>
/// <param name="Id">The last id that the stream named up to here.</param>
internal readonly record struct EventText(string Type, ReadOnlyMemory<byte> Data, string Id);
