using TirGen.Specification.Checking;
using TirGen.Specification.Problems;
using TirGen.Specification.Tests.Rules;

namespace TirGen.Specification.Tests.Checking;

public class PayloadSchemasTests
{
    private const string Document = """
        {"openapi":"3.1.0","paths":{
          "/a/{id}":{"parameters":[],"put":{"operationId":"act_on_thing","requestBody":{"$ref":"#/components/requestBodies/Act"}},"get":{"operationId":"getThing"}},
          "/b":{"post":{"operationId":"createThing","requestBody":{"content":{"text/plain":{"schema":{"type":"string"}},"application/merge-patch+json":{"schema":{"$ref":"#/components/schemas/Thing"}}}}}}},
         "components":{
          "requestBodies":{"Act":{"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Action"}}}}},
          "schemas":{
            "Thing":{"type":"object","required":["name"]},
            "Action":{"oneOf":[{"$ref":"#/components/schemas/Stop"},{"$ref":"#/components/schemas/Go"}],
              "discriminator":{"propertyName":"action","mapping":{"stop_now":"#/components/schemas/Stop","go":"Go"}}},
            "Stop":{"type":"object","properties":{"action":{"type":"string"}}},"Go":{"type":"object","unevaluatedProperties":false}}}}
        """;

    private static PayloadSchemas Schemas() => new(Judged.Json(Document));

    [Fact]
    public void ActionsAndComponentsHaveNames() =>
        Assert.Equal(["StopNow", "Go", "ActOnThing", "CreateThing", "Thing", "Action", "Stop"], Schemas().Names);

    [Theory]
    [InlineData("StopNow", """{"action":"stop_now"}""", 0)]
    [InlineData("StopNow", """{"action":"go"}""", 1)]
    [InlineData("StopNow", "{}", 1)]
    [InlineData("Stop", "{}", 0)]
    [InlineData("ActOnThing", """{"action":"stop_now"}""", 0)]
    [InlineData("ActOnThing", """{"action":"stop"}""", 1)]
    [InlineData("CreateThing", "{}", 1)]
    public void AnActionIsTheWholeBody(string name, string payload, int findings) =>
        Assert.Equal(findings, PayloadChecker.Check(payload, Schemas().Find(name)!).Count);

    [Theory]
    [InlineData("""{"type":"auto"}""", "")]
    [InlineData("""{"type":"static","size":100}""", "")]
    [InlineData("""{"type":"static","size":1}""", "/size")]
    [InlineData("""{"type":"Auto"}""", "/type")]
    [InlineData("""{"type":"named"}""", "/type")]
    [InlineData("""{"type":"Named"}""", "")]
    [InlineData("""{"type":"reference","id":""}""", "/id")]
    public void WithoutAMappingAnObjectIsToldByTheValuesOfItsMember(string payload, string pointers) => Assert.Equal(
        pointers,
        string.Join(',', PayloadChecker.Check(payload, new PayloadSchemas(Judged.Json("""
            {"openapi":"3.0.3","paths":{},"components":{"schemas":{
              "Strategy":{"oneOf":[{"$ref":"#/components/schemas/Auto"},{"$ref":"#/components/schemas/Static"},{"$ref":"#/components/schemas/Named"},{"$ref":"#/components/schemas/OrNull"}],"discriminator":{"propertyName":"type"}},
              "OrNull":{"type":"object","properties":{"type":{"anyOf":[{"type":"string","enum":["reference"]},{"type":"null"}]},"id":{"type":"string","minLength":1}}},
              "Auto":{"type":"object","required":["type"],"properties":{"type":{"type":"string","enum":["auto"]}}},
              "Static":{"allOf":[{"$ref":"#/components/schemas/Sized"},{"properties":{"type":{"$ref":"#/components/schemas/Kind"}}}]},
              "Kind":{"type":"string","enum":["static","fixed"]},
              "Sized":{"type":"object","required":["type"],"properties":{"type":{"type":"string"},"size":{"type":"integer","minimum":100}}},
              "Named":{"type":"object","required":["type"],"properties":{"type":{"type":"string"}}}}}}
            """)).Find("Strategy")!).Select(static finding => finding.Pointer)));

