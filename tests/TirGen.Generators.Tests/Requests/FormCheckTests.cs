namespace TirGen.Generators.Tests.Requests;

/// <summary>What one of several forms, or a part of a body, may be is checked before it is sent, however it is held.</summary>
public sealed class FormCheckTests
{
    private const string Posts = """
        openapi: 3.0.3
        info: { title: Posts, version: "1" }
        servers: [ { url: 'https://posts.example' } ]
        paths:
          /posts:
            post:
              operationId: addPost
              requestBody:
                required: true
                content:
                  application/json:
                    schema:
                      type: object
                      properties:
                        content: { oneOf: [ { type: string, maxLength: 5 }, { type: array, minItems: 1, maxItems: 2, items: { type: string, minLength: 2 } } ] }
                        size: { oneOf: [ { type: integer, minimum: 1 }, { type: object, properties: { width: { type: integer, maximum: 9 } } } ] }
                        input: { oneOf: [ { type: string }, { type: array, minItems: 1, items: { type: string } }, { type: array, items: { $ref: '#/components/schemas/Line' } } ] }
                        shard: { anyOf: [ { $ref: '#/components/schemas/Key' }, { type: array, items: { $ref: '#/components/schemas/Key' } }, { type: object, required: [key], properties: { key: { type: string } } } ] }
                        note: { anyOf: [ { type: string, maxLength: 2 }, { type: string, pattern: '^x' }, { type: array, items: { type: integer } } ] }
              responses: { "204": { description: done } }
        components:
          schemas:
            Key: { anyOf: [ { type: string }, { type: integer, minimum: 0 } ] }
            Line: { type: object, required: [text], properties: { text: { type: string, maxLength: 3 } } }
        """;

    private const string Calls = """
        openapi: 3.1.0
        info: { title: Calls, version: "1" }
        servers: [ { url: 'https://calls.example' } ]
        paths:
          /calls:
            post:
              operationId: addCall
              requestBody:
                content:
                  multipart/form-data:
                    schema:
                      type: object
                      required: [name]
                      properties:
                        name: { type: string, maxLength: 4 }
                        validate: { type: boolean }
                        voices: { type: array, maxItems: 1, items: { type: string } }
                        session: { $ref: '#/components/schemas/Session' }
                        sessions: { type: array, items: { $ref: '#/components/schemas/Session' } }
                        sound: { type: string, contentMediaType: audio/wav }
              responses: { "204": { description: done } }
          /attachments:
            post:
              operationId: attach
              requestBody: { required: true, content: { multipart/form-data: { schema: { type: string, format: binary } } } }
              responses: { "204": { description: done } }
          /pictures:
            post:
              operationId: addPicture
              requestBody: { content: { multipart/form-data: { schema: { type: string, contentMediaType: image/png } } } }
              responses: { "204": { description: done } }
        components:
          schemas:
            Session: { type: object, properties: { speed: { type: number, maximum: 1.5 } } }
        """;

    private const string Notes = """
        openapi: 3.0.3
        info: { title: Notes, version: "1" }
        servers: [ { url: 'https://notes.example' } ]
        paths:
          /cell: { get: { operationId: getCell, responses: { "200": { description: ok, content: { application/json: { schema: { $ref: '#/components/schemas/Cell' } } } } } } }
        components:
          schemas:
            Cell: { oneOf: [ { $ref: '#/components/schemas/Words' }, { $ref: '#/components/schemas/Chart' }, { $ref: '#/components/schemas/Table' } ] }
            Words: { type: object, required: [definition], properties: { definition: { $ref: '#/components/schemas/WordsDefinition' } } }
            Chart: { type: object, required: [definition], properties: { definition: { $ref: '#/components/schemas/ChartDefinition' } } }
            Table: { type: object, required: [definition], properties: { definition: { type: object, required: [type], properties: { type: { type: string, enum: [table] } } } } }
            WordsDefinition: { type: object, required: [type], properties: { type: { type: string, enum: [words] }, text: { type: string } } }
            ChartDefinition: { type: object, required: [type], properties: { type: { $ref: '#/components/schemas/ChartType' }, text: { type: string } } }
            ChartType: { type: string, enum: [chart] }
        """;

