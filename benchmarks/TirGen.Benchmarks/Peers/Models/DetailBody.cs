namespace TirGen.Benchmarks.Peers.Models;

/// <summary>The settings of a model server as a class.</summary>
public sealed class DetailBody
{
    public string? Args { get; init; }

    public string? Commands { get; init; }

    public bool InfoLog { get; init; }

    public bool WarningLog { get; init; }

    public bool ErrorLog { get; init; }

    public int LogVerboseLevel { get; init; }

    public string? Tokenizer { get; init; }

    public string? ServerVersion { get; init; }

    public int WorldSize { get; init; }

    public string? ModelServeType { get; init; }
}
