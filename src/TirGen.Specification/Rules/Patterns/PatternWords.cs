namespace TirGen.Specification.Rules.Patterns;

/// <summary>Says in words what a pattern admits: by a phrase for those that documents use often, else by the pattern itself.</summary>
internal static class PatternWords
{
    private const int MaxLength = 80;

    private static readonly Dictionary<string, string> Phrases = new(StringComparer.Ordinal)
    {
        [@"\S"] = "not blank",
        ["^.+$"] = "not empty",
        ["^[0-9]+$"] = Digits,
        [@"^\d+$"] = Digits,
        [@"^\d*$"] = Digits,
        ["^[0-9]*$"] = Digits,
        ["^[a-z]+$"] = "small letters",
        ["^[A-Z]+$"] = "capital letters",
        ["^[a-zA-Z]+$"] = "letters",
        ["^[a-z0-9]+$"] = "small letters and digits",
        ["^[a-zA-Z0-9]+$"] = "letters and digits",
        ["^[A-Za-z0-9]+$"] = "letters and digits",
        ["^[a-z0-9-]+$"] = "small letters, digits and hyphens",
        ["^[a-zA-Z0-9_-]+$"] = Word,
        ["^[A-Za-z0-9_-]+$"] = Word,
        [@"^[\w-]+$"] = Word,
        [@"^\w+$"] = "letters, digits and underscores",
        ["^[A-Z]{2}$"] = "two capital letters",
        ["^[A-Z]{3}$"] = "three capital letters",
        ["^[a-f0-9]+$"] = Hexadecimal,
        ["^[0-9a-f]+$"] = Hexadecimal,
        ["^[0-9a-fA-F]+$"] = Hexadecimal,
        ["^https?://.+$"] = "an http or https address",
        ["^https?://"] = "an http or https address",
        ["^https://"] = "an https address",
        [@"^\d{4}-\d{2}-\d{2}$"] = "a date such as 2026-01-31",
        ["^[0-9]{4}-[0-9]{2}-[0-9]{2}$"] = "a date such as 2026-01-31",
        [@"^#[0-9a-fA-F]{6}$"] = "a colour such as #1a2b3c",
        [@"^\d+\.\d+\.\d+$"] = "a version such as 1.2.3",
        ["^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"] = Uuid,
        ["^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$"] = Uuid,
    };

    private const string Digits = "digits";
    private const string Word = "letters, digits, hyphens and underscores";
    private const string Hexadecimal = "hexadecimal digits";
    private const string Uuid = "a UUID";

    /// <summary>The phrase, or <c>of the pattern …</c>; a long pattern is cut, since nobody reads it in a tip.</summary>
    public static string Describe(string pattern) =>
        Phrases.TryGetValue(pattern, out string? phrase) ? phrase
        : pattern.Length <= MaxLength ? "of the pattern " + pattern
        : "of the pattern " + pattern.Substring(0, MaxLength) + "…";
}
