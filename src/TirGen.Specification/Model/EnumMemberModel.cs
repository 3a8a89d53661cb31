namespace TirGen.Specification.Model;

/// <summary>One value of an enum.</summary>
/// <param name="Name">The C# name.</param>
/// <param name="Value">The text on the wire, or the digits of an integer.</param>
public sealed record EnumMemberModel(string Name, string Value);
