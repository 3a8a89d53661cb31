using TirGen.Specification.Model;

namespace TirGen.Specification.Tests.Parsing;

/// <summary>Security schemes, their names in C#, and what operations ask for. What cannot be served is said where it stands.</summary>
public class SecurityParserTests
{
    [Theory]
    [InlineData("{ type: http, scheme: digest }", "Unsupported: digest")]
    [InlineData("{ type: http }", "Unsupported: http")]
    [InlineData("{ type: mutualTLS }", "Unsupported: mutualTLS")]
    [InlineData("{ type: apiKey, in: body, name: k }", "Unsupported: body")]
    [InlineData("{ type: apiKey, in: header, name: 'a b' }", "Unsupported: header")]
    [InlineData("{ type: apiKey, in: query }", "Unsupported: query")]
    [InlineData("{ $ref: '#/components/securitySchemes/gone' }", "UnresolvedReference: '#/components/securitySchemes/gone'")]
    public void WhatCannotBeServedIsSaidWhereItStands(string scheme, string place)
    {
        Parsed parsed = Of($"other: {scheme}", "[ { other: [] } ]");

        Assert.Equal([place], parsed.Places);
        Assert.Equal(SecurityRequirementModel.None.IsOptional, parsed.Operation.Security.IsOptional);
        Assert.Empty(parsed.Operation.Security.Alternatives);
    }

    [Fact]
    public void WhatNobodyAsksForIsNoProblem() => Assert.Empty(Of("other: { type: mutualTLS }", "[]").Problems);

    [Fact]
    public void AnUnknownSchemeIsSaidWithTheNearest()
    {
        Parsed parsed = Of("member: { type: oauth2, flows: {} }", "[ { membr: [] } ]");

        Assert.Equal(["UnresolvedReference: membr"], parsed.Places);
        Assert.Contains("did you mean \"member\"", Assert.Single(parsed.Problems).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a: { type: apiKey, in: header, name: A }", "ApiKey")]
    [InlineData("a: { type: apiKey, in: header, name: A }, b: { type: apiKey, in: query, name: B }", "A B")]
    [InlineData("a: { type: http, scheme: bearer }, b: { type: http, scheme: BASIC }", "Token B")]
    [InlineData("a: { type: http, scheme: bearer }, b: { type: openIdConnect, openIdConnectUrl: 'https://x.example' }", "A B")]
    [InlineData("base_address: { type: http, scheme: basic }, to-string: { type: http, scheme: basic }", "BaseAddress2 ToString2")]
    [InlineData("default: { type: http, scheme: basic }, '..': { type: http, scheme: basic }", "Default2 Credential")]
    public void EachHasAMemberOfItsOwn(string schemes, string members) =>
        Assert.Equal(members, string.Join(' ', Of(schemes, "[]").Model!.Security.Schemes.Select(static s => s.Option)));

    [Theory]
    [InlineData("{ clientCredentials: { tokenUrl: 'https://a.example/token', scopes: {} } }", "TokenAddress https://a.example/token")]
    [InlineData("{ clientCredentials: { tokenUrl: /token, scopes: {} } }", "")]
    [InlineData("{ authorizationCode: { tokenUrl: 'https://a.example/token', scopes: {} } }", "")]
    public void TheAddressOfClientCredentialsIsKept(string flows, string address)
    {
        TokenAddressModel? model = Assert.Single(Of($"a: {{ type: oauth2, flows: {flows} }}", "[]").Model!.Security.Schemes).TokenAddress;

        Assert.Equal(address, model is null ? "" : $"{model.Member} {model.Url}");
    }

    [Theory]
    [InlineData("[]", "", true)]
    [InlineData("[ {} ]", "", true)]
    [InlineData("[ { a: [] }, { b: [x], c: [] }, { a: [y] } ]", "A|B C", false)]
    [InlineData("[ {}, { b: [] } ]", "B", true)]
    [InlineData("[ { tls: [], b: [] } ]", "B", false)]
    [InlineData("[ { tls: [] }, { b: [] } ]", "B", true)]
    public void AlternativesOfWhatIsNeededTogether(string security, string alternatives, bool isOptional)
    {
        SecurityRequirementModel model = Of(
            "a: { type: http, scheme: basic }, b: { type: http, scheme: basic }, c: { type: http, scheme: basic }, tls: { type: mutualTLS }", security).Operation.Security;

        Assert.Equal(alternatives, string.Join('|', model.Alternatives.Select(static a => string.Join(' ', a))));
        Assert.Equal(isOptional, model.IsOptional);
    }

    [Fact]
    public void AnOptionOfAParameterGivesWay()
    {
        Parsed parsed = Parsed.Of("""
            paths:
              /a:
                get:
                  security: [ { login: [] } ]
                  parameters: [ { name: login, in: query, x-client-option: true, schema: { type: string } } ]
            components:
              securitySchemes:
                login: { type: http, scheme: basic }
            """);

        Assert.Equal("LoginValue", Assert.Single(parsed.Operation.Parameters).Name);
    }

    private static Parsed Of(string schemes, string security) =>
        Parsed.Of($"paths:\n  /a:\n    get: {{ security: {security} }}\ncomponents:\n  securitySchemes: {{ {schemes} }}\n");
}
