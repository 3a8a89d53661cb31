namespace TirGen.Specification.Model;

/// <summary>Where OAuth 2 gives tokens to a program in its own name (the flow <c>clientCredentials</c>).</summary>
/// <param name="Member">The C# name of the member that holds it.</param>
/// <param name="Url">The absolute address.</param>
public sealed record TokenAddressModel(string Member, string Url);
