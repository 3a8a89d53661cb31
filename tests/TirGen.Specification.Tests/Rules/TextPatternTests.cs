using TirGen.Specification.Rules.Patterns;
using TirGen.Specification.Rules.Values;

namespace TirGen.Specification.Tests.Rules;

public class TextPatternTests
{
    private static Truth Match(PatternDialect dialect, string pattern, string text)
    {
        TextPattern? compiled = TextPattern.TryCreate(pattern, dialect, out string problem);
        Assert.True(compiled is not null, problem);
        return compiled.IsMatch(text);
    }

    [Theory]
    [InlineData("^a$", "a\n", false)]
    [InlineData("^.$", "\u2028", false)]
    [InlineData("^.$", "🐲", true)]
    [InlineData("^..$", "🐲", false)]
    [InlineData("^🐲+$", "🐲🐲", true)]
    [InlineData("^[🐲-🐶]$", "🐳", true)]
    [InlineData("^[^a]$", "🐲", true)]
    [InlineData("^[^🐲]$", "🐲", false)]
    [InlineData("^\\u{1F432}$", "🐲", true)]
    [InlineData("^\\ud83d\\udc32$", "🐲", true)]
    [InlineData("^\\d$", "٣", false)]
    [InlineData("^\\w$", "é", false)]
    [InlineData("^\\W$", "é", true)]
    [InlineData("^\\s$", "\ufeff", true)]
    [InlineData("^[\\S]$", " ", false)]
    [InlineData("^[\\D5]$", "5", true)]
    [InlineData("\\bfoo\\b", "a foo b", true)]
    [InlineData("\\bfoo\\b", "éfoo", true)]
    [InlineData("^\\p{Lu}$", "É", true)]
    [InlineData("^\\P{Letter}$", "1", true)]
    [InlineData("^(?<x>a)\\k<x>$", "aa", true)]
    [InlineData("^(a)|\\1b$", "b", true)]
    [InlineData("^a(?=b)b(?!c)", "abd", true)]
    [InlineData("^a{2,3}$", "aa", true)]
    [InlineData("^a{,3}$", "a{,3}", true)]
    [InlineData("^[]$", "a", false)]
    [InlineData("^[^]$", "\n", true)]
    [InlineData("^[a[]$", "[", true)]
    [InlineData("^\\cJ$", "\n", true)]
    [InlineData("^[\\b]$", "\b", true)]
    [InlineData("^x[-.]y$", "x-y", true)]
    public void EcmaPatternsMeanWhatTheyMeanThere(string pattern, string text, bool expected) =>
        Assert.Equal(expected ? Truth.True : Truth.False, Match(PatternDialect.Ecma, pattern, text));

    [Theory]
    [InlineData("(?i)ABC", "xabcx", true)]
    [InlineData("(?i:a)b", "AB", false)]
    [InlineData("(?m)^b$", "a\nb\nc", true)]
    [InlineData("(?s)^.$", "\n", true)]
    [InlineData("(?-s:.)", "\n", false)]
    [InlineData("^a$", "a\n", false)]
    [InlineData("\\Aa\\z", "a", true)]
    [InlineData("[[:alpha:]]+", "12a", true)]
    [InlineData("^\\pL$", "é", true)]
    [InlineData("^\\p{^L}$", "1", true)]
    [InlineData("\\x{1F432}", "🐲", true)]
    [InlineData("^\\Qa.b\\E$", "a.b", true)]
    [InlineData("^(?P<n>a)b$", "ab", true)]
    [InlineData("^[]a]$", "]", true)]
    public void Re2PatternsMeanWhatTheyMeanThere(string pattern, string text, bool expected) =>
        Assert.Equal(expected ? Truth.True : Truth.False, Match(PatternDialect.Re2, pattern, text));

    [Theory]
    [InlineData(PatternDialect.Re2, "(a)\\1")]
    [InlineData(PatternDialect.Re2, "a(?=b)")]
    [InlineData(PatternDialect.Re2, "(?<!a)b")]
    [InlineData(PatternDialect.Re2, "(?>a)")]
    [InlineData(PatternDialect.Re2, "a{1001}")]
    [InlineData(PatternDialect.Re2, "a**")]
    [InlineData(PatternDialect.Re2, "\\C")]
    [InlineData(PatternDialect.Re2, "\\p{Greek}")]
    [InlineData(PatternDialect.Ecma, "(?i)a")]
    [InlineData(PatternDialect.Ecma, "(?>a)")]
    [InlineData(PatternDialect.Ecma, "\\Z")]
    [InlineData(PatternDialect.Ecma, "\\2(a)")]
    [InlineData(PatternDialect.Ecma, "(a")]
    [InlineData(PatternDialect.Ecma, "a)")]
    [InlineData(PatternDialect.Ecma, "[b-a]")]
    [InlineData(PatternDialect.Ecma, "*a")]
    [InlineData(PatternDialect.Ecma, "[a")]
    [InlineData(PatternDialect.Ecma, "a\\")]
    [InlineData(PatternDialect.Ecma, "\\u{110000}")]
    [InlineData(PatternDialect.Ecma, "\\p{Script=Greek}")]
    public void WhatHasNoCounterpartIsRefused(PatternDialect dialect, string pattern)
    {
        Assert.Null(TextPattern.TryCreate(pattern, dialect, out string problem));
        Assert.NotEmpty(problem);
    }

    [Fact]
    public void NestingIsBounded() => Assert.Null(TextPattern.TryCreate(new string('(', 50_000) + new string(')', 50_000), PatternDialect.Ecma, out _));

    [Theory]
    [InlineData(PatternDialect.Re2, "^(a+)+$", Truth.False)]
    [InlineData(PatternDialect.Ecma, "^(a+)+$", Truth.False)]
    [InlineData(PatternDialect.Ecma, "^(?=a)(a+)+$", Truth.Unknown)]
    public void APatternThatBacktracksWithoutEndIsGivenUp(PatternDialect dialect, string pattern, Truth expected) =>
        Assert.Equal(expected, Match(dialect, pattern, new string('a', 200) + "!"));

    [Fact]
    public void ACategoryBeyondTheBasicPlaneIsUnknown() => Assert.Equal(Truth.Unknown, Match(PatternDialect.Ecma, "^\\p{L}$", "𝒳"));
}
