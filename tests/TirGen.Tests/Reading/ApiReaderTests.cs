using System.Text.Json;
using TirGen.Records;

namespace TirGen.Tests.Reading;

public sealed class ApiReaderTests
{
    [Theory]
    [InlineData("""{"count":1,"text":"a"}""")]
    [InlineData("""{"text":"a","count":1}""")]
    [InlineData(" { \"count\" : 1 ,\r\n\t\"text\" : \"a\" } ")]
    [InlineData("""{"\u0063ount":1,"te\u0078t":"\u0061"}""")]
    [InlineData("""{"text":"b","count":2,"text":"a","count":1}""")]
    [InlineData("""{"text":[],"count":"x","text":"a","count":1}""")]
    [InlineData("""{"count":1.0,"text":"a"}""")]
    [InlineData("""{"count":1E0,"text":"a"}""")]
    [InlineData("""{"count":100e-2,"text":"a"}""")]
    [InlineData("""{"count":"1","text":"a"}""")]
    [InlineData("""{"count":"\u0031","text":"a"}""")]
    [InlineData("""{"count":"1e\u002B0","text":"a"}""")]
    public void FormsOfOneObject(string json)
    {
        Any read = Any.Read(json);

        Assert.Equal(("a", 1, "{}"), (read.Text, read.Count, read.Kept()));
    }

    [Theory]
    [InlineData("count", "1.5")]
    [InlineData("count", "\"one\"")]
    [InlineData("count", "2147483648")]
    [InlineData("count", "null")]
    [InlineData("text", "5")]
    [InlineData("text", "\"half \\ud83d\"")]
    [InlineData("text", "{\"a\":[1,{}]}")]
    [InlineData("long_number", "9223372036854775808")]
    [InlineData("long_number", "1e-1")]
    [InlineData("long_number", "\"1\"")]
    [InlineData("ratio", "1e999")]
    [InlineData("ratio", "\"1,5\"")]
    [InlineData("ratio", "\"1\\u002c5\"")]
    [InlineData("ratio", "\"1\\ud83d\"")]
    [InlineData("is_on", "\"true\"")]
    [InlineData("when", "\"yesterday\"")]
    [InlineData("day", "\"2026-02-30\"")]
    [InlineData("id", "\"7\"")]
    [InlineData("bytes", "\"%\"")]
    [InlineData("size", "\"huge\"")]
    [InlineData("size", "1")]
    [InlineData("inner", "[]")]
    [InlineData("numbers", "{}")]
    [InlineData("numbers", "[1,\"2\",3]")]
    [InlineData("map", "{\"a\":5}")]
    [InlineData("maybe", "\"x\"")]
    [InlineData("fixed", "\"other\"")]
    [InlineData("unknown", "{\"deep\":[[[null]]]}")]
    [InlineData("na\u00EFve name", "1")]
    [InlineData("\\u0001", "1")]
    public void WhatDoesNotFitIsKeptAndTheRestIsRead(string name, string value)
    {
        string count = name == "count" ? "" : "\"count\":7,";
        Any read = Any.Read($$"""{{{count}}"{{name}}":{{value}},"free":1,"any":[1 , 2]}""");

        Assert.Equal(2, read.AdditionalProperties!.Count);
        using JsonDocument named = JsonDocument.Parse($"\"{name}\"");
        Assert.Equal((value, "1"), (read.AdditionalProperties[named.RootElement.GetString()!].GetRawText(), read.AdditionalProperties["free"].GetRawText()));
        Assert.Equal((name == "count" ? 0 : 7, "[1,2]"), (read.Count, read.Free.ToString()));
    }

