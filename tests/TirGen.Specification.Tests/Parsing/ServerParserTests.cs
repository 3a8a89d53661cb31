using TirGen.Specification.Model;

namespace TirGen.Specification.Tests.Parsing;

/// <summary>Servers of the document, of paths and of operations; and what a path key says beside the path.</summary>
public class ServerParserTests
{
    [Theory]
    [InlineData("[ { url: 'https://a.example/v1' } ]", "https://a.example/v1", null)]
    [InlineData("[ { url: 'HTTPS://a.example' }, { url: 'https://b.example' } ]", "HTTPS://a.example", null)]
    [InlineData("[ { url: 'https://{h}.example:{p}/{v}', variables: { h: { default: a }, p: { default: 8443 }, v: { default: '' } } } ]", "https://a.example:8443/", null)]
    [InlineData("[ { url: '{s}://a.example', variables: { s: { default: https, enum: [ https, http ] } } } ]", "https://a.example", null)]
    [InlineData("[ { url: /v3 } ]", null, "/v3")]
    [InlineData("[ { url: '//a.example/v3' } ]", null, "//a.example/v3")]
    [InlineData("[ { url: ../v3 } ]", null, "../v3")]
    [InlineData("[]", null, null)]
    public void TheFirstOneCounts(string servers, string? url, string? relative)
    {
        Parsed parsed = Parsed.Of($"servers: {servers}\npaths:\n  /a:\n    get: {{}}\n");

        Assert.Empty(parsed.Problems);
        Assert.Equal((url, relative), (parsed.Model!.ServerUrl, parsed.Model.RelativeServer));
    }

    [Fact]
    public void VariablesAreMembersWhoseNamesGiveWay()
    {
        Parsed parsed = Parsed.Of("""
            servers:
              - url: https://{zone}.a.example:{base_address}/{token}
                variables: { zone: { default: x, enum: [ x, 7 ], description: Where. }, base_address: { default: 8443 }, token: { default: t }, unused: { default: u } }
            security: [ { key: [] } ]
            components: { securitySchemes: { key: { type: http, scheme: bearer } } }
            paths:
              /a:
                get: {}
            """);

        Assert.Empty(parsed.Problems);
        Assert.Equal("https://{zone}.a.example:{base_address}/{token}", parsed.Model!.ServerTemplate);
        Assert.Equal(
            ["zone Zone x [x,7] Where.", "base_address BaseAddress2 8443 [] ", "token Token2 t [] "],
            parsed.Model.ServerVariables.Select(static v => $"{v.Name} {v.Option} {v.Default} [{string.Join(',', v.Allowed)}] {v.Documentation.Text}"));
    }

    [Theory]
    [InlineData("https://{h}.example")]
    [InlineData("https://{h")]
    [InlineData("wss://a.example")]
    [InlineData("https://me@a.example")]
    [InlineData("https://a.example/?a=b")]
    [InlineData("https://")]
    public void WhatIsNoAddressIsSaidWhereItStands(string url)
    {
        Parsed parsed = Parsed.Of($"servers: [ {{ url: '{url}' }} ]\npaths:\n  /a:\n    get: {{}}\n");

        Assert.Equal([$"Unsupported: '{url}'"], parsed.Places);
        Assert.Null(parsed.Model!.ServerUrl);
        Assert.Single(parsed.Model.Operations);
    }

    [Fact]
    public void PathsAndOperationsHaveTheirOwn()
    {
        Parsed parsed = Parsed.Of("""
            servers: [ { url: 'https://a.example/v1' } ]
            paths:
              /same:
                servers: [ { url: 'https://a.example/v1/' } ]
                get: {}
              /path:
                servers: [ { url: 'https://up.example' } ]
                get: {}
                post: { servers: [ { url: 'https://10.0.0.1/x' } ] }
              /again:
                get: { servers: [ { url: 'https://up.example' } ] }
              /relative:
                servers: [ { url: /other } ]
                get: {}
            """);

        Assert.Empty(parsed.Problems);
        Assert.Equal([null, "UpAddress", "_10Address", "UpAddress", "OtherAddress"], parsed.Model!.Operations.Select(static o => o.Server));
        Assert.Equal(new([new ServerModel("UpAddress", "https://up.example", "https://up.example"), new("_10Address", "https://10.0.0.1/x", "https://10.0.0.1/x"), new("OtherAddress", null, "/other")]), parsed.Model.Servers);
    }

    /// <summary>What only the caller knows is an option; what is an address of another kind is not called.</summary>
    [Theory]
    [InlineData("https://{agent_url}", "agent_url: { default: '{your-url}' }", "AgentUrlAddress")]
    [InlineData("https://{agent}.example/v1", "other: { default: a }", "AgentExampleV1Address")]
    [InlineData("https://", "", "ServerAddress")]
    [InlineData("", "", "ServerAddress")]
    [InlineData("wss://a.example", "", null)]
    [InlineData("https://me@a.example", "", null)]
    [InlineData("https://a.example/?a=b", "", null)]
    public void AServerOfAnOperationThatIsNoAddress(string url, string variables, string? option)
    {
        Parsed parsed = Parsed.Of($"servers: [ {{ url: 'https://a.example' }} ]\npaths:\n  /a:\n    get: {{ servers: [ {{ url: '{url}', variables: {{ {variables} }} }} ] }}\n  /b:\n    get: {{}}\n");

        Assert.Equal(option, parsed.Model!.Operations.FirstOrDefault(static o => o.Name == "GetA")?.Server);
        Assert.Equal(option is null ? [$"Unsupported: '{url}'"] : [], parsed.Places);
    }

    [Theory]
    [InlineData("/a?b=c&d", "/a", "b=c&d")]
    [InlineData("/a#b?c", "/a", "")]
    [InlineData("/a?b#c", "/a", "b")]
    [InlineData("/a", "/a", "")]
    public void APathKeyKeepsItsQueryAndDropsItsFragment(string key, string path, string query)
    {
        OperationModel operation = Parsed.Of($"paths:\n  '{key}':\n    get: {{}}\n").Operation;

        Assert.Equal((path, query), (operation.SentPath, operation.SentQuery));
    }

    [Fact]
    public void ATemplateInTheQueryOfAPathIsLeftOut()
    {
        Parsed parsed = Parsed.Of("paths:\n  '/a?b={b}':\n    get: { parameters: [ { name: b, in: query, schema: { type: string } } ] }\n  /c:\n    get: {}\n");

        Assert.Equal(["GET /a?b={b}"], parsed.LeftOut);
        Assert.Equal("GetC", parsed.Operation.Name);
    }

    [Theory]
    [InlineData("application/json", "application/json")]
    [InlineData("application/vnd.x.v3+json; charset=utf-8", "application/vnd.x.v3+json; charset=utf-8")]
    [InlineData("'*/*'", "application/json")]
    [InlineData("\"application/json; a=\\r\\nX: y\"", "application/json")]
    public void TheAnswerThatIsReadIsAccepted(string type, string accepted) => Assert.Equal(
        accepted,
        Parsed.Of($"paths:\n  /a:\n    get: {{ responses: {{ '200': {{ content: {{ text/xml: {{ schema: {{}} }}, {type}: {{ schema: {{}} }} }} }} }} }}\n").Operation.Result.Accept);
}
