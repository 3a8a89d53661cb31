namespace TirGen.Tool.Generation;

/// <summary>How many files of a folder were touched.</summary>
internal sealed record SourceFolderChanges(int Written, int Unchanged, int Deleted);
