using TirGen.Validation;

namespace TirGen.Tests.Validation;

/// <summary>What generated checks ask of values.</summary>
public sealed class RuleChecksTests
{
    [Theory]
    [InlineData("", 0)]
    [InlineData("abc", 3)]
    [InlineData("😀", 1)]
    [InlineData("a😀b", 3)]
    public void LengthCountsCodePoints(string text, int length) => Assert.Equal(length, RuleChecks.Length(text));

    [Theory]
    [InlineData("a", "b", -1)]
    [InlineData("a", "a", 0)]
    [InlineData("ab", "a", 1)]
    [InlineData("\uffff", "😀", -1)]
    public void TextsAreOrderedByCodePoints(string left, string right, int sign)
    {
        Assert.Equal(sign, Math.Sign(RuleChecks.Compare(left, right)));
        Assert.Equal(-sign, Math.Sign(RuleChecks.Compare(right, left)));
    }

    [Theory]
    [InlineData(0.3, "0.3")]
    [InlineData(-7.5, "-7.5")]
    [InlineData(0d, "0")]
    [InlineData(1e22, "10000000000000000000000")]
    [InlineData(1e300, null)]
    [InlineData(1e-300, null)]
    [InlineData(double.NaN, null)]
    public void ANumberIsTheDecimalOfItsShortestText(double value, string? expected) =>
        Assert.Equal(expected, RuleChecks.Exact(value)?.ToString(System.Globalization.CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("null", 1)]
    [InlineData("true", 2)]
    [InlineData("3.0", 4)]
    [InlineData("3.5", 8)]
    [InlineData("\"\"", 16)]
    [InlineData("[1]", 32)]
    [InlineData("{}", 64)]
    public void AFragmentHasOneType(string json, int type)
    {
        Assert.True(RuleChecks.IsOf(JsonFragment.Parse(json), type));
        Assert.False(RuleChecks.IsOf(JsonFragment.Parse(json), 127 - type));
    }

    [Fact]
    public void NumbersOfScalarsAreEqualByValue()
    {
        Assert.True(RuleChecks.AreEqual(5, 5.0));
        Assert.False(RuleChecks.AreEqual(5, "5"));
        Assert.False(RuleChecks.AreEqual(5, 6));
    }

    [Fact]
    public void EveryKindOfMapIsWalkedOver()
    {
        Dictionary<string, int> dictionary = new() { ["a"] = 1, ["b"] = 2 };
        SortedDictionary<string, int> sorted = new(dictionary);
        foreach (IReadOnlyDictionary<string, int> map in new IReadOnlyDictionary<string, int>[] { dictionary, sorted })
        {
            List<string> seen = [];
            foreach (KeyValuePair<string, int> entry in RuleChecks.Entries(map))
            {
                seen.Add(entry.Key + entry.Value);
            }

            Assert.Equal(["a1", "b2"], seen);
        }
    }

    [Fact]
    public void AViolationOfAPartIsNamedByItsOwner()
    {
        ApiViolations violations = default;
        Assert.True(violations.Complete(out IReadOnlyList<ApiViolation> none));
        Assert.Empty(none);
        violations.AddErrorOfSelf("TIR2003", " is not allowed here.");
        violations.AddError("TIR2001", "", "name is required.");
        violations.AddError("TIR2001", "", "name is required.");
        violations.Prefix(0, "/items/0", "Item 1 of items");
        violations.Prefix(0, "/outer", "outer");
        Assert.False(violations.Complete(out IReadOnlyList<ApiViolation> found));
        Assert.Equal(["error TIR2003 at /outer/items/0: Item 1 of items is not allowed here.", "error TIR2001 at /outer/items/0: name is required."], found.Select(static v => v.ToString()));
    }
}
