using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using CsCheck;
using TirGen.Serialization;

namespace TirGen.Tests.Serialization;

public sealed class Utf8JsonValuesTests
{
    [Theory]
    [InlineData(true, "true")]
    [InlineData(false, "false")]
    public void BooleansAreWords(bool value, string expected) =>
        Assert.Equal(expected, Encoding.ASCII.GetString(Guarded.Write<bool>(Utf8Json.Boolean, value, Utf8Json.MaxBooleanBytes)));

    [Fact]
    public void RandomValuesAreWrittenAsSystemTextJsonDoes()
    {
        Gen.Guid.Sample(static value => Quoted(Utf8Json.Guid, value, Utf8Json.MaxGuidBytes) == JsonSerializer.Serialize(value));
        Gen.DateTimeOffset.Sample(static value => Quoted(Utf8Json.DateTimeOffset, value, Utf8Json.MaxDateTimeOffsetBytes) == JsonSerializer.Serialize(value), iter: 20_000);
        Gen.DateOnly.Sample(static value => Quoted(Utf8Json.DateOnly, value, Utf8Json.MaxDateOnlyBytes) == JsonSerializer.Serialize(value));
        Gen.Long[0, TimeSpan.TicksPerDay - 1].Select(static ticks => new TimeOnly(ticks))
            .Sample(static value => Quoted(Utf8Json.TimeOnly, value, Utf8Json.MaxTimeOnlyBytes) == JsonSerializer.Serialize(value));
    }

    [Theory]
    [InlineData("2026-11-23T15:17:00+05:30")]
    [InlineData("2026-11-23T15:17:00.1-12:00")]
    [InlineData("2026-11-23T15:17:00.0000001+00:00")]
    [InlineData("2026-11-23T15:17:10.12345+14:00")]
    [InlineData("0001-01-01T00:00:00+00:00")]
    [InlineData("9999-12-31T23:59:59.9999999+00:00")]
    public void FractionsOfASecondHaveNoTrailingZeros(string text) =>
        Assert.Equal($"\"{text}\"", Quoted(Utf8Json.DateTimeOffset, DateTimeOffset.Parse(text, null), Utf8Json.MaxDateTimeOffsetBytes));

    [Fact]
    public void BytesBecomeBase64()
    {
        for (int length = 0; length < 200; length++)
        {
            byte[] value = [.. Enumerable.Range(0, length).Select(static i => (byte)(i * 37))];
            byte[] written = Guarded.Write<byte[]>(
                (ref byte destination, nint position, byte[] bytes, ref long limit) => Utf8Json.Base64(ref destination, position, bytes, ref limit),
                value, (length + 2) / 3 * 4);
            Assert.Equal(Convert.ToBase64String(value), Encoding.ASCII.GetString(written));
        }
    }

    [Theory]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{"engine_args":{"--max-model-len":4096,"flags":[true,false,null]}}""")]
    public void FragmentsAreWrittenVerbatim(string json)
    {
        JsonFragment fragment = JsonFragment.Parse(json);
        Assert.Equal(json, Encoding.UTF8.GetString(Guarded.Write<JsonFragment>(Utf8Json.Fragment, fragment, json.Length)));
    }

    [Fact]
    public void AnUndefinedFragmentIsNull() =>
        Assert.Equal("null"u8, Guarded.Write<JsonFragment>(Utf8Json.Fragment, default, 4));

    public static TheoryData<JsonScalar, string> Scalars => new()
    {
        { default, "null" },
        { JsonScalar.Null, "null" },
        { (string?)null, "null" },
        { true, "true" },
        { false, "false" },
        { 5, "5" },
        { long.MinValue, "-9223372036854775808" },
        { -2.2250738585072014E-308, "-2.2250738585072014E-308" },
        { "", "\"\"" },
        { "5", "\"5\"" },
        { "\u0001\"", "\"\\u0001\\\"\"" },
    };

    [Theory]
    [MemberData(nameof(Scalars))]
    public void ScalarsAreWrittenAsGiven(JsonScalar value, string expected) =>
        Assert.Equal(expected, Encoding.UTF8.GetString(Guarded.Write<JsonScalar>(Scalar, value, Bound(value))));

    [Theory]
    [MemberData(nameof(Scalars))]
    public void AScalarBeyondTheLimitIsNotWritten(JsonScalar value, string expected)
    {
        Assert.InRange(expected.Length, 1, Bound(value));
        byte[] buffer = new byte[256];
        long limit = Bound(value) - 1;
        Scalar(ref MemoryMarshal.GetArrayDataReference(buffer), 0, value, ref limit);
        Assert.True(limit < 0);
        Assert.All(buffer[Bound(value)..], static octet => Assert.Equal(0, octet));
    }

    [Fact]
    public void AFragmentOrBytesBeyondTheLimitAreNotWritten()
    {
        Guarded.Overrun<JsonFragment>(Utf8Json.Fragment, JsonFragment.Parse("1234567"), 7);
        Guarded.Overrun<byte[]>(
            static (ref byte destination, nint position, byte[] bytes, ref long limit) => Utf8Json.Base64(ref destination, position, bytes, ref limit), [1, 2], 4);
    }

    private static int Bound(JsonScalar value) =>
        value.TryGetString(out string? text) ? (text.Length * Utf8Json.MaxBytesPerChar) + 2 : Utf8Json.MaxDoubleBytes;

    private static nint Scalar(ref byte destination, nint position, JsonScalar value, ref long limit) =>
        Utf8Json.Scalar(ref destination, position, in value, ref limit);

    private static string Quoted<T>(Guarded.Writer<T> writer, T value, int bound) =>
        $"\"{Encoding.ASCII.GetString(Guarded.Write(writer, value, bound))}\"";
}
