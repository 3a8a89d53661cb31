using System.Text.RegularExpressions;

namespace TirGen.Generators.Tests.Hostile;

/// <summary>Edits the text of a document: characters, words of the grammar, numbers, keys and, in YAML, lines.</summary>
internal static class TextMutation
{
    public static string Edit(string text, bool isYaml, Random random) => text.Length == 0 ? text : random.Next(9) switch
    {
        0 => text[..random.Next(text.Length)],
        1 => Remove(text, random),
        2 => Repeat(text, random),
        3 => text.Insert(random.Next(text.Length), random.Pick(Vocabulary.Pieces)),
        4 => Character(text, random),
        5 => Nest(text, random),
        6 => Number(text, random),
        7 => text.Replace("string", random.Next(2) == 0 ? "object" : "array", StringComparison.Ordinal),
        _ => isYaml ? Line(text, random) : Key(text, random),
    };

    private static string Remove(string text, Random random)
    {
        int at = random.Next(text.Length);
        return text.Remove(at, Math.Min(random.Next(1, 40), text.Length - at));
    }

    private static string Repeat(string text, Random random)
    {
        int from = random.Next(text.Length);
        return text.Insert(random.Next(text.Length), text.Substring(from, Math.Min(random.Next(1, 40), text.Length - from)));
    }

    /// <summary>Any character, halves of pairs among them, in place of another.</summary>
    private static string Character(string text, Random random)
    {
        int at = random.Next(text.Length);
        char c = (char)(random.Next(3) == 0 ? random.Next(0xD800, 0xE000) : random.Next(0, 0x2100));
        return text.Remove(at, 1).Insert(at, c.ToString());
    }

    private static string Nest(string text, Random random) =>
        text.Insert(random.Next(text.Length), string.Concat(Enumerable.Repeat(random.Pick<string>(["[", "{", "{\"a\":", "- ", "[{a: "]), random.Next(1, random.Next(10) == 0 ? 10_000 : 300))));

    private static string Number(string text, Random random)
    {
        MatchCollection numbers = Regex.Matches(text, "[0-9]+");
        return numbers.Count == 0 ? text : Put(text, random.Pick(numbers), random.Pick(Vocabulary.Numbers));
    }

    /// <summary>A key twice in an object.</summary>
    private static string Key(string text, Random random)
    {
        MatchCollection keys = Regex.Matches(text, "(?<=[{,])\"[^\"\\\\]*\":");
        return keys.Count == 0 ? text : text.Insert(random.Pick(keys).Index, $"{random.Pick(keys)}{random.Pick<string>(["null", "{}", "[]", "\"a\"", "1", "true"])},");
    }

    /// <summary>A line twice, elsewhere, deeper or gone.</summary>
    private static string Line(string text, Random random)
    {
        List<string> lines = [.. text.Split('\n')];
        int at = random.Next(lines.Count);
        string line = lines[at];
        switch (random.Next(4))
        {
            case 0:
                lines.RemoveAt(at);
                break;
            case 1:
                lines[at] = new string(random.Next(4) == 0 ? '\t' : ' ', random.Next(1, 5)) + line;
                break;
            case 2:
                lines[at] = line.TrimStart();
                break;
            default:
                lines.Insert(random.Next(2) == 0 ? at : random.Next(lines.Count), line);
                break;
        }

        return string.Join('\n', lines);
    }

    private static string Put(string text, Match place, string value) => string.Concat(text.AsSpan(0, place.Index), value, text.AsSpan(place.Index + place.Length));
}
