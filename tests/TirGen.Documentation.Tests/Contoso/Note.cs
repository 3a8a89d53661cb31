namespace Contoso;

/// <summary>A type of the reader's own project, in examples.</summary>
public sealed record Note(string Text);
