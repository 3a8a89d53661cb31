namespace TirGen.Benchmarks.Samples;

/// <summary>What the free texts of a sample request look like.</summary>
public enum SampleText
{
    /// <summary>ASCII without anything to escape.</summary>
    Plain,

    /// <summary>Devanagari, accents and an emoji: two to four bytes for a character.</summary>
    NonAscii,

    /// <summary>Quotation marks, controls, reverse solidi, a lone surrogate: what a client must not pass on as it is.</summary>
    Hostile,
}
