using TirGen.Specification.Model;

namespace TirGen.Specification.Tests.Parsing;

public class ParameterParserTests
{
    [Theory]
    [InlineData("{ name: p, in: path, required: true, schema: { type: string } }", ParameterPlace.Path, ParameterStyle.Simple, false)]
    [InlineData("{ name: p, in: query, schema: { type: string } }", ParameterPlace.Query, ParameterStyle.Form, true)]
    [InlineData("{ name: p, in: query, style: spaceDelimited, schema: { type: array, items: { type: string } } }", ParameterPlace.Query, ParameterStyle.SpaceDelimited, false)]
    [InlineData("{ name: p, in: query, style: pipeDelimited, explode: true, schema: { type: array, items: { type: string } } }", ParameterPlace.Query, ParameterStyle.PipeDelimited, true)]
    [InlineData("{ name: p, in: query, style: deepObject, schema: { type: object, properties: { a: { type: string } } } }", ParameterPlace.Query, ParameterStyle.DeepObject, true)]
    [InlineData("{ name: p, in: query, content: { application/json: { schema: {} } } }", ParameterPlace.Query, ParameterStyle.Json, false)]
    [InlineData("{ name: p, in: header, schema: { type: array, items: { type: integer } } }", ParameterPlace.Header, ParameterStyle.Simple, false)]
    [InlineData("{ name: p, in: cookie, schema: { type: string } }", ParameterPlace.Cookie, ParameterStyle.Form, true)]
    [InlineData("{ name: p, in: cookie, explode: false, schema: { type: array, items: { type: string } } }", ParameterPlace.Cookie, ParameterStyle.Form, false)]
    public void KnowsPlaceAndStyle(string parameter, ParameterPlace place, ParameterStyle style, bool explodes)
    {
        string path = place == ParameterPlace.Path ? "/a/{p}" : "/a";
        ParameterModel model = Assert.Single(Parsed.Of($"paths:\n  {path}:\n    get:\n      parameters:\n        - {parameter}\n").Operation.Parameters);

        Assert.Equal((place, style, explodes), (model.Place, model.Style, model.Explodes));
    }

