using TirGen.Specification.Model;

namespace TirGen.Specification.Tests.Parsing;

/// <summary>Schemas that are no objects in JSON: <c>true</c> takes any value, <c>false</c> none.</summary>
public class SchemaTests
{
    [Fact]
    public void TrueIsAnyValueWhereverASchemaStands()
    {
        Parsed parsed = Parsed.Of(
            """
            paths:
              /event:
                get: { operationId: getEvent, responses: { "200": { description: ok, content: { application/json: { schema: { $ref: '#/components/schemas/Event' } } } } } }
                put: { operationId: putEvent, requestBody: { content: { application/json: { schema: true } } }, responses: { "200": { description: ok, content: { application/json: { schema: true } } } } }
            components:
              schemas:
                Anything: true
                Nothing: false
                Event:
                  type: object
                  required: [id]
                  properties:
                    id: { type: integer }
                    payload: true
                    never: false
                    other: { $ref: '#/components/schemas/Anything' }
                    none: { $ref: '#/components/schemas/Nothing' }
                    list: { type: array, items: true }
                    map: { type: object, additionalProperties: true }
                    both: { allOf: [true, { type: object, properties: { a: { type: string } } }] }
                    either: { oneOf: [true, { type: 'null' }] }
            """);

        Assert.Empty(parsed.Problems);
        Assert.Equal(["GetEvent", "PutEvent"], parsed.Model!.Operations.Select(static o => o.Name));
        ObjectModel model = parsed.Model.Schemas.OfType<ObjectModel>().Single(static s => s.Name == "Event");
        Assert.Equal(
            [("id", TypeKind.Int64), ("payload", TypeKind.Any), ("never", TypeKind.Any), ("other", TypeKind.Any), ("none", TypeKind.Any), ("list", TypeKind.List), ("map", TypeKind.Any), ("both", TypeKind.Object), ("either", TypeKind.Any)],
            model.Properties.Select(static p => (p.WireName, p.Type.Kind)));
    }

    [Theory]
    [InlineData("1")]
    [InlineData("a")]
    [InlineData("[]")]
    public void AnotherValueIsNoSchema(string schema) =>
        Assert.Equal(
            [$"InvalidShape: {schema}"],
            Parsed.Of($"paths: {{}}\ncomponents:\n  schemas:\n    A: {{ type: object, properties: {{ b: {schema} }} }}\n").Places);
}
