namespace TirGen.Http;

/// <summary>A request that may be repeated. Its type is the note: an entry among the options of a message costs 264 bytes, a field eight.</summary>
internal sealed class RetrySafeRequest(HttpMethod method, Uri address) : ApiRequest(method, address);
