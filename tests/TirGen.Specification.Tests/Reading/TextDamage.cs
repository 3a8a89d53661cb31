namespace TirGen.Specification.Tests.Reading;

/// <summary>Breaks a text as a slip of a finger does.</summary>
internal static class TextDamage
{
    private const string Characters = "{}[]\",:x ";

    /// <summary>The text with one character left out, put in or replaced, and where.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="seed">Decides what is damaged.</param>
    public static (string Text, int At) Of(string text, int seed)
    {
        Random random = new(seed);
        int at = random.Next(text.Length);
        char other = Characters[random.Next(Characters.Length)];
        return random.Next(3) switch
        {
            0 => (text.Remove(at, 1), at),
            1 => (text.Insert(at, other.ToString()), at),
            _ => (text.Remove(at, 1).Insert(at, other.ToString()), at),
        };
    }
}
