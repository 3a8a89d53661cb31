namespace TirGen.Specification.Model;

/// <summary>One text of an enum.</summary>
/// <param name="Name">The C# name.</param>
/// <param name="Value">The text on the wire.</param>
public sealed record EnumMemberModel(string Name, string Value);
