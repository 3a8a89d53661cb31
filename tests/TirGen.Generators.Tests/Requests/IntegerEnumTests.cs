using System.Text;
using System.Text.Json;
using Sample.Requests;

namespace TirGen.Generators.Tests.Requests;

/// <summary>Enums of integers are C# enums, and integers on the wire.</summary>
public sealed class IntegerEnumTests
{
    private static readonly RequestsJsonContext Context = RequestsJsonContext.Default;

    [Fact]
    public void ValuesAndNamesAreThoseOfTheDocument()
    {
        Assert.Equal([(0, "Low"), (10, "High"), (-1, "Unknown")], Enum.GetValues<Level>().Select(static v => ((int)v, v.ToString())));
        Assert.Equal([1L, 5_000_000_000, -2], Enum.GetValues<Bare>().Select(static v => (long)v));
        Assert.Equal(["Value1", "Value5000000000", "ValueMinus2"], Enum.GetNames<Bare>());
    }

    [Fact]
    public void TheyAreWrittenAsIntegers()
    {
        Span<byte> buffer = stackalloc byte[256];
        Assert.True(new SendLevelsRequest { One = Level.High, Many = new[] { Level.Unknown, (Level)7 }, Bare = Bare.Value5000000000, Perhaps = (Perhaps?)null }.TryWrite(buffer, out int written));
        Assert.Equal("{\"one\":10,\"many\":[-1,7],\"bare\":5000000000,\"perhaps\":null}", Encoding.UTF8.GetString(buffer[..written]));
        Assert.Equal("/levels/10?levels=-1&levels=0", new SendLevelsUrl { Level = Level.High, Levels = [Level.Unknown, Level.Low] }.ToString());
    }

    [Theory]
    [InlineData("10", Level.High)]
    [InlineData("\"-1\"", Level.Unknown)]
    [InlineData("99", (Level)99)]
    public void TheyAreReadTolerantly(string json, Level expected)
    {
        Assert.Equal(expected, JsonSerializer.Deserialize(json, Context.Level));
        Levels read = JsonSerializer.Deserialize($"{{\"one\":{json},\"many\":[{json}]}}", Context.Levels)!;
        Assert.Equal((expected, expected), (read.One, read.Many![0]));
        Assert.Equal(((int)expected).ToString(System.Globalization.CultureInfo.InvariantCulture), JsonSerializer.Serialize(expected, Context.Level));
    }

    [Theory]
    [InlineData("1.5")]
    [InlineData("\"x\"")]
    [InlineData("5000000000")]
    [InlineData("true")]
    public void WhatIsNoSuchIntegerIsRefused(string json) => Assert.Throws<JsonException>(() => JsonSerializer.Deserialize(json, Context.Level));

    [Fact]
    public void AValueWithoutANameIsAViolation()
    {
        Assert.True(new SendLevelsRequest { One = Level.Low }.Validate(out _));
        Assert.False(new SendLevelsRequest { One = (Level)7 }.Validate(out var violations));
        Assert.Contains("TIR2002", violations[0].ToString(), StringComparison.Ordinal);
    }
}
