namespace TirGen.Generators.Emission.Validation;

/// <summary>Puts C# conditions together; what is constant is left out.</summary>
internal static class Conditions
{
    public const string Always = "true";
    public const string Never = "false";

    public static string Of(bool value) => value ? Always : Never;

    public static string And(params IEnumerable<string> conditions)
    {
        List<string> parts = [.. conditions.Where(static c => c != Always).Distinct(StringComparer.Ordinal)];
        return parts.Contains(Never) ? Never : parts.Count == 0 ? Always : string.Join(" && ", parts);
    }

    public static string Or(params IEnumerable<string> conditions)
    {
        List<string> parts = [.. conditions.Where(static c => c != Never).Distinct(StringComparer.Ordinal)];
        return parts.Contains(Always) ? Always
            : parts.Count == 0 ? Never
            : parts.Count == 1 ? parts[0]
            : $"({string.Join(" || ", parts)})";
    }

    public static string Not(string condition) => condition switch
    {
        Always => Never,
        Never => Always,
        _ when condition.EndsWith(" is not null", StringComparison.Ordinal) && IsSimple(condition) => condition.Substring(0, condition.Length - " is not null".Length) + " is null",
        _ when condition.EndsWith(" is null", StringComparison.Ordinal) && IsSimple(condition) => condition.Substring(0, condition.Length - " is null".Length) + " is not null",
        _ when condition.IndexOf(' ') < 0 => condition[0] == '!' ? condition.Substring(1) : "!" + condition,
        _ when condition[0] == '(' && IsOneGroup(condition) => "!" + condition,
        _ => $"!({condition})",
    };

    /// <summary>A condition as it stands between the parentheses of a statement.</summary>
    public static string Bare(string condition) =>
        condition[0] == '(' && IsOneGroup(condition) ? condition.Substring(1, condition.Length - 2) : condition;

    private static bool IsSimple(string condition) => condition.IndexOfAny(['(', '&', '|', '?', '"']) < 0;

    /// <summary>Whether the first parenthesis closes at the end. A quote ends the search: texts may hold parentheses.</summary>
    private static bool IsOneGroup(string condition)
    {
        int depth = 0;
        for (int i = 0; i < condition.Length; i++)
        {
            depth += condition[i] switch { '(' => 1, ')' => -1, _ => 0 };
            if (condition[i] is '"' or '\'' || (depth == 0 && i < condition.Length - 1))
            {
                return false;
            }
        }

        return true;
    }
}