    [Theory]
    [InlineData("{ name: p, in: body, schema: { type: string } }", "Unsupported: body")]
    [InlineData("{ name: p, in: query, style: simple, schema: { type: string } }", "Unsupported: simple")]
    [InlineData("{ name: p, in: query, style: deepObject, schema: { type: string } }", "Unsupported: deepObject")]
    [InlineData("{ name: p, in: query, schema: { type: array, items: { type: array, items: {} } } }", "Unsupported: { type: array, items: { type: array, items: {} } }")]
    [InlineData("{ name: p, in: query, schema: { type: object, additionalProperties: { type: array, items: { type: string } } } }", "Unsupported: { type: object, additionalProperties: { type: array, items: { type: string } } }")]
    [InlineData("{ name: p, in: query, style: pipeDelimited, schema: { type: object, additionalProperties: { type: string } } }", "Unsupported: pipeDelimited")]
    [InlineData("{ name: p, in: query, schema: {} }", "Unsupported: {}")]
    [InlineData("{ name: p, in: query, content: { text/csv: {} } }", "Unsupported: { text/csv: {} }")]
    [InlineData("{ name: p, in: cookie, schema: { type: array, items: { type: string } } }", "Unsupported: { type: array, items: { type: string } }")]
    [InlineData("{ name: p, in: header, content: { application/json: { schema: {} } } }", "Unsupported: { name: p, in: header, content: { application/json: { schema: {} } } }")]
    [InlineData("{ name: p, in: query, schema: { type: object, properties: { a: { type: array } } } }", "Unsupported: { name: p, in: query, schema: { type: object, properties: { a: { type: array } } } }")]
    [InlineData("{ name: p, in: query, explode: false, schema: { type: object, properties: { a: { type: array, items: { type: string } } } } }", "Unsupported: { name: p, in: query, explode: false, schema: { type: object, properties: { a: { type: array, items: { type: string } } } } }")]
    [InlineData("{ name: p, in: query, style: deepObject, schema: { type: array, items: { type: array, items: { type: string } } } }", "Unsupported: deepObject")]
    public void LeavesOutWhatHasNoTextAndSaysWhere(string parameter, string place)
    {
        const string Required = "{ required: true, name: p,";
        Parsed optional = Parsed.Of($"paths:\n  /a:\n    get:\n      parameters:\n        - {parameter}\n");
        Parsed parsed = Parsed.Of($"paths:\n  /a:\n    get:\n      parameters:\n        - {parameter.Replace("{ name: p,", Required, StringComparison.Ordinal)}\n  /b:\n    get: {{}}\n");

        // A call that can do without it is generated without it.
        Assert.Equal([place], optional.Places);
        Assert.Equal([null], optional.LeftOut);
        Assert.Empty(optional.Operation.Parameters);
        Assert.Equal([place.Replace("{ name: p,", Required, StringComparison.Ordinal)], parsed.Places);
        Assert.Equal(["GET /a"], parsed.LeftOut);
        Assert.Equal("GetB", parsed.Operation.Name);
    }

    [Fact]
    public void EachOperationThatIsLeftOutHasItsProblemAlsoForOneCause()
    {
        Parsed parsed = Parsed.Of("""
            paths:
              /a:
                get: { parameters: [ { $ref: '#/components/parameters/P' } ] }
                post: { parameters: [ { $ref: '#/components/parameters/P' } ] }
              /b:
                get: {}
            components:
              parameters:
                P: { name: p, in: query, required: true, style: simple, schema: { type: string } }
            """);

        Assert.Equal(["GET /a", "POST /a"], parsed.LeftOut);
        Assert.Equal(["Unsupported: simple", "Unsupported: simple"], parsed.Places);
        Assert.Equal("GetB", parsed.Operation.Name);
    }

    [Fact]
    public void TheQueryMethodIsOneAsTheOthersAndAMethodOfOnesOwnIsSaid()
    {
        Parsed parsed = Parsed.Of("paths:\n  /a:\n    query: {}\n    additionalOperations:\n      COPY: {}\n");

        Assert.Equal("QUERY", parsed.Operation.Method);
        Assert.Equal(["COPY /a"], parsed.LeftOut);
        Assert.Equal(["Unsupported: COPY"], parsed.Places);
    }

    [Fact]
    public void APathWithoutItsParameterIsSaidAtThePath() =>
        Assert.Equal(["InvalidShape: /a/{p}"], Parsed.Of("paths:\n  /a/{p}:\n    get: {}\n  /b:\n    get: {}\n").Places);

    [Fact]
    public void HeadersThatOpenApiDescribesElsewhereAreNoParameters() =>
        Assert.Empty(Parsed.Of("paths:\n  /a:\n    get:\n      parameters:\n        - { name: accept, in: header, schema: { type: string } }\n").Operation.Parameters);

    [Theory]
    [InlineData("X Trace")]
    [InlineData("Überschrift")]
    [InlineData("a:b")]
    [InlineData("")]
    public void ANameThatNoHeaderHasIsSaidAndNotDropped(string name)
    {
        string parameter = $"paths:\n  /a:\n    get:\n      parameters:\n        - {{ name: \"{name}\", in: header, schema: {{ type: string }}, required: ";
        Parsed optional = Parsed.Of(parameter + "false }\n");
        Assert.Empty(optional.Operation.Parameters);
        Assert.Single(optional.Places);
        Assert.Single(Parsed.Of(parameter + "true }\n  /b:\n    get: {}\n").Places);
    }

    [Fact]
    public void HeadersOfAContentAreParameters() => Assert.Equal(
        ["ContentLocation", "LastModified"],
        Parsed.Of("paths:\n  /a:\n    get:\n      parameters:\n        - { name: Content-Location, in: header, schema: { type: string } }\n        - { name: Last-Modified, in: header, schema: { type: string } }\n        - { name: content-length, in: header, schema: { type: integer } }\n")
            .Operation.Parameters.Select(static p => p.Name));

    [Fact]
    public void NamesOfTheMethodsOwnParametersAreTaken() => Assert.Equal(
        ["CancellationToken2", "Request2", "Url", "GetAUrl2"],
        Parsed.Of("paths:\n  /a:\n    get:\n      parameters:\n"
            + string.Concat(new[] { "cancellationToken", "request", "url", "getAUrl" }.Select(static n => $"        - {{ name: {n}, in: query, schema: {{ type: string }} }}\n")))
            .Operation.Parameters.Select(static p => p.Name));

    [Fact]
    public void AUrlDoesNotTakeTheNameOfASchema() => Assert.Equal(
        "GetAUrl2",
        Parsed.Of("paths:\n  /a:\n    get: {}\ncomponents:\n  schemas:\n    GetAUrl: { type: object, properties: { a: { type: string } } }\n").Operation.UrlName);
}