    [Theory]
    [InlineData("Content = \"short\"", """{"content":"short"}""")]
    [InlineData("Content = \"too long\"", "content must have at most 5 characters, not 8.")]
    [InlineData("Content = new[] { \"ab\" }", """{"content":["ab"]}""")]
    [InlineData("Content = System.Array.Empty<string>()", "content must have at least 1 item, not 0.")]
    [InlineData("Content = new[] { \"ab\", \"ab\", \"ab\" }", "content must have at most 2 items, not 3.")]
    [InlineData("Size = 0L", "size must be at least 1, not 0.")]
    [InlineData("Size = 1L", """{"size":1}""")]
    [InlineData("Input = System.Array.Empty<string>()", """{"input":[]}""")]
    [InlineData("Input = new Line[] { new() { Text = \"abc\" } }", """{"input":[{"text":"abc"}]}""")]
    [InlineData("Input = new Line[] { new() { Text = \"abcd\" } }", "text must have at most 3 characters, not 4.")]
    [InlineData("Shard = -1L", "shard must be at least 0, not -1.")]
    [InlineData("Shard = new Key[] { 1L, \"k\", -1L }", "Item 3 must be at least 0, not -1.")]
    [InlineData("Note = \"xxxx\"", """{"note":"xxxx"}""")]
    public async Task AFormIsChecked(string member, string expected) => Assert.Equal(expected, await SentAsync(Posts, $"await client.AddPostAsync(new() {{ {member} }});"));

    [Theory]
    [InlineData("Name = \"n\", Validate2 = true, Session = new() { Speed = 1 }", "")]
    [InlineData("Name = \"names\"", "name must have at most 4 characters, not 5.")]
    [InlineData("Name = \"n\", Voices = [\"a\", \"b\"]", "voices must have at most 1 item, not 2.")]
    [InlineData("Name = \"n\", Session = new() { Speed = 2 }", "speed must be at most 1.5, not 2.")]
    [InlineData("Name = \"n\", Sessions = [new() { Speed = 2 }]", "speed must be at most 1.5, not 2.")]
    public async Task APartIsChecked(string parts, string expected)
    {
        string sent = await SentAsync(Calls, $"await client.AddCallAsync(new() {{ {parts} }});");

        Assert.Equal(expected, sent.StartsWith("--", StringComparison.Ordinal) ? "" : sent);
    }

    [Theory]
    [InlineData("await client.AttachAsync(new() { File = new byte[] { 65 } });")]
    [InlineData("await client.AddPictureAsync(new() { File = new byte[] { 65 } });")]
    public async Task ABodyThatIsOneFileSendsIt(string call)
    {
        string sent = await SentAsync(Calls, call);

        Assert.Contains("name=\"file\"", sent.Replace("name=file", "name=\"file\"", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("\r\n\r\nA\r\n", sent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"definition":{"type":"words","text":"t"}}""", "Words")]
    [InlineData("""{"definition":{"type":"chart","text":"t"}}""", "Chart")]
    [InlineData("""{"definition":{"type":"table"}}""", "Table")]
    [InlineData("""{"definition":{"type":"map"}}""", "JsonFragment")]
    public async Task AFormIsToldByWhatItsMembersHold(string json, string type) => Assert.Equal(
        type + " " + json,
        await CompiledProgram.RunAsync(
            Notes, "Cell cell = await new ApiClient(http, new()).GetCellAsync(); return cell.Value!.GetType().Name + \" \" + System.Text.Json.JsonSerializer.Serialize(cell);", json));

    [Theory]
    [InlineData("text/json")]
    [InlineData("text/json; charset=utf-8")]
    public async Task TheOtherNameOfJsonIsJson(string mediaType)
    {
        string document = $$"""
            openapi: 3.0.3
            info: { title: Series, version: "1" }
            servers: [ { url: 'https://series.example' } ]
            paths:
              /series:
                post:
                  operationId: addSeries
                  requestBody: { required: true, content: { '{{mediaType}}': { schema: { $ref: '#/components/schemas/Series' } } } }
                  responses: { "200": { description: ok, content: { '{{mediaType}}': { schema: { $ref: '#/components/schemas/Series' } } } } }
            components:
              schemas:
                Series: { type: object, required: [points], properties: { points: { type: integer } } }
            """;
        string? contentType = null;
        List<string> sent = [];

        string read = await CompiledProgram.RunAsync(
            document,
            "return (await new ApiClient(http, new()).AddSeriesAsync(new() { Points = 3 })).Points.ToString();",
            request =>
            {
                contentType = request.Content!.Headers.ContentType!.MediaType;
                return new HttpResponseMessage(System.Net.HttpStatusCode.OK) { Content = new StringContent("""{"points":4}""") };
            },
            sent);

        Assert.Equal(("4", """{"points":3}""", "text/json"), (read, Assert.Single(sent), contentType));
    }

    /// <summary>The body that was sent, or what the client's check says first.</summary>
    private static async Task<string> SentAsync(string document, string call)
    {
        List<string> sent = [];
        string said = await CompiledProgram.RunAsync(
            document,
            $$"""
            ApiClient client = new(http, new());
            try { {{call}} return ""; }
            catch (TirGen.ApiValidationException exception) { return exception.Violations[0].Message; }
            """,
            static _ => new HttpResponseMessage(System.Net.HttpStatusCode.NoContent),
            sent);
        return said.Length > 0 ? said : Assert.Single(sent);
    }
}
