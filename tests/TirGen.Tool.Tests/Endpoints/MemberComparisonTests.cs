using System.Text.Json.Nodes;
using TirGen.Tool.Endpoints;

namespace TirGen.Tool.Tests.Endpoints;

public sealed class MemberComparisonTests
{
    [Theory]
    [InlineData("""{"a":1}""", """{"a":1.0}""", "")]
    [InlineData("""{"a":300}""", """{"a":"300"}""", "")]
    [InlineData("""{"a":"1"}""", """{"a":"1.0"}""", "~ a  \"1\" -> \"1.0\"")]
    [InlineData("""{"a":true}""", """{"a":"true"}""", "~ a  true -> \"true\"")]
    [InlineData("""{"a":null}""", """{"a":1}""", "+ a  1")]
    [InlineData("{}", """{"a":null}""", "")]
    [InlineData("{}", """{"a":1}""", "? a  1 (the endpoint does not show it)")]
    [InlineData("""{"a":{"b":1,"c":2}}""", """{"a":{"b":2}}""", "~ a.b  1 -> 2|- a.c  2")]
    [InlineData("""{"a":{"b":1,"c":null}}""", """{"a":{"b":1}}""", "")]
    [InlineData("""{"a":[{"x":1},{"x":2}]}""", """{"a":[{"x":3}]}""", "~ a[0].x  1 -> 3|- a[1]  {\"x\":2}")]
    [InlineData("""{"a":[1,2]}""", """{"a":[2,1]}""", "~ a  [1,2] -> [2,1]")]
    [InlineData("""{"a":{"é":"ü"}}""", """{"a":1}""", "~ a  {\"é\":\"ü\"} -> 1")]
    public void MembersAreComparedByWhatTheyMean(string endpoint, string payload, string expected) =>
        Assert.Equal(expected, string.Join('|', MemberComparison.Compare(Object(endpoint), Object(payload), isReplaced: true)));

    [Fact]
    public void WhatIsNotReplacedLosesNothing() =>
        Assert.Empty(MemberComparison.Compare(Object("""{"a":{"b":1,"c":2},"d":1}"""), Object("""{"a":{"b":1}}"""), isReplaced: false));

    private static JsonObject Object(string json) => (JsonObject)JsonNode.Parse(json)!;
}
