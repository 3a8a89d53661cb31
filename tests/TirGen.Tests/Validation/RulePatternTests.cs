using System.Diagnostics;
using System.Text.RegularExpressions;
using TirGen.Validation;

namespace TirGen.Tests.Validation;

public sealed class RulePatternTests
{
    [Theory]
    [InlineData("^(a+)+$", 'a')]
    [InlineData(@"^(\d+,?)*$", '1')]
    [InlineData("^([a-z]|[a-y])*$", 'b')]
    public void ATextThatKeepsABacktrackingEngineBusyIsJudgedAtOnce(string expression, char repeated)
    {
        RulePattern pattern = new(expression, usesCategories: false);
        string text = new string(repeated, 60) + "!";
        Assert.True(pattern.Misses(text));

        Stopwatch watch = Stopwatch.StartNew();
        for (int i = 0; i < 1000; i++)
        {
            Assert.True(pattern.Misses(text));
            Assert.False(pattern.Matches(text));
        }

        // A backtracking engine would need its whole time for each of the two thousand.
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10), $"{watch.Elapsed}");
        Assert.True(pattern.Matches(text[..^1]));
    }

    [Fact]
    public void ATextThatNoEngineDecidesInTimeIsNeverValid()
    {
        // A look-ahead keeps the pattern from the engine whose time is linear.
        RulePattern pattern = new("^(?=a)(a+)+$", usesCategories: false);
        string text = new string('a', 60) + "!";

        Assert.True(pattern.Misses(text));
        Assert.True(pattern.Matches(text));
        Assert.True(pattern.Matches("aaa"));
        Assert.False(pattern.Misses("aaa"));
    }

    [Fact]
    public void WhatTakesNoTimeIsJudgedAsTheEngineOfDotNetJudges()
    {
        string[] expressions = ["^[a-z]+$", "b{2,3}", "^(?:a|bc)*$", "[^x]y", "^$"];
        string[] texts = ["", "abc", "bb", "xy", "ay", "bcbca", "é"];
        foreach (string expression in expressions)
        {
            RulePattern pattern = new(expression, usesCategories: false);
            foreach (string text in texts)
            {
                bool expected = Regex.IsMatch(text, expression, RegexOptions.CultureInvariant);
                Assert.Equal(expected, pattern.Matches(text));
                Assert.Equal(!expected, pattern.Misses(text));
            }
        }
    }

    [Fact]
    public void ACategoryOfACharacterBeyondTheBasicPlaneIsNeitherFoundNorMissed()
    {
        RulePattern pattern = new(@"^\p{L}+$", usesCategories: true);

        Assert.False(pattern.Matches("𝒜"));
        Assert.False(pattern.Misses("𝒜"));
    }
}
