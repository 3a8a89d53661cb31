namespace TirGen.Generators.Tests.Requests;

/// <summary>Null removes and no items empty (RFC 7396, 2): what a foreign document lets be null is written as null.</summary>
public sealed class NullRequestTests
{
    [Fact]
    public async Task AListThatIsSetToNullIsWrittenAsNull()
    {
        List<string> sent = [];
        await CompiledProgram.RunAsync(
            """
            openapi: 3.1.0
            info: { title: Profile, version: "1" }
            paths:
              /profile:
                patch:
                  operationId: patchProfile
                  requestBody: { required: true, content: { application/merge-patch+json: { schema: { type: object, properties: { scores: { type: [array, "null"], items: { type: number } }, motto: { type: [string, "null"] } } } } } }
                  responses: { "204": { description: ok } }
            """,
            """
            ApiClient client = new(http, new() { BaseAddress = new("https://api.example") });
            await client.PatchProfileAsync(new() { Scores = null, Motto = null });
            await client.PatchProfileAsync(new() { Scores = [] });
            await client.PatchProfileAsync(new() { Scores = [1] });
            return "";
            """,
            sent: sent);
        Assert.Equal(["""{"scores":null,"motto":null}""", """{"scores":[]}""", """{"scores":[1]}"""], sent);
    }

    [Fact]
    public async Task InsideOfMembersToo()
    {
        List<string> sent = [];
        await CompiledProgram.RunAsync(
            """
            openapi: 3.0.3
            info: { title: Team, version: "1" }
            paths:
              /team:
                put:
                  operationId: setTeam
                  requestBody: { required: true, content: { application/json: { schema: { $ref: '#/components/schemas/Team' } } } }
                  responses: { "204": { description: ok } }
            components:
              schemas:
                Team: { type: object, required: [lead], properties: { lead: { $ref: '#/components/schemas/Person' } } }
                Person:
                  type: object
                  properties:
                    names: { type: array, nullable: true, items: { type: string } }
                    limits: { type: object, nullable: true, additionalProperties: { type: integer } }
            """,
            """
            ApiClient client = new(http, new() { BaseAddress = new("https://api.example") });
            await client.SetTeamAsync(new() { Lead = new() { Names = null, Limits = null } });
            await client.SetTeamAsync(new() { Lead = new() { Names = [] } });
            await client.SetTeamAsync(new() { Lead = new() });
            return "";
            """,
            sent: sent);
        Assert.Equal(["""{"lead":{"names":null,"limits":null}}""", """{"lead":{"names":[]}}""", """{"lead":{}}"""], sent);
    }
}
