namespace TirGen.Specification.Spelling;

/// <summary>Texts counted as JSON Schema and CEL count them.</summary>
public static class CodePoints
{
    /// <summary>How many code points a text has; half a surrogate pair is one.</summary>
    public static long Count(string text)
    {
        long count = text.Length;
        for (int i = 1; i < text.Length; i++)
        {
            if (char.IsSurrogatePair(text[i - 1], text[i]))
            {
                count--;
                i++;
            }
        }

        return count;
    }
}
