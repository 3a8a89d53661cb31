namespace TirGen.Specification.Rules;

/// <summary>What is said of a value that breaks a rule.</summary>
/// <typeparam name="TText">What stands for a piece of a sentence.</typeparam>
/// <param name="Id">The diagnostic.</param>
/// <param name="Sentence">The sentence without its end, and without its subject unless <see cref="NamesItself"/>.</param>
internal sealed record Complaint<TText>(string Id, IReadOnlyList<TText> Sentence)
{
    /// <summary>Whether the sentence names what it speaks of; otherwise it follows the name of the value.</summary>
    public bool NamesItself { get; init; }

    /// <summary>The members that it speaks of.</summary>
    public IReadOnlyList<string> Members { get; init; } = [];

    /// <summary>Whether what is missing is to be added.</summary>
    public bool IsLack { get; init; }

    /// <summary>The name that was probably meant; null when none is near.</summary>
    public string? Nearest { get; init; }
}
