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
}
