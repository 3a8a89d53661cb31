namespace TirGen.Benchmarks.Weight;

/// <summary>What a part of generated source is for.</summary>
public enum SourceKind
{
    Documentation,
    Attributes,
    Indentation,
    Records,
    Builders,
    Validation,
    Urls,
    Client,
    Contexts,
    Scalars,
    Frame,
}
