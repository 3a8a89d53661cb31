using TirGen.Http;

namespace TirGen.Tests.Http;

/// <summary>Addresses with variables: each value stays at its place.</summary>
public sealed class ServerTemplateTests
{
    [Theory]
    [InlineData("https://{v}.shop.example/v2", "north-1", "https://north-1.shop.example/v2")]
    [InlineData("https://shop.example:{v}", "8443", "https://shop.example:8443/")]
    [InlineData("https://shop.example/{v}/x", "a/b", "https://shop.example/a/b/x")]
    [InlineData("https://shop.example/{v}", "", "https://shop.example/")]
    [InlineData("{v}://shop.example", "http", "http://shop.example/")]
    [InlineData("https://{v}/{v}", "a.example", "https://a.example/a.example")]
    public void AValueStandsInThePlaceOfItsVariable(string template, string value, string address) =>
        Assert.Equal(address, ServerTemplate.Expand(template, new ServerVariable("v", "Zone", value)).AbsoluteUri);

    [Theory]
    [InlineData("https://{v}.shop.example/v2", null)]
    [InlineData("https://{v}.shop.example/v2", "a/b")]
    [InlineData("https://{v}.shop.example/v2", "a:1")]
    [InlineData("https://{v}.shop.example/v2", "me@b")]
    [InlineData("https://{v}.shop.example/v2", "b\\c")]
    [InlineData("https://{v}.shop.example/v2", "b%2fc")]
    [InlineData("https://{v}", "b?c")]
    [InlineData("https://shop.example:{v}", "port")]
    [InlineData("https://shop.example/{v}/x", "..")]
    [InlineData("https://shop.example/{v}/x", "a/../b")]
    [InlineData("https://shop.example/{v}/x", "a#b")]
    [InlineData("https://shop.example/{v}/x", "a?b")]
    [InlineData("{v}://shop.example", "file")]
    public void AValueThatWouldLeadElsewhereIsRefused(string template, string? value)
    {
        ArgumentException problem = Assert.Throws<ArgumentException>(() => ServerTemplate.Expand(template, new ServerVariable("v", "Zone", value)));

        Assert.Equal("Zone", problem.ParamName);
        Assert.Contains("Zone", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void WhatTheDocumentListsIsTakenAsItIs()
    {
        Assert.Equal("https://a.example:8080/x", ServerTemplate.Expand("https://{v}/x", new ServerVariable("v", "Zone", "a.example:8080", "a.example:8080", "b.example")).AbsoluteUri);
        Assert.Contains("Zone is one of a, b.", Assert.Throws<ArgumentException>(() => ServerTemplate.Expand("https://{v}/x", new ServerVariable("v", "Zone", "c", "a", "b"))).Message, StringComparison.Ordinal);
    }
}
