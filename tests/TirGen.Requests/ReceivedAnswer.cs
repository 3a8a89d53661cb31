using TirGen.Http;

namespace TirGen.Requests;

/// <summary>What a method made of an answer.</summary>
/// <param name="Value">What it returned: a sequence as a list, a stream as its bytes; null for nothing.</param>
/// <param name="Error">What it threw, or null.</param>
/// <param name="Response">Status and headers.</param>
internal sealed record ReceivedAnswer(object? Value, ApiException? Error, ApiResponse? Response);
