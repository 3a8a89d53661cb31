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
