using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using CsCheck;
using TirGen.Serialization;

namespace TirGen.Tests.Serialization;

public sealed class Utf8JsonNumbersTests
{
    [Fact]
    public void SmallIntegersAreWrittenAsTheyAre()
    {
        for (int value = -100_100; value <= 100_100; value++)
        {
            Assert.Equal(value.ToString(CultureInfo.InvariantCulture), Int32(value));
            Assert.Equal(value.ToString(CultureInfo.InvariantCulture), Int64(value));
        }
    }

    [Fact]
    public void IntegersAroundEveryPowerAreWrittenAsTheyAre()
    {
        for (int bit = 0; bit < 64; bit++)
            CheckAround(1L << bit);
        long power = 1;
        for (int digits = 0; digits < 19; digits++, power *= 10)
        {
            CheckAround(power);
            CheckAround(-power);
        }

        CheckAround(long.MaxValue);
        CheckAround(int.MinValue);

        static void CheckAround(long value)
        {
            for (int delta = -2; delta <= 2; delta++)
            {
                long near = unchecked(value + delta);
                Assert.Equal(near.ToString(CultureInfo.InvariantCulture), Int64(near));
                Assert.Equal(((int)near).ToString(CultureInfo.InvariantCulture), Int32((int)near));
            }
        }
    }

    [Fact]
    public void RandomNumbersAreWrittenAsSystemTextJsonDoes()
    {
        Gen.Int.Sample(static value => Int32(value) == JsonSerializer.Serialize(value), iter: 50_000);
        Gen.Long.Sample(static value => Int64(value) == JsonSerializer.Serialize(value), iter: 50_000);
        Gen.Double.Where(double.IsFinite).Sample(static value => Double(value) == JsonSerializer.Serialize(value), iter: 50_000);
        Gen.Single.Where(float.IsFinite).Sample(static value => Single(value) == JsonSerializer.Serialize(value), iter: 50_000);
        Gen.Decimal.Sample(static value => Decimal(value) == JsonSerializer.Serialize(value), iter: 50_000);
    }

    [Fact]
    public void DoublesOfAnyBitsStayWithinTheirBound() =>
        Gen.Long.Select(BitConverter.Int64BitsToDouble).Where(double.IsFinite)
            .Sample(static value => double.Parse(Double(value), CultureInfo.InvariantCulture).Equals(value), iter: 200_000);

    [Fact]
    public void SinglesOfAnyBitsStayWithinTheirBound() =>
        Gen.Int.Select(BitConverter.Int32BitsToSingle).Where(float.IsFinite)
            .Sample(static value => float.Parse(Single(value), CultureInfo.InvariantCulture).Equals(value), iter: 200_000);

    [Theory]
    [InlineData(double.MinValue)]
    [InlineData(-2.2250738585072014E-308)]
    [InlineData(-1.2345678901234567E-100)]
    [InlineData(-0.00012345678901234567)]
    [InlineData(double.Epsilon)]
    [InlineData(-0.0)]
    public void LongDoublesFit(double value) => Assert.Equal(JsonSerializer.Serialize(value), Double(value));

    [Theory]
    [InlineData("79228162514264337593543950335")]
    [InlineData("-79228162514264337593543950335")]
    [InlineData("-7.9228162514264337593543950335")]
    [InlineData("-0.0000000000000000000000000001")]
    [InlineData("1.10")]
    public void DecimalsKeepTheirDigits(string text) => Assert.Equal(text, Decimal(decimal.Parse(text, CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData(double.NaN, "NaN")]
    [InlineData(double.PositiveInfinity, "Infinity")]
    [InlineData(double.NegativeInfinity, "-Infinity")]
    public void WhatJsonCannotSayIsRefusedByName(double value, string name)
    {
        Assert.Contains(name, Assert.Throws<ArgumentException>(() => Double(value)).Message, StringComparison.Ordinal);
        Assert.Contains(name, Assert.Throws<ArgumentException>(() => Single((float)value)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void TheCultureOfTheThreadDoesNotMatter()
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        CultureInfo strange = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        strange.NumberFormat.NegativeSign = "\u2212";
        strange.NumberFormat.NumberDecimalSeparator = ",";
        try
        {
            CultureInfo.CurrentCulture = strange;
            Assert.Equal(["-12", "-123456789012", "-1.5", "-1.5", "-1.5"], [Int32(-12), Int64(-123456789012), Double(-1.5), Single(-1.5f), Decimal(-1.5m)]);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void LiteralsOfEveryLengthAreCopied()
    {
        byte[] source = [.. Enumerable.Range(0, 300).Select(static i => (byte)(i % 251))];
        byte[] target = new byte[400];
        for (int length = 0; length < source.Length; length++)
        {
            Array.Fill(target, (byte)0xCC);
            Assert.Equal(length + 5, Utf8Json.Literal(ref MemoryMarshal.GetArrayDataReference(target), 5, source.AsSpan(0, length)));
            Assert.True(target.AsSpan(5, length).SequenceEqual(source.AsSpan(0, length)));
            Assert.Equal(-1, target.AsSpan(5 + length).IndexOfAnyExcept((byte)0xCC));
        }
    }

    private static string Int32(int value) => Encoding.ASCII.GetString(Guarded.Write<int>(Utf8Json.Int32, value, Utf8Json.MaxInt32Bytes));

    private static string Int64(long value) => Encoding.ASCII.GetString(Guarded.Write<long>(Utf8Json.Int64, value, Utf8Json.MaxInt64Bytes));

    private static string Double(double value) => Encoding.ASCII.GetString(Guarded.Write<double>(Utf8Json.Double, value, Utf8Json.MaxDoubleBytes));

    private static string Single(float value) => Encoding.ASCII.GetString(Guarded.Write<float>(Utf8Json.Single, value, Utf8Json.MaxSingleBytes));

    private static string Decimal(decimal value) => Encoding.ASCII.GetString(Guarded.Write<decimal>(Utf8Json.Decimal, value, Utf8Json.MaxDecimalBytes));
}
