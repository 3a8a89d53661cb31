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

    private const string Forms = """
        openapi: 3.1.0
        info: { title: Forms, version: "1" }
        servers: [ { url: 'https://forms.example' } ]
        paths:
          /forms:
            post:
              operationId: fill
              requestBody: { required: true, content: { application/x-www-form-urlencoded: { schema: { type: object, properties: {
                counts: { type: object, additionalProperties: { type: integer } }, any: { type: object, additionalProperties: true }, list: { type: array, items: { type: string } },
                deep: { type: object, properties: { more: { type: object, additionalProperties: { type: boolean } } } }, "odd[x]": { type: object, additionalProperties: { type: string } } } },
                encoding: { counts: { style: deepObject }, any: { style: deepObject }, list: { style: deepObject }, deep: { style: deepObject }, "odd[x]": { style: deepObject } } } } }
              responses: { "204": { description: done } }
            put:
              operationId: pack
              requestBody: { required: true, content: { multipart/form-data: { schema: { type: object, properties: {
                lists: { type: array, items: { type: array, items: { type: integer } } }, places: { type: object, additionalProperties: { $ref: '#/components/schemas/Place' } },
                place: { anyOf: [ { $ref: '#/components/schemas/Place' }, { type: "null" } ] }, typed: { type: object, additionalProperties: { type: integer } } } },
                encoding: { typed: { contentType: application/vnd.typed+json } } } } }
              responses: { "204": { description: done } }
        components:
          schemas:
            Place: { type: object, properties: { at: { type: number } } }
        """;

    [Theory]
    [InlineData("Counts = new System.Collections.Generic.Dictionary<string, long> { [\"a\"] = 1, [\"b\"] = -2 }", "counts%5Ba%5D=1&counts%5Bb%5D=-2")]
    [InlineData("Any = TirGen.JsonFragment.Parse(\"{\\\"a\\\":1,\\\"b\\\":{\\\"c\\\":\\\"d\\\"}}\")", "any%5Ba%5D=1&any%5Bb%5D%5Bc%5D=d")]
    [InlineData("List = new[] { \"a\", \"b\" }", "list%5B%5D=a&list%5B%5D=b")]
    [InlineData("Deep = new() { More = new System.Collections.Generic.Dictionary<string, bool> { [\"a\"] = true } }", "deep%5Bmore%5D%5Ba%5D=true")]
    [InlineData("OddX = new System.Collections.Generic.Dictionary<string, string> { [\"a\"] = \"b\" }", "odd%5Bx%5D%5Ba%5D=b")]
    public async Task ADeepFormHasANameForEachMember(string member, string expected)
    {
        List<string> sent = [];
        await CompiledProgram.RunAsync(Forms, $"await new ApiClient(http, new()).FillAsync(new() {{ {member} }}); return \"\";", sent: sent);

        Assert.Equal(expected, Assert.Single(sent));
    }

    [Theory]
    [InlineData("Lists = new System.Collections.Generic.IReadOnlyList<long>[] { new long[] { 1 } }", "application/json", "[[1]]")]
    [InlineData("Places = new System.Collections.Generic.Dictionary<string, Place> { [\"a\"] = new() { At = 1 } }", "application/json", "{\"a\":{\"at\":1}}")]
    [InlineData("Place = new() { At = 1 }", "application/json", "{\"at\":1}")]
    [InlineData("Typed = new System.Collections.Generic.Dictionary<string, long> { [\"a\"] = 1 }", "application/vnd.typed+json", "{\"a\":1}")]
    public async Task APartThatIsNoTextIsJson(string member, string type, string part)
    {
        List<string> sent = [];
        await CompiledProgram.RunAsync(Forms, $"await new ApiClient(http, new()).PackAsync(new() {{ {member} }}); return \"\";", sent: sent);

        string body = Assert.Single(sent);
        Assert.Contains($"Content-Type: {type}\r\n", body, StringComparison.Ordinal);
        Assert.Contains($"\r\n\r\n{part}\r\n", body, StringComparison.Ordinal);
    }

    private const string Things = """
        openapi: 3.1.0
        info: { title: Things, version: "1" }
        servers: [ { url: 'https://things.example' } ]
        paths:
          /things:
            post:
              operationId: swap
              requestBody: { required: true, content: { application/json: { schema: { $ref: '#/components/schemas/Thing' } } } }
              responses: { "200": { description: ok, content: { application/json: { schema: { $ref: '#/components/schemas/Thing' } } } } }
        components:
          schemas:
            Thing:
              type: object
              properties:
                any: true
                none: false
                items: { type: array, items: true }
                size: { const: 1.5 }
                on: { enum: [true] }
                kind: { oneOf: [ { const: 1, title: First }, { const: 2 } ] }
                mood: { type: [string, "null"], enum: [good, null] }
                rank: { enum: [null, 1, 2] }
                empty: { const: null }
        """;

    /// <summary>A constant has the type of its value, null is told from what is absent, and a schema that is true takes everything.</summary>
    [Theory]
    [InlineData("""{"any":{"a":[1]},"items":[1,"b",null],"size":1.5,"on":true,"kind":2,"mood":"good","rank":2,"empty":null}""", "1.5 True Value2 True Good True Value2")]
    [InlineData("""{"any":null,"items":[],"mood":null,"rank":null}""", "   True  True ")]
    [InlineData("{}", "   False  False ")]
    public async Task ConstantsAndAnyValueComeAndGo(string json, string expected)
    {
        List<string> sent = [];
        string found = await CompiledProgram.RunAsync(
            Things,
            """
            ApiClient client = new(http, new());
            Thing thing = await client.SwapAsync(new());
            await client.SwapAsync(thing);
            double? size = thing.Size;
            bool? on = thing.On;
            return System.FormattableString.Invariant($"{size} {on} {thing.Kind} {thing.Mood.IsSet} {(thing.Mood.IsSet ? thing.Mood.Value : null)} {thing.Rank.IsSet} {(thing.Rank.IsSet ? thing.Rank.Value : null)}");
            """,
            json,
            sent);

        Assert.Equal((expected, "{}", json), (found, sent[0], sent[1]));
    }

    [Theory]
    [InlineData("None = TirGen.JsonFragment.Parse(\"1\")", "/none")]
    [InlineData("Size = 2", "/size")]
    [InlineData("Any = TirGen.JsonFragment.Parse(\"[null]\"), Items = new[] { TirGen.JsonFragment.Parse(\"1\") }, Mood = null", "")]
    public async Task FalseTakesNothingAndAConstantItselfOnly(string member, string pointer) => Assert.Equal(
        pointer,
        await CompiledProgram.RunAsync(
            Things,
            $"await System.Threading.Tasks.Task.CompletedTask; new SwapRequest {{ {member} }}.Validate(out var violations); return string.Join(' ', violations.Select(static v => v.Pointer));"));

    private static Task<string> RunAsync(string statements, List<string>? sent = null) =>
        CompiledProgram.RunAsync(Studio, $"ApiClient client = new(http, new()); {statements} return \"\";", static _ => new HttpResponseMessage(System.Net.HttpStatusCode.NoContent), sent);
}
