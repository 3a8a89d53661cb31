using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace TirGen.Tests.Values;

public sealed class JsonFragmentTests
{
    [Theory]
    [InlineData("null", "null")]
    [InlineData(" 1.50e3 ", "1.50e3")]
    [InlineData("\r\n{ \"a\" : [ 1 , 2 ] ,\t\"b\" : { } }\n", """{"a":[1,2],"b":{}}""")]
    [InlineData(" \" a \\\" b \\\\\" ", "\" a \\\" b \\\\\"")]
    [InlineData(""" [ "\\\" : ", "x  y" ] """, """["\\\" : ","x  y"]""")]
    [InlineData("\"\u00E9\uD83D\uDE00\"", "\"\u00E9\uD83D\uDE00\"")]
    public void WhiteSpaceBetweenTokensIsDropped(string json, string expected)
    {
        Assert.Equal(expected, JsonFragment.Parse(json).ToString());
        Assert.Equal(Encoding.UTF8.GetBytes(expected), JsonFragment.Parse(Encoding.UTF8.GetBytes(json)).Utf8.ToArray());
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("{")]
    [InlineData("1 2")]
    [InlineData("{\"a\":1,}")]
    [InlineData("nul")]
    [InlineData("'a'")]
    [InlineData("\"\u0001\"")]
    [InlineData("/* no */ 1")]
    public void WhatIsNotOneJsonValueIsRefused(string json) =>
        Assert.ThrowsAny<JsonException>(() => JsonFragment.Parse(json));

    [Fact]
    public void IllFormedUtf8IsRefused() =>
        Assert.Throws<JsonException>(() => JsonFragment.Parse([(byte)'"', 0xC3, (byte)'"']));

    [Fact]
    public void NestingBeyond64IsRefused()
    {
        Assert.Equal(128, JsonFragment.Parse(new string('[', 64) + new string(']', 64)).Utf8.Length);
        Assert.ThrowsAny<JsonException>(() => JsonFragment.Parse(new string('[', 65) + new string(']', 65)));
    }

    [Fact]
    public void ElementsAndNodesAreTakenOver()
    {
        using JsonDocument document = JsonDocument.Parse("""{ "a" : "<\u00E9>", "n": 1.0 }""");
        JsonFragment fromElement = document.RootElement;
        JsonFragment fromNode = new JsonObject { ["a"] = "<\u00E9>", ["n"] = 1 };
        Assert.Equal("""{"a":"<é>","n":1.0}""", fromElement.ToString());
        Assert.Equal("""{"a":"<é>","n":1}""", fromNode.ToString());
    }

    [Fact]
    public void NoNodeIsNullAndNoElementIsUndefined()
    {
        JsonFragment fromNode = (JsonNode?)null;
        JsonFragment fromElement = default(JsonElement);
        Assert.Equal(JsonFragment.Null, fromNode);
        Assert.False(fromNode.IsUndefined);
        Assert.True(fromElement.IsUndefined);
        Assert.NotEqual(fromNode, fromElement);
        Assert.Equal(JsonValueKind.Undefined, fromElement.ToElement().ValueKind);
        Assert.Equal("", fromElement.ToString());
    }

    [Fact]
    public void EqualTextIsEqual()
    {
        JsonFragment one = JsonFragment.Parse("""{"a":1}""");
        JsonFragment same = JsonFragment.Parse(""" { "a" : 1 } """);
        JsonFragment other = JsonFragment.Parse("""{"a":1.0}""");
        Assert.True(one == same);
        Assert.True(one != other);
        Assert.Equal(one.GetHashCode(), same.GetHashCode());
        Assert.False(one.Equals(null));
    }

    [Fact]
    public void TheSerializerReadsAndWritesAnyValue()
    {
        const string json = """{"Fragment":{"a":[1,2,{"b":null}]},"OrNull":null,"Scalar":"x"}""";
        Holder holder = JsonSerializer.Deserialize(json.Replace(":", " : ", StringComparison.Ordinal), ValuesContext.Default.Holder)!;
        Assert.Equal("""{"a":[1,2,{"b":null}]}""", holder.Fragment.ToString());
        Assert.Null(holder.OrNull);
        Assert.Equal(json, JsonSerializer.Serialize(holder, ValuesContext.Default.Holder));
        Assert.Equal("""{"Fragment":null,"OrNull":null,"Scalar":null}""", JsonSerializer.Serialize(new Holder(), ValuesContext.Default.Holder));
    }
}
