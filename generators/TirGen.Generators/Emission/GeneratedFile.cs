namespace TirGen.Generators.Emission;

/// <summary>A file of generated source.</summary>
/// <param name="Name">The name without folder and extension; letters, digits, dots and underscores only.</param>
/// <param name="Text">The source.</param>
internal sealed record GeneratedFile(string Name, string Text);
