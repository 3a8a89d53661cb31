namespace TirGen.Generators.Emission.Validation;

/// <summary>The checks of an object that can be sent, before they are emitted.</summary>
/// <param name="OfBuilder">The C# statement that checks its builder; null where there is nothing to check.</param>
/// <param name="OfRecord">The same of its record.</param>
/// <param name="Rules">The class that these statements call.</param>
internal sealed record ObjectChecks(string? OfBuilder, string? OfRecord, RuleHolder Rules);
