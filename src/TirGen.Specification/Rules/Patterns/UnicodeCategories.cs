namespace TirGen.Specification.Rules.Patterns;

/// <summary>Unicode's general categories under their short and long names. Scripts and other properties have no counterpart in the engine.</summary>
internal static class UnicodeCategories
{
    private static readonly Dictionary<string, string> ByName = Build(
        "L Letter|Lu Uppercase_Letter|Ll Lowercase_Letter|Lt Titlecase_Letter|Lm Modifier_Letter|Lo Other_Letter"
        + "|M Mark Combining_Mark|Mn Nonspacing_Mark|Mc Spacing_Mark|Me Enclosing_Mark"
        + "|N Number|Nd Decimal_Number digit|Nl Letter_Number|No Other_Number"
        + "|P Punctuation punct|Pc Connector_Punctuation|Pd Dash_Punctuation|Ps Open_Punctuation|Pe Close_Punctuation"
        + "|Pi Initial_Punctuation|Pf Final_Punctuation|Po Other_Punctuation"
        + "|S Symbol|Sm Math_Symbol|Sc Currency_Symbol|Sk Modifier_Symbol|So Other_Symbol"
        + "|Z Separator|Zs Space_Separator|Zl Line_Separator|Zp Paragraph_Separator"
        + "|C Other|Cc Control cntrl|Cf Format|Cs Surrogate|Co Private_Use|Cn Unassigned");

    /// <summary>The engine's name of a category.</summary>
    public static string Find(string name)
    {
        int sign = name.IndexOf('=');
        string key = sign < 0 ? name : name.Substring(0, sign);
        string value = sign < 0 ? name : name.Substring(sign + 1);
        bool isCategory = sign < 0 || key is "gc" or "General_Category";
        return isCategory && ByName.TryGetValue(value, out string? category)
            ? category
            : throw new PatternException($"The Unicode property \"{name}\" is not supported; only general categories are.");
    }

    private static Dictionary<string, string> Build(string table)
    {
        Dictionary<string, string> names = new(StringComparer.Ordinal);
        foreach (string[] row in table.Split('|').Select(static row => row.Split(' ')))
        {
            foreach (string name in row)
            {
                names.Add(name, row[0]);
            }
        }

        return names;
    }
}
