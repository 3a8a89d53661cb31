using TirGen.Validation;

namespace TirGen.Tests.Validation;

/// <summary>Values in messages look as the rules themselves write them.</summary>
public sealed class RuleTextTests
{
    [Theory]
    [InlineData(0d, "0")]
    [InlineData(5d, "5")]
    [InlineData(-2.5, "-2.5")]
    [InlineData(0.1, "0.1")]
    [InlineData(100d, "100")]
    [InlineData(1e20, "100000000000000000000")]
    [InlineData(1e21, "1e21")]
    [InlineData(1e23, "1e23")]
    [InlineData(1.5e300, "1.5e300")]
    [InlineData(1e-5, "0.00001")]
    [InlineData(1.25e-7, "1.25e-7")]
    [InlineData(123456789.125, "123456789.125")]
    public void ANumberIsPlainOrHasAnExponent(double value, string text) => Assert.Equal(text, RuleText.Of(value));

    // In a row of its own: the analyzer takes it for the same as zero.
    [Fact]
    public void MinusZeroIsZero() => Assert.Equal("0", RuleText.Of(-0d));

    [Theory]
    [InlineData("a\"b\\c", "\"a\\\"b\\\\c\"")]
    [InlineData("\n\t\u0001\u2028", "\"\\n\\t\\u0001\\u2028\"")]
    [InlineData("grüße 😀", "\"grüße 😀\"")]
    public void ATextIsEscaped(string value, string text) => Assert.Equal(text, RuleText.Of(value));

    [Fact]
    public void HalfACharacterIsShownByItsNumber() => Assert.Equal("\"x\\ud800\"", RuleText.Of("x\ud800"));

    [Fact]
    public void ALongTextIsCutBetweenCharacters()
    {
        Assert.Equal("\"" + new string('a', 59) + "…", RuleText.Of(new string('a', 61)));
        Assert.Equal("\"" + new string('a', 58) + "…", RuleText.Of(new string('a', 58) + "😀😀"));
    }

    [Theory]
    [InlineData("{\"a\":1}", "an object")]
    [InlineData("[]", "an array")]
    [InlineData("\"\\u0061\"", "\"a\"")]
    [InlineData("1.50", "1.5")]
    [InlineData("9007199254740993", "9007199254740993")]
    [InlineData("null", "null")]
    public void AFragmentIsShownByItsType(string json, string text) => Assert.Equal(text, RuleText.Of(JsonFragment.Parse(json)));
}
