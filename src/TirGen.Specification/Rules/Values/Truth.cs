namespace TirGen.Specification.Rules.Values;

/// <summary>A verdict in Kleene's three values: <see cref="Unknown"/> holds for some and fails for other completions of what is not known.</summary>
public enum Truth
{
    /// <summary>Fails whatever the unknowns are.</summary>
    False,

    /// <summary>Depends on something unknown.</summary>
    Unknown,

    /// <summary>Holds whatever the unknowns are.</summary>
    True,
}
