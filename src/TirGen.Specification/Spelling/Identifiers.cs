using System.Globalization;
using System.Text;

namespace TirGen.Specification.Spelling;

/// <summary>Turns any text of a document into a C# identifier.</summary>
public static class Identifiers
{
    /// <summary>The longest name in UTF-16 units. The compiler takes 511, and names are put together out of several.</summary>
    public const int MaxLength = 120;

    /// <summary>The longest name in UTF-16 units of a type that the document does not name itself.</summary>
    public const int MaxTogether = 60;

    /// <summary>
    /// PascalCase: words start at every character that cannot stand in an identifier, at <c>_</c>, and at a capital
    /// behind a small letter; letters of every script stay. A text without any letter or digit becomes <paramref name="fallback"/>.
    /// </summary>
    public static string Pascal(string text, string fallback = "Value")
    {
        StringBuilder name = new(text.Length);
        bool startsWord = true;
        foreach (char c in text)
        {
            if (c == '_' || !IsPart(c))
            {
                startsWord = true;
            }
            else
            {
                name.Append(startsWord ? char.ToUpperInvariant(c) : c);
                startsWord = false;
            }
        }

        if (name.Length == 0)
        {
            return fallback;
        }

        return Cut(IsStart(name[0]) ? name.ToString() : "_" + name);
    }

    /// <summary>A name of at most <see cref="MaxLength"/> units; one that is longer ends in a hash of the whole.</summary>
    public static string Cut(string name)
    {
        if (name.Length <= MaxLength)
        {
            return name;
        }

        // FNV-1a: the same everywhere and at any time.
        uint hash = 2166136261;
        foreach (char c in name)
        {
            hash = unchecked((hash ^ c) * 16777619);
        }

        string digits = hash.ToString("X8", CultureInfo.InvariantCulture);
        return name.Substring(0, MaxLength - digits.Length) + digits;
    }

    /// <summary>
    /// The first and the last words of a name that was put together out of many, where it has more than <see cref="MaxTogether"/> units; a name of
    /// few words stays.
    /// </summary>
    public static string Short(string name)
    {
        if (name.Length <= MaxTogether)
        {
            return name;
        }

        int[] words = [.. Enumerable.Range(1, name.Length - 1).Where(i => char.IsUpper(name[i]) && (!char.IsUpper(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1]))))];
        int head = words.LastOrDefault(static end => end <= MaxTogether / 2);
        int tail = words.FirstOrDefault(start => name.Length - start <= MaxTogether - head);
        return head == 0 || tail <= head ? name : name.Substring(0, head) + name.Substring(tail);
    }

    /// <summary>camelCase of a PascalCase name, for parameters; a keyword gets its <c>@</c> from the emitter.</summary>
    public static string Camel(string pascal)
    {
        int capitals = 0;
        while (capitals < pascal.Length && char.IsUpper(pascal[capitals]))
        {
            capitals++;
        }

        // URLPath is urlPath, Id is id, ID is id.
        int lowered = capitals > 1 && capitals < pascal.Length ? capitals - 1 : capitals;
        return pascal.Substring(0, lowered).ToLowerInvariant() + pascal.Substring(lowered);
    }

    private static bool IsStart(char c) => char.IsLetter(c) || c == '_';

    private static bool IsPart(char c) => char.IsLetterOrDigit(c)
        || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
