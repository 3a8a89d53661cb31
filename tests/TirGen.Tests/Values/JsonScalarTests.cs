using System.Text.Json;

namespace TirGen.Tests.Values;

public sealed class JsonScalarTests
{
    [Fact]
    public void TheKindFollowsFromWhatWasGiven()
    {
        Assert.Equal(JsonScalarKind.Undefined, default(JsonScalar).Kind);
        Assert.Equal(JsonScalarKind.Null, JsonScalar.Null.Kind);
        Assert.Equal(JsonScalarKind.Null, ((JsonScalar)(string?)null).Kind);
        Assert.Equal(JsonScalarKind.String, ((JsonScalar)"5").Kind);
        Assert.Equal(JsonScalarKind.Integer, ((JsonScalar)5).Kind);
        Assert.Equal(JsonScalarKind.Integer, ((JsonScalar)5L).Kind);
        Assert.Equal(JsonScalarKind.Number, ((JsonScalar)5.0).Kind);
        Assert.Equal(JsonScalarKind.Boolean, ((JsonScalar)false).Kind);
    }

    [Theory]
    [InlineData("null", JsonScalarKind.Null, "null")]
    [InlineData("true", JsonScalarKind.Boolean, "true")]
    [InlineData("false", JsonScalarKind.Boolean, "false")]
    [InlineData("-9223372036854775808", JsonScalarKind.Integer, "-9223372036854775808")]
    [InlineData("9223372036854775807", JsonScalarKind.Integer, "9223372036854775807")]
    [InlineData("9223372036854775808", JsonScalarKind.Unsigned, "9223372036854775808")]
    [InlineData("18446744073709551615", JsonScalarKind.Unsigned, "18446744073709551615")]
    [InlineData("18446744073709551616", JsonScalarKind.Number, "1.8446744073709552E+19")]
    [InlineData("1.5", JsonScalarKind.Number, "1.5")]
    [InlineData("\"\"", JsonScalarKind.String, "")]
    [InlineData("\"a\\u0041\"", JsonScalarKind.String, "aA")]
    public void AScalarIsReadAndWrittenBack(string json, JsonScalarKind kind, string text)
    {
        JsonScalar scalar = JsonSerializer.Deserialize(json, ValuesContext.Default.JsonScalar);
        Assert.Equal(kind, scalar.Kind);
        Assert.Equal(text, scalar.ToString());
        Assert.Equal(scalar, JsonSerializer.Deserialize(JsonSerializer.Serialize(scalar, ValuesContext.Default.JsonScalar), ValuesContext.Default.JsonScalar));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("1e400")]
    [InlineData("-1e400")]
    public void WhatIsNoScalarIsRefused(string json) =>
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize(json, ValuesContext.Default.JsonScalar));

    [Fact]
    public void UndefinedIsWrittenAsNull() => Assert.Equal("null", JsonSerializer.Serialize(default, ValuesContext.Default.JsonScalar));

    [Fact]
    public void TextAndNumberDiffer()
    {
        JsonScalar text = "5";
        JsonScalar number = 5;
        Assert.True(text != number);
        Assert.True(number == 5L);
        Assert.True(number != 5.0);
        Assert.NotEqual(default, JsonScalar.Null);
        Assert.Equal(((JsonScalar)"5").GetHashCode(), text.GetHashCode());
        Assert.False(text.Equals((object)"5"));
    }

    [Fact]
    public void AValueIsHandedOutAsItsKindOnly()
    {
        JsonScalar text = "x", integer = 7, number = 1.5, truth = true;
        Assert.True(text.TryGetString(out string? s) && s == "x");
        Assert.False(integer.TryGetString(out _));
        Assert.True(integer.TryGetInt64(out long l) && l == 7);
        Assert.False(number.TryGetInt64(out _));
        Assert.True(integer.TryGetDouble(out double d) && d == 7);
        Assert.True(number.TryGetDouble(out d) && d == 1.5);
        Assert.False(text.TryGetDouble(out _));
        Assert.True(truth.TryGetBoolean(out bool b) && b);
        Assert.False(integer.TryGetBoolean(out _));
    }
}
