using System.Globalization;
using System.Numerics;
using CsCheck;
using TirGen.Specification.Rules.Values;

namespace TirGen.Specification.Tests.Rules;

public class RuleNumberTests
{
    [Theory]
    [InlineData("1", "1.0")]
    [InlineData("100", "1e2")]
    [InlineData("-0", "0")]
    [InlineData("0.001", "1E-3")]
    [InlineData("12300", "0.00123e7")]
    [InlineData("0e999999999999999999999", "0")]
    public void EqualNumbersAreEqualHoweverWritten(string left, string right)
    {
        Assert.Equal(RuleNumber.Parse(left), RuleNumber.Parse(right));
        Assert.Equal(RuleNumber.Parse(left).GetHashCode(), RuleNumber.Parse(right).GetHashCode());
        Assert.Equal(0, RuleNumber.Parse(left).CompareTo(RuleNumber.Parse(right)));
    }

    [Theory]
    [InlineData("9007199254740992", "9007199254740993")]
    [InlineData("9223372036854775807", "9223372036854775808")]
    [InlineData("-1e400", "-1e399")]
    [InlineData("0.1", "0.10000000000000000001")]
    [InlineData("-1", "0")]
    [InlineData("1e-400", "1e400000000000")]
    [InlineData("-1e999999999999999999999", "1")]
    public void TheOrderIsExact(string smaller, string larger)
    {
        Assert.True(RuleNumber.Parse(smaller).CompareTo(RuleNumber.Parse(larger)) < 0);
        Assert.True(RuleNumber.Parse(larger).CompareTo(RuleNumber.Parse(smaller)) > 0);
    }

    [Theory]
    [InlineData("0.0075", "0.0001", Truth.True)]
    [InlineData("0.00751", "0.0001", Truth.False)]
    [InlineData("1e308", "0.5", Truth.True)]
    [InlineData("1e308", "3", Truth.False)]
    [InlineData("0", "7", Truth.True)]
    [InlineData("7", "10", Truth.False)]
    [InlineData("-9", "3", Truth.True)]
    public void DivisibilityIsExact(string value, string divisor, Truth expected) =>
        Assert.Equal(expected, RuleNumber.Parse(value).Remainder(RuleNumber.Parse(divisor))!.Value.IsZero ? Truth.True : Truth.False);

    [Theory]
    [InlineData("7", "3", "1")]
    [InlineData("-7", "3", "-1")]
    [InlineData("0.35", "0.1", "0.05")]
    [InlineData("1e3", "0.7", "0.4")]
    [InlineData("1e-400000000000", "3", "1e-400000000000")]
    public void WhatIsLeftIsExact(string value, string divisor, string expected) =>
        Assert.Equal(RuleNumber.Parse(expected), RuleNumber.Parse(value).Remainder(RuleNumber.Parse(divisor)));

    [Fact]
    public void TooManyDigitsAreNoAnswer() =>
        Assert.Null(RuleNumber.Parse(new string('7', 2_001)).Remainder(RuleNumber.Parse("3")));

    [Fact]
    public void ComparesAsIntegersDo() => Gen.Select(Gen.Long, Gen.Long).Sample((a, b) =>
        Math.Sign(RuleNumber.From(a).CompareTo(RuleNumber.From(b))) == a.CompareTo(b)
        && RuleNumber.From(a).TryGetInt64(out long back) && back == a);

    [Fact]
    public void ComparesAsDecimalsDo() => Gen.Select(Gen.Decimal, Gen.Decimal).Sample((a, b) =>
        Math.Sign(RuleNumber.From(a).CompareTo(RuleNumber.From(b))) == a.CompareTo(b));

    [Fact]
    public void DividesAsLargeIntegersDo() => Gen.Select(Gen.Long, Gen.Int[1, 50], Gen.Int[0, 30], Gen.Int[0, 3]).Sample((value, divisor, up, down) =>
    {
        BigInteger scaled = new BigInteger(value) * BigInteger.Pow(10, up + down);
        Truth expected = scaled % divisor == 0 ? Truth.True : Truth.False;
        RuleNumber number = RuleNumber.Parse($"{value.ToString(CultureInfo.InvariantCulture)}e{up}");
        return number.Remainder(RuleNumber.Parse($"{divisor}e-{down}"))!.Value.IsZero == (expected == Truth.True);
    });

    [Fact]
    public void TheTextReadsBack() => Gen.Double.Where(double.IsFinite).Sample(d =>
    {
        RuleNumber number = RuleNumber.From(d);
        return RuleNumber.Parse(number.ToString()).Equals(number) && number.ToDouble() == d;
    });

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("1e")]
    [InlineData("abc")]
    public void WhatIsNoNumberIsRefused(string text) => Assert.Throws<FormatException>(() => RuleNumber.Parse(text));

    [Fact]
    public void AnInfiniteDoubleIsRefused() => Assert.Throws<FormatException>(() => RuleNumber.From(double.PositiveInfinity));
}
