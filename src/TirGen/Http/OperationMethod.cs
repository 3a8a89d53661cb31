namespace TirGen.Http;

/// <summary>
/// A method that knows what its operation asks for. An entry among the options of a message costs 264 bytes and this nothing, and copies of a request,
/// as a hedging handler makes them, have it too.
/// </summary>
internal sealed class OperationMethod(string method, ApiSecurityRequirement security) : HttpMethod(method)
{
    internal ApiSecurityRequirement Security { get; } = security;
}
