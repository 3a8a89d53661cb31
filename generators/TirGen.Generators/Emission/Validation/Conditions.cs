namespace TirGen.Generators.Emission.Validation;

/// <summary>Puts C# conditions together; what is constant or said already is left out.</summary>
internal static class Conditions
{
    public const string Always = "true";
    public const string Never = "false";
    private const string Conjunction = " && ";

    private static readonly Dictionary<string, string> Opposites = new(StringComparer.Ordinal)
    {
        ["=="] = "!=",
        ["!="] = "==",
        ["<"] = ">=",
        [">="] = "<",
        [">"] = "<=",
        ["<="] = ">",
    };

    public static string Of(bool value) => value ? Always : Never;

    public static string And(params IEnumerable<string> conditions)
    {
        List<string> parts = [.. conditions.SelectMany(Parts).Where(static c => c != Always).Distinct(StringComparer.Ordinal)];
        return parts.Contains(Never) ? Never : parts.Count == 0 ? Always : string.Join(Conjunction, parts);
    }

    public static string Or(params IEnumerable<string> conditions)
    {
        List<string> parts = [];
        foreach (string condition in conditions.Where(static c => c != Never))
        {
            // Behind "not p or", p holds.
            string part = And(Parts(condition).Where(p => !parts.Contains(Not(p))));
            if (!parts.Contains(part))
            {
                parts.Add(part);
            }
        }

        return parts.Contains(Always) ? Always
            : parts.Count == 0 ? Never
            : parts.Count == 1 ? parts[0]
            : $"({string.Join(" || ", parts)})";
    }

    public static string Not(string condition)
    {
        string[] words = condition.Split(' ');
        return condition switch
        {
            Always => Never,
            Never => Always,
            _ when condition.StartsWith("!(", StringComparison.Ordinal) && IsGroup(condition, 1) => Inner(condition.Substring(1)),
            _ when words is [var left, var op, var right] && condition.IndexOf('"') < 0 && Opposites.TryGetValue(op, out string? opposite) => $"{left} {opposite} {right}",
            _ when words is [var value, "is", "null"] => value + " is not null",
            _ when words is [var value, "is", "not", "null"] => value + " is null",
            _ when words.Length == 1 => condition[0] == '!' ? condition.Substring(1) : "!" + condition,
            _ when IsGroup(condition, 0) => "!" + condition,
            _ => $"!({condition})",
        };
    }

    /// <summary>A condition as it stands between the parentheses of a statement.</summary>
    public static string Bare(string condition) => IsGroup(condition, 0) ? condition.Substring(1, condition.Length - 2) : condition;

    /// <summary>What was negated: the group as it is where it joins alternatives, else its content.</summary>
    private static string Inner(string group) => Split(Bare(group), " || ").Count > 1 ? group : Bare(group);

    private static List<string> Parts(string condition) => Split(condition, Conjunction);

    /// <summary>Whether the parenthesis at an index closes at the end.</summary>
    private static bool IsGroup(string condition, int start) =>
        condition.Length > start && condition[start] == '(' && Walk(condition, start).FirstOrDefault(static p => p.Depth == 0).Index == condition.Length - 1;

    /// <summary>The operands of an operator outside parentheses and literals.</summary>
    private static List<string> Split(string condition, string separator)
    {
        List<string> parts = [];
        int start = 0;
        foreach ((int index, int depth) in Walk(condition, 0))
        {
            if (depth == 0 && index >= start && string.CompareOrdinal(condition, index, separator, 0, separator.Length) == 0)
            {
                parts.Add(condition.Substring(start, index - start));
                start = index + separator.Length;
            }
        }

        parts.Add(condition.Substring(start));
        return parts;
    }

    /// <summary>The depth behind each character that is not inside a text literal.</summary>
    private static IEnumerable<(int Index, int Depth)> Walk(string condition, int start)
    {
        int depth = 0;
        bool inText = false;
        for (int i = start; i < condition.Length; i++)
        {
            char c = condition[i];
            if (inText)
            {
                i += c == '\\' ? 1 : 0;
                inText = c != '"';
                continue;
            }

            inText = c == '"';
            depth += c switch { '(' or '{' or '[' => 1, ')' or '}' or ']' => -1, _ => 0 };
            yield return (i, depth);
        }
    }
}
