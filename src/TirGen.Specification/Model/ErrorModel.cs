namespace TirGen.Specification.Model;

/// <summary>A form of an operation's errors.</summary>
/// <param name="Type">The type of its JSON.</param>
/// <param name="Statuses">The statuses and ranges of them that have it; empty for all that have no form of their own.</param>
/// <param name="MediaType">The media type, in small letters, that alone has it at these statuses; null for those that have no form of their own.</param>
public sealed record ErrorModel(TypeModel Type, EquatableArray<string> Statuses, string? MediaType);