    [Fact]
    public void AMisfitNeverLooksLikeAValue()
    {
        Any read = Any.Read("""{"count":1,"size":"huge","is_on":5,"maybe":[],"numbers":[1,null,3]}""");

        Assert.False(Enum.IsDefined(read.Size));
        Assert.Null(read.IsOn);
        Assert.False(read.Maybe.IsSet);
        Assert.Equal([1, 3], read.Numbers!);
        Assert.Equal(["is_on", "maybe", "numbers", "size"], ApiJson.Misfits(read).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void ARequiredMemberThatIsMissingIsNamed()
    {
        Any read = Any.Read("""{"inner":{"count":2}}""");

        Assert.Equal("{}", read.Kept());
        Assert.Equal(["count"], ApiJson.Misfits(read));
        Assert.Equal((2, null), (read.Inner!.Count, read.Inner.AdditionalProperties));
    }

    [Fact]
    public void NullIsAValueOnlyWhereTheTypeHasOne()
    {
        Any read = Any.Read("""{"count":1,"maybe":null,"text":null}""");

        Assert.True(read.Maybe.IsSet);
        Assert.Null(read.Maybe.Value);
        Assert.Equal((null, "{}"), (read.Text, read.Kept()));
    }

    [Theory]
    [InlineData("""{"count":1,"b":1}""", "/b")]
    [InlineData("""{"count":1,"map":{"x/y":{"count":2},"z":{"count":true}}}""", "/map/z/count")]
    [InlineData("""{"count":1,"map":{"x/y":{}}}""", "/map/x~1y")]
    [InlineData("""{"count":1,"numbers":[1,2,"3"]}""", "/numbers/2")]
    [InlineData("""{"count":null}""", "/count")]
    [InlineData("""{"count":1,"inner":{"count":1,"inner":{"count":1,"fixed":"other"}}}""", "/inner/inner/fixed")]
    [InlineData("{}", "")]
    public void StrictReadingNamesThePlace(string json, string pointer)
    {
        JsonException refused = Assert.Throws<JsonException>(() => Any.Read(json, ApiReading.Strict));

        Assert.Equal(pointer, refused.Path);
    }

    [Fact]
    public void StrictReadingTakesWhatIsDocumented()
    {
        Any read = Any.Read("""{"count":1,"fixed":"only","size":"large","day":"2026-11-29","bytes":"AQI=","maybe":null}""", ApiReading.Strict);

        Assert.Equal((Size.Large, new DateOnly(2026, 11, 29), 2), (read.Size, read.Day, read.Bytes!.Length));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[1]")]
    [InlineData("{} {}")]
    [InlineData("""{"count":1,}""")]
    [InlineData("""{"count":01}""")]
    [InlineData("""{"count":1.}""")]
    [InlineData("""{"count":-}""")]
    [InlineData("""{"count":+1}""")]
    [InlineData("""{"text":"\x"}""")]
    [InlineData("""{"text":"\u12g4"}""")]
    [InlineData("{\"text\":\"line\nend\"}")]
    [InlineData("""{"text":"open""")]
    [InlineData("""{"text""")]
    [InlineData("""{"unknown":tru}""")]
    [InlineData("""{"unknown":[1 2]}""")]
    [InlineData("""{"unknown":{"a"}}""")]
    [InlineData("{'count':1}")]
    public void WhatIsNoJsonIsRefused(string json) => Assert.Throws<JsonException>(() => Any.Read(json));

    [Fact]
    public void BytesThatAreNoUtf8AreRefused() =>
        Assert.Throws<JsonException>(static () => ApiJson.Read<Any>([.. "{\"text\":\""u8, 0xC3, 0x28, .. "\"}"u8]));

    [Fact]
    public void DepthIsBounded()
    {
        Assert.Equal(1, Nested(64).Count);
        Assert.Throws<JsonException>(static () => Nested(65));
        Assert.Throws<JsonException>(static () => Any.Read("""{"unknown":""" + new string('[', 100_000)));

        static Any Nested(int depth) => Any.Read(string.Concat(Enumerable.Repeat("""{"count":1,"inner":""", depth - 1)) + """{"count":1}""" + new string('}', depth - 1));
    }

    [Theory]
    [InlineData("0", 0L)]
    [InlineData("-0", 0L)]
    [InlineData("9223372036854775807", long.MaxValue)]
    [InlineData("-9223372036854775808", long.MinValue)]
    [InlineData("922337203685477580.7e1", long.MaxValue)]
    [InlineData("1000000000000000000000e-3", 1000000000000000000L)]
    [InlineData("0.000000000000000000000000000000e99999999999", 0L)]
    [InlineData("12.30e1", 123L)]
    public void WholeNumbersAreExact(string number, long value) => Assert.Equal(value, Any.Read($$"""{"count":1,"long_number":{{number}}}""").LongNumber);

    [Theory]
    [InlineData("-9223372036854775809")]
    [InlineData("1e19")]
    [InlineData("1e-400")]
    [InlineData("1.00000000000000000000000000000000000001")]
    [InlineData("1e99999999999999999999")]
    public void NumbersWithAFractionOrTooLargeAreNoIntegers(string number)
    {
        Any read = Any.Read($$"""{"count":1,"long_number":{{number}}}""");

        Assert.Null(read.LongNumber);
        Assert.Equal(number, read.AdditionalProperties!["long_number"].GetRawText());
    }

    [Fact]
    public void TextsOfEveryLengthAndPlace()
    {
        for (int length = 0; length < 100; length++)
        {
            foreach (string sign in (string[])["x", "\u00E9", "\u20AC", "\U0001F600", "\\\"", "\\u00e9", "\\ud83d\\ude00"])
            {
                string text = new string('a', length) + sign + new string('b', length / 2);
                string json = $$"""{"text":"{{text}}","count":1,"na\u00EFve name":"{{text}}"}""";
                using JsonDocument expected = JsonDocument.Parse(json);
                Any read = Any.Read(json);
                Assert.Equal(expected.RootElement.GetProperty("text").GetString(), read.Text);
                Assert.Equal(read.Text, read.Naive);
            }
        }
    }
}