    [Theory]
    [InlineData("""{"action":"stop_now"}""", "StopNow")]
    [InlineData("""{"action":"stop"}""", "ActOnThing")]
    [InlineData("""{"name":"a","size":1}""", "Order")]
    [InlineData("""{"size":1,"colour":"red"}""", "Part")]
    [InlineData("""{"x":1}""", "")]
    [InlineData("{}", "")]
    [InlineData("[]", "")]
    [InlineData("""{"left":1}""", "Left,Right")]
    [InlineData("""{"answer":1}""", "")]
    public void WhoDoesNotNameASchemaGetsTheOneThatFits(string payload, string names) => Assert.Equal(
        names,
        string.Join(',', new PayloadSchemas(Judged.Json("""
            {"openapi":"3.1.0","paths":{
              "/a/{id}":{"put":{"operationId":"act_on_thing","requestBody":{"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Action"}}}}}},
              "/b":{"post":{"operationId":"order","requestBody":{"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Thing"}}}},
                "responses":{"200":{"description":"","content":{"application/json":{"schema":{"$ref":"#/components/schemas/Answer"}}}}}}}},
             "components":{"schemas":{
                "Thing":{"allOf":[{"$ref":"#/components/schemas/Part"}],"type":"object","required":["name"],"properties":{"name":{"type":"string"},
                  "left":{"$ref":"#/components/schemas/Left"},"right":{"oneOf":[{"$ref":"#/components/schemas/Right"}]}}},
                "Left":{"properties":{"left":{}}},"Right":{"properties":{"left":{}}},
                "Part":{"properties":{"size":{"type":"integer"},"colour":{"type":"string"}}},
                "Answer":{"properties":{"answer":{}}},
                "Action":{"oneOf":[{"$ref":"#/components/schemas/Stop"}],"discriminator":{"propertyName":"action","mapping":{"stop_now":"#/components/schemas/Stop"}}},
                "Stop":{"type":"object","properties":{"action":{"type":"string"}}}}}}
            """)).Infer(Judged.Json(payload))));

    [Fact]
    public void WithoutOperationsEveryComponentIsSomethingToSend() =>
        Assert.Equal(["Pet"], new PayloadSchemas(Judged.Json("""{"openapi":"3.0.3","components":{"schemas":{"Pet":{"properties":{"name":{}}}}}}""")).Infer(Judged.Json("""{"name":1}""")));

    [Theory]
    [InlineData("int32", "2147483647", 0)]
    [InlineData("int32", "2147483648", 1)]
    [InlineData("int32", "-2147483649", 1)]
    [InlineData("int32", "1e10", 1)]
    [InlineData("int64", "9223372036854775808", 1)]
    [InlineData("int64", "2147483648", 0)]
    [InlineData("uint64", "18446744073709551615", 0)]
    [InlineData("uint64", "18446744073709551616", 1)]
    [InlineData("uint64", "-1", 1)]
    [InlineData("uint7", "2147483648", 0)]
    public void AnIntegersFormatBoundsItsText(string format, string number, int findings)
    {
        PayloadSchemas schemas = new(Judged.Json($$"""{"openapi":"3.1.0","components":{"schemas":{"Size":{"format":"{{format}}","type":"integer","minimum":-3e9} } } }"""));

        Assert.Equal(findings, PayloadChecker.Check(number, schemas.Find("Size")!).Count(static f => f.Id == "TIR2002"));
    }

    [Theory]
    [InlineData("Stop", "Running,Idle")]
    [InlineData("Go", "")]
    [InlineData("Gone", "")]
    public void AnActionHasItsLegalStates(string name, string states) => Assert.Equal(
        states,
        string.Join(',', new PayloadSchemas(Judged.Json("""{"components":{"schemas":{"Stop":{"x-legal-states":["Running","Idle"]},"Go":{}}}}""")).LegalStates(name)));

    [Fact]
    public void AnUnknownNameHasNoRule() => Assert.Null(Schemas().Find("GetThing"));

    [Fact]
    public void ProblemsAreThoseOfTheSchemasAskedFor()
    {
        PayloadSchemas schemas = Schemas();
        schemas.Find("Thing");
        Assert.Empty(schemas.Problems);

        schemas.Find("Go");
        Assert.Equal(SpecProblemKind.Unsupported, Assert.Single(schemas.Problems).Kind);
    }
}
