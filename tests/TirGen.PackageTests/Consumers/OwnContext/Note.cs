namespace OwnContext;

/// <summary>A type of the project, for System.Text.Json's own generator.</summary>
internal sealed record Note(string Owner, long Endpoint);
