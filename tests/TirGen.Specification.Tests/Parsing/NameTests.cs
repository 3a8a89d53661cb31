namespace TirGen.Specification.Tests.Parsing;

public class NameTests
{
    [Fact]
    public void AnInlineEnumIsNamedAfterItsParentWhereItsOwnNameIsTaken()
    {
        Parsed parsed = Parsed.Of("""
            paths: {}
            components:
              schemas:
                A: { type: object, properties: { kind: { type: string, enum: [a] }, tags: { type: array, items: { type: string, enum: [t] } } } }
                B: { type: object, properties: { kind: { type: string, enum: [b] }, tags: { type: array, items: { type: string, enum: [u] } } } }
            """);

        Assert.Equal(["A", "B", "Kind", "TagsItem", "BKind", "BTagsItem"], parsed.Model!.Schemas.Select(static s => s.Name));
    }

    [Fact]
    public void ANameThatIsTakenGetsTheFirstFreeNumber()
    {
        Parsed parsed = Parsed.Of("""
            paths: {}
            components:
              schemas:
                BKind2: { type: object, properties: { x: { type: string } } }
                A: { type: object, properties: { kind: { type: string, enum: [a] } } }
                B: { type: object, properties: { kind: { type: string, enum: [b] } } }
                C: { type: object, properties: { kind: { type: string, enum: [c] } } }
                BKIND: { type: object, properties: { x: { type: string } } }
            """);

        Assert.Equal(["BKind2", "A", "B", "C", "BKIND", "Kind", "BKind3", "CKind"], parsed.Model!.Schemas.Select(static s => s.Name));
    }

    [Theory]
    [InlineData("e3b0c44298fc1c149afbf4c8996fb924", "GetPetsById")]
    [InlineData("550e8400-e29b-41d4-a716-446655440000", "GetPetsById")]
    [InlineData("get_pet", "GetPet")]
    [InlineData("deadbeefdeadbeef", "Deadbeefdeadbeef")]
    [InlineData("a1b2c3", "A1b2c3")]
    public void AHashIsNoName(string id, string name)
    {
        Parsed parsed = Parsed.Of($"paths:\n  /pets/{{id}}:\n    get: {{ operationId: {id}, parameters: [ {{ name: id, in: path, required: true, schema: {{ type: integer }} }} ] }}\n");

        Assert.Equal(name, parsed.Operation.Name);
    }

    [Fact]
    public void ATypeThatTheDocumentDoesNotNameHasAShortName()
    {
        Parsed parsed = Parsed.Of("""
            paths: {}
            components:
              schemas:
                TheResultOfTheValidationOfTheIdentificationOfABankAccountOfAShop:
                  type: object
                  properties:
                    identificationOfTheAccount: { type: object, properties: { deeper: { type: object, properties: { x: { type: string } } } } }
                    identificationOfTheOtherAccount: { type: object, properties: { deeper: { type: object, properties: { y: { type: string } } } } }
            """);

        Assert.Equal(
            [
                "TheResultOfTheValidationOfTheIdentificationOfABankAccountOfAShop",
                "TheResultOfTheValidationOfTheAShopIdentificationOfTheAccount",
                "TheResultOfTheValidationOfTheIdentificationOfTheOtherAccount",
                "TheResultOfTheValidationOfTheAOfTheAccountDeeper",
                "TheResultOfTheValidationOfTheOfTheOtherAccountDeeper",
            ],
            parsed.Model!.Schemas.Select(static s => s.Name));
    }
}
