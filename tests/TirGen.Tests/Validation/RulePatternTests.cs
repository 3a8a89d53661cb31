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
        // Another test may have spent what this thread had.
        ApiViolations.Begin();

        Assert.True(pattern.Misses(text));
        Assert.True(pattern.Matches(text));
        Assert.True(pattern.Matches("aaa"));
        Assert.False(pattern.Misses("aaa"));
    }

    [Fact]
    public void AllTextsOfACheckShareOneBudgetAndTheNextHasItsOwn()
    {
        RulePattern pattern = new("^(?=a)(a+)+$", usesCategories: false);
        string text = new string('a', 60) + "!";
        Stopwatch watch = Stopwatch.StartNew();

        ApiViolations.Begin();
        int refused = Enumerable.Range(0, 1_000).Count(_ => pattern.Misses(text) && RulePattern.Outcome != "does not");

        // A thousand of them would have 20 seconds.
        Assert.Equal(1_000, refused);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5), $"{watch.Elapsed}");
        // Nobody looked at it.
        Assert.True(pattern.Misses("aaa"));
        ApiViolations.Begin();
        Assert.False(pattern.Misses("aaa"));
        Assert.True(pattern.Misses("b"));
        Assert.Equal("does not", RulePattern.Outcome);
    }

    [Fact]
    public void WithoutABudgetThePatternsThatHaveALinearCounterpartAreStillDecided()
    {
        ApiViolations.Begin();
        RulePattern hard = new("^(?=a)(a+)+$", usesCategories: false);
        string text = new string('a', 60) + "!";
        while (!hard.Misses("aaa"))
        {
            Assert.True(hard.Misses(text));
        }

        RulePattern[] many = [.. Enumerable.Range(1, 20).Select(static i => new RulePattern($"^(a+)+b{{0,{i}}}$", usesCategories: false))];

        Assert.All(many, pattern => Assert.True(pattern.Misses(text)));
        Assert.All(many, static pattern => Assert.Equal((true, "does not"), (pattern.Matches(new string('a', 60)), RulePattern.Outcome)));
    }

    [Fact]
    public void ACheckWithinItsBudgetAllocatesNothing()
    {
        RulePattern pattern = new("^(?=a)(a+)+$", usesCategories: false);
        ApiViolations.Begin();
        Assert.False(pattern.Misses("aaa"));
        long before = GC.GetAllocatedBytesForCurrentThread();

        for (int i = 0; i < 100; i++)
        {
            ApiViolations.Begin();
            Assert.False(pattern.Misses("aaa"));
        }

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    [Fact]
    public void WhatTakesNoTimeIsJudgedAsTheEngineOfDotNetJudges()
    {
        ApiViolations.Begin();
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
