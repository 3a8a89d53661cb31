namespace TirGen.Generators.Tests.Bodies;

/// <summary>The forms of <see cref="TypedBodyTests"/> as another document has them: other media types, places and types.</summary>
public sealed class SiblingTests
{
    private const string Studio = """
        openapi: 3.1.0
        info: { title: Studio, version: "1" }
        servers: [ { url: 'https://studio.example' } ]
        paths:
          /takes/{take}:
            parameters: [ { name: take, in: path, required: true, schema: { type: integer } } ]
            head: { operationId: probeTake, responses: { "200": { description: there, content: { audio/wav: {} } } } }
            delete:
              operationId: dropTake
              requestBody: { content: { application/x-www-form-urlencoded: { schema: { type: object, properties: { reason: { type: string } } } } } }
              responses: { "204": { description: done } }
          /mixes:
            post:
              operationId: mix
              requestBody: { required: true, content: { multipart/form-data: { schema: { type: object, properties: {
                levels: { type: object, additionalProperties: { type: number } }, cues: { type: array, items: { $ref: '#/components/schemas/Cue' } }, free: {} } } } } }
              responses: { "204": { description: done } }
            put:
              operationId: tune
              requestBody: { required: true, content: { application/x-www-form-urlencoded: {
                schema: { type: object, properties: { band: { type: object, properties: { low: { type: integer }, high: { type: integer } } } } },
                encoding: { band: { style: deepObject } } } } }
              responses: { "204": { description: done } }
            patch:
              operationId: rename
              requestBody: { required: true, content: { application/json: { schema: { $ref: '#/components/schemas/Naming' } } } }
              responses: { "204": { description: done } }
        components:
          schemas:
            Cue: { type: object, properties: { at: { type: number } } }
            Naming:
              type: object
              properties: { title: { type: string }, number: { type: integer }, channel: { oneOf: [ { const: mono }, { const: stereo } ] }, version: { const: 2 } }
              oneOf: [ { required: [title] }, { required: [number] } ]
        """;

    [Theory]
    [InlineData("await client.DropTakeAsync(4);", null)]
    [InlineData("await client.DropTakeAsync(4, new() { Reason = \"late\" });", "reason=late")]
    [InlineData("await client.TuneAsync(new() { Band = new() { Low = 1, High = 2 } });", "band%5Blow%5D=1&band%5Bhigh%5D=2")]
    [InlineData("await client.RenameAsync(new() { Title = \"a\", Channel = NamingChannel.Stereo, Version = 2 });", """{"title":"a","channel":"stereo","version":2}""")]
    public async Task ABodyIsSentAsItsDocumentHasIt(string call, string? body)
    {
        List<string> sent = [];
        await RunAsync(call, sent);

        Assert.Equal(body, sent.SingleOrDefault());
    }

    [Fact]
    public async Task PartsOfAnyFormAreJson()
    {
        List<string> sent = [];
        await RunAsync("await client.MixAsync(new() { Levels = new System.Collections.Generic.Dictionary<string, double> { [\"left\"] = 0.5 }, Cues = [new() { At = 1.5 }], Free = TirGen.JsonFragment.Parse(\"[1]\") });", sent);

        string body = Assert.Single(sent);
        Assert.Contains("\r\n\r\n{\"left\":0.5}\r\n", body, StringComparison.Ordinal);
        Assert.Contains("\r\n\r\n[{\"at\":1.5}]\r\n", body, StringComparison.Ordinal);
        Assert.Contains("\r\n\r\n[1]\r\n", body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("new() { Title = \"a\", Number = 1 }")]
    [InlineData("new() { Version = 2 }")]
    public async Task ExactlyOneOfWhatIsNeeded(string request)
    {
        List<string> sent = [];
        string said = await RunAsync($"try {{ await client.RenameAsync({request}); }} catch (TirGen.ApiValidationException exception) {{ return exception.Message; }}", sent);

        Assert.NotEmpty(said);
        Assert.Empty(sent);
    }

    [Fact]
    public async Task HeadOfAFileReadsNoContent() => Assert.Equal("", await RunAsync("await client.ProbeTakeAsync(4);"));

    private static Task<string> RunAsync(string statements, List<string>? sent = null) =>
        CompiledProgram.RunAsync(Studio, $"ApiClient client = new(http, new()); {statements} return \"\";", static _ => new HttpResponseMessage(System.Net.HttpStatusCode.NoContent), sent);
}
