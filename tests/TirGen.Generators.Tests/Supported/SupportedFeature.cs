namespace TirGen.Generators.Tests.Supported;

/// <summary>A feature of OpenAPI.</summary>
/// <param name="Part">The part of the table.</param>
/// <param name="Name">What it is, in the document's own words.</param>
/// <param name="Document">A document that has it, in YAML, without its head; one that has no components gets the common ones.</param>
/// <param name="KeptBy">The test that runs what is generated: class and method.</param>
/// <param name="Shown">What the table shows: a type, or a member of one; null for the methods of the client.</param>
internal sealed record SupportedFeature(string Part, string Name, string Document, string KeptBy, string? Shown = null);
