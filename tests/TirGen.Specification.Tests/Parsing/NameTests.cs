namespace TirGen.Specification.Tests.Parsing;

public class NameTests
{
    [Fact]
    public void ANameThatIsTakenGetsTheFirstFreeNumber()
    {
        Parsed parsed = Parsed.Of("""
            paths: {}
            components:
              schemas:
                Kind3: { type: object, properties: { x: { type: string } } }
                A: { type: object, properties: { kind: { type: string, enum: [a] } } }
                B: { type: object, properties: { kind: { type: string, enum: [b] } } }
                C: { type: object, properties: { kind: { type: string, enum: [c] } } }
                KIND2: { type: object, properties: { x: { type: string } } }
                D: { type: object, properties: { kind: { type: string, enum: [d] } } }
            """);

        Assert.Equal(["Kind3", "A", "B", "C", "KIND2", "D", "Kind", "Kind4", "Kind5", "Kind6"], parsed.Model!.Schemas.Select(static s => s.Name));
    }
}
