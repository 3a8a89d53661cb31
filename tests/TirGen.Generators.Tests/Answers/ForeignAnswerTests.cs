namespace TirGen.Generators.Tests.Answers;

/// <summary>What answers of foreign documents say beyond them costs nothing: values that an enum grew by, whole numbers in every notation, null where it may be.</summary>
public sealed class ForeignAnswerTests
{
    private const string Tasks = """
        openapi: 3.0.3
        info: { title: Tasks, version: "1" }
        paths:
          /tasks: { get: { operationId: listTasks, responses: { "200": { description: ok, content: { application/json: { schema: { type: array, items: { $ref: '#/components/schemas/WorkItem' } } } } } } } }
          /boards: { get: { operationId: getBoards, responses: { "200": { description: ok, content: { application/json: { schema: { $ref: '#/components/schemas/Boards' } } } } } } }
        components:
          schemas:
            WorkItem: { type: object, required: [id, phase], properties: { id: { type: integer }, phase: { type: string, enum: [todo, done] } } }
            Boards:
              type: object
              properties:
                by_name: { type: object, additionalProperties: { $ref: '#/components/schemas/Board' } }
            Board:
              type: object
              properties:
                level: { type: integer, enum: [1, 2] }
                phases: { type: array, items: { type: string, enum: [todo, done] } }
                owner: { type: string }
        """;

    private const string Sensors = """
        openapi: 3.1.0
        info: { title: Sensors, version: "1" }
        paths:
          /reading: { get: { operationId: getReading, responses: { "200": { description: ok, content: { application/json: { schema: { $ref: '#/components/schemas/Reading' } } } } } } }
          /totals: { get: { operationId: getTotals, responses: { "200": { description: ok, content: { application/json: { schema: { $ref: '#/components/schemas/Totals' } } } } } } }
        components:
          schemas:
            Reading:
              type: object
              required: [level, count]
              properties:
                level: { type: [number, string], format: double, pattern: '^-?(?:0|[1-9]\d*)(?:\.\d+)?$' }
                count: { type: integer }
            Totals:
              type: object
              properties:
                total: { type: [integer, string], pattern: '^-?(?:0|[1-9]\d*)$' }
                days: { type: array, items: { type: integer, format: int32 } }
                shares: { type: object, additionalProperties: { type: number } }
        """;

    private const string Winner = """
        openapi: 3.1.0
        info: { title: Winner, version: "1" }
        paths:
          /winner: { get: { operationId: getWinner, responses: { "200": { description: ok, content: { application/json: { schema: { anyOf: [ { $ref: '#/components/schemas/Player' }, { type: "null" } ] } } } } } } }
          /names: { get: { operationId: getNames, responses: { "200": { description: ok, content: { application/json: { schema: { type: [array, "null"], items: { type: string } } } } } } } }
        components:
          schemas:
            Player: { type: object, required: [name], properties: { name: { type: string } } }
        """;

    private const string Stores = """
        openapi: 3.1.0
        info: { title: Stores, version: "1" }
        paths:
          /stores: { get: { operationId: getStores, responses: { "200": { description: ok, content: { application/json: { schema: { anyOf: [ { $ref: '#/components/schemas/Closed' }, { $ref: '#/components/schemas/Silent' }, { $ref: '#/components/schemas/Counted' }, { $ref: '#/components/schemas/Nullable' }, { $ref: '#/components/schemas/Listed' }, { $ref: '#/components/schemas/Owned' }, { $ref: '#/components/schemas/Anything' }, { $ref: '#/components/schemas/Empty' }, { $ref: '#/components/schemas/Named' }, { $ref: '#/components/schemas/Merged' }, { $ref: '#/components/schemas/Late' } ] } } } } } } }
        components:
          schemas:
            Closed: { type: object, properties: { id: { type: integer } }, additionalProperties: false }
            Silent: { type: object, properties: { id: { type: integer } } }
            Counted: { type: object, properties: { id: { type: integer } }, additionalProperties: { type: integer } }
            Nullable: { type: object, properties: { id: { type: integer } }, additionalProperties: { type: [integer, "null"] } }
            Listed: { type: object, properties: { id: { type: integer } }, additionalProperties: { type: array, items: { type: string, enum: [open, shut] } } }
            Owned: { type: object, properties: { id: { type: integer } }, additionalProperties: { type: object, required: [name], properties: { name: { type: string } } } }
            Anything: { type: object, properties: { id: { type: integer } }, additionalProperties: true }
            Empty: { type: object, properties: { id: { type: integer } }, additionalProperties: {} }
            Named: { type: object, properties: { id: { type: integer } }, patternProperties: { "^x-": { type: integer } }, additionalProperties: false }
            Merged: { allOf: [ { $ref: '#/components/schemas/Counted' }, { type: object, properties: { more: { type: string } } } ] }
            Late: { type: object, properties: { id: { type: integer } }, unevaluatedProperties: { type: integer } }
        """;

    [Theory]
    [InlineData("Closed", """{"id":1,"x":2}""", "/x")]
    [InlineData("Silent", """{"id":1,"x":2}""", "/x")]
    [InlineData("Counted", """{"x":2,"id":1,"y\u0031":3}""", "")]
    [InlineData("Counted", """{"id":1,"x":2,"y":"three"}""", "/y")]
    [InlineData("Counted", """{"id":1,"x":null}""", "/x")]
    [InlineData("Nullable", """{"id":1,"x":null,"y":2}""", "")]
    [InlineData("Nullable", """{"id":1,"x":null,"y":[]}""", "/y")]
    [InlineData("Listed", """{"x":["open","shut"],"id":1}""", "")]
    [InlineData("Listed", """{"x":["open","ajar"],"id":1}""", "/x/1")]
    [InlineData("Owned", """{"x":{"name":"n"},"id":1}""", "")]
    [InlineData("Owned", """{"x":{"name":"n"},"y":{},"id":1}""", "/y")]
    [InlineData("Owned", """{"x":{"name":"n","age":1},"id":1}""", "/x/age")]
    [InlineData("Anything", """{"x":{"name":[1,null]},"y":null,"id":1}""", "")]
    [InlineData("Empty", """{"x":{"name":[1,null]},"y":null,"id":1}""", "")]
    [InlineData("Named", """{"x-a":2,"id":1}""", "")]
    [InlineData("Merged", """{"x":2,"more":"m","id":1}""", "")]
    [InlineData("Merged", """{"x":2,"more":"m","id":1,"y":"z"}""", "/y")]
    [InlineData("Late", """{"x":2,"id":1}""", "")]
    [InlineData("Late", """{"x":"y","id":1}""", "/x")]
    public async Task StrictReadingTakesTheMembersThatTheDocumentLetsThereBe(string type, string json, string pointer) => Assert.Equal(
        pointer.Length > 0 ? pointer : "taken and kept",
        await CompiledProgram.RunAsync(
            Stores,
            $$""""
            byte[] json = System.Text.Encoding.UTF8.GetBytes({{Microsoft.CodeAnalysis.CSharp.SymbolDisplay.FormatLiteral(json, quote: true)}});
            try
            {
                {{type}} read = TirGen.Records.ApiJson.Read<{{type}}>(json, TirGen.ApiReading.Strict);
                return "taken" + (read.AdditionalProperties is null ? "" : " and kept");
            }
            catch (System.Text.Json.JsonException exception)
            {
                return exception.Path!;
            }
            """"));

    [Fact]
    public async Task AValueThatAnEnumGrewByIsKeptAsItCame() => Assert.Equal(
        "1 Todo True ; 2 - False \"blocked\"",
        await CompiledProgram.RunAsync(
            Tasks,
            """
            var items = await new ApiClient(http, new() { BaseAddress = new("https://api.example") }).ListTasksAsync();
            return string.Join(" ; ", items.Select(static i => $"{i.Id} {(System.Enum.IsDefined(i.Phase) ? i.Phase.ToString() : "-")} {System.Enum.IsDefined(i.Phase)} {i.AdditionalProperties?["phase"].GetRawText()}".TrimEnd()));
            """,
            """[{"id":1,"phase":"todo"},{"id":2,"phase":"blocked"}]"""));

    [Theory]
    [InlineData("{ type: array, items: { type: integer, enum: [1, 2] } }", "[1,9]")]
    [InlineData("{ type: object, properties: { m: { type: array, items: { type: string, enum: [a, b] } } } }", "{\"m\":[\"a\",\"z\"]}")]
    [InlineData("{ type: object, properties: { m: { type: [string, 'null'], enum: [a, null] } } }", "{\"m\":\"z\"}")]
    [InlineData("{ type: object, properties: { m: { oneOf: [ { const: l }, { const: r } ] } } }", "{\"m\":\"z\"}")]
    [InlineData("{ type: object, required: [m], properties: { m: { const: 7 } } }", "{\"m\":8}")]
    [InlineData("{ type: array, items: { type: array, items: { type: object, properties: { m: { type: string, enum: [a, b] } } } } }", "[[{\"m\":\"z\"}]]")]
    public async Task ANewValueIsKeptWhereverItStands(string schema, string json) => Assert.Equal(
        json,
        await CompiledProgram.RunAsync(
            $$"""
            openapi: 3.1.0
            info: { title: Grown, version: "1" }
            servers: [ { url: 'https://grown.example' } ]
            paths: { /grown: { get: { operationId: getGrown, responses: { "200": { description: ok, content: { application/json: { schema: {{schema}} } } } } } } }
            """,
            "var grown = await new ApiClient(http, new()).GetGrownAsync(); return System.Text.Json.JsonSerializer.Serialize(grown);",
            json));

    [Fact]
    public async Task InMapsAndListsToo() => Assert.Equal(
        "a Todo me False 3 ; b  you True 2",
        await CompiledProgram.RunAsync(
            Tasks,
            """
            var boards = (await new ApiClient(http, new() { BaseAddress = new("https://api.example") }).GetBoardsAsync()).ByName!;
            return string.Join(" ; ", boards.Select(static b => $"{b.Key} {string.Join(",", (b.Value.Phases ?? []).Where(static p => System.Enum.IsDefined(p)))} {b.Value.Owner} {b.Value.Level is { } level && System.Enum.IsDefined(level)} {(long?)b.Value.Level}"));
            """,
            """{"by_name":{"a":{"level":3,"phases":["todo"],"owner":"me"},"b":{"level":2,"phases":["later"],"owner":"you"}}}"""));

    [Theory]
    [InlineData("""{"level":12,"count":3}""", "12 3")]
    [InlineData("""{"level":12.5,"count":3.0}""", "12.5 3")]
    [InlineData("""{"level":"12.5","count":1e2}""", "12.5 100")]
    [InlineData("""{"level":1e3,"count":"7"}""", "1000 7")]
    public async Task AWholeNumberIsANumberHoweverItIsWritten(string answer, string expected) => Assert.Equal(
        expected,
        await CompiledProgram.RunAsync(
            Sensors,
            """
            var reading = await new ApiClient(http, new() { BaseAddress = new("https://api.example") }).GetReadingAsync();
            return System.FormattableString.Invariant($"{reading.Level} {reading.Count}").Replace("\"", "");
            """,
            answer));

    [Theory]
    [InlineData("""{"total":5,"days":[1,2.0,3e0],"shares":{"a":1,"b":2.5}}""", "5 1,2,3 1,2.5")]
    [InlineData("""{"total":"5","days":["1"],"shares":{"a":"1"}}""", "5 1 1")]
    public async Task InListsAndMapsToo(string answer, string expected) => Assert.Equal(
        expected,
        await CompiledProgram.RunAsync(
            Sensors,
            """
            var totals = await new ApiClient(http, new() { BaseAddress = new("https://api.example") }).GetTotalsAsync();
            return System.FormattableString.Invariant($"{totals.Total} {string.Join(",", totals.Days!)} {string.Join(",", totals.Shares!.Values.Select(static v => v.ToString(System.Globalization.CultureInfo.InvariantCulture)))}").Replace("\"", "");
            """,
            answer));

    [Fact]
    public async Task ANumberThatMayComeAsATextIsANumber() => Assert.Equal(
        "12 3",
        await CompiledProgram.RunAsync(
            Sensors,
            """
            Reading reading = await new ApiClient(http, new() { BaseAddress = new("https://api.example") }).GetReadingAsync();
            double level = reading.Level;
            long count = reading.Count;
            return $"{level} {count}";
            """,
            """{"level":"12","count":3.0}"""));

    [Theory]
    [InlineData("""[{"id":1,"phase":"blocked"}]""", "/tasks", "System.Text.Json.JsonSerializer.Serialize(await client.ListTasksAsync())")]
    [InlineData("""{"by_name":{"b":{"level":3,"phases":["todo","later"]}}}""", "/boards", "System.Text.Json.JsonSerializer.Serialize(await client.GetBoardsAsync())")]
    public async Task AValueThatAnEnumGrewByIsWrittenAsItCame(string answer, string path, string call)
    {
        string? asked = null;
        string written = await CompiledProgram.RunAsync(
            Tasks,
            "ApiClient client = new(http, new() { BaseAddress = new(\"https://api.example\") }); return " + call + ";",
            request =>
            {
                asked = request.RequestUri!.AbsolutePath;
                return new HttpResponseMessage(System.Net.HttpStatusCode.OK) { Content = new StringContent(answer) };
            });

        Assert.Equal(path, asked);
        Assert.True(System.Text.Json.Nodes.JsonNode.DeepEquals(System.Text.Json.Nodes.JsonNode.Parse(answer), System.Text.Json.Nodes.JsonNode.Parse(written)), written);
    }

    [Fact]
    public async Task NullIsAnAnswerWhereTheDocumentSaysSo() => Assert.Equal(
        "True True",
        await CompiledProgram.RunAsync(
            Winner,
            """
            ApiClient client = new(http, new() { BaseAddress = new("https://api.example") });
            Player? player = await client.GetWinnerAsync();
            var names = await client.GetNamesAsync();
            return $"{player is null} {names is null}";
            """,
            "null"));

    [Theory]
    [InlineData("3.0.3", "{ nullable: true, allOf: [ { $ref: '#/components/schemas/Team' } ] }", """{"name":"a"}""")]
    [InlineData("3.0.3", "{ type: object, nullable: true, properties: { name: { type: string } } }", """{"name":"a"}""")]
    [InlineData("3.0.3", "{ type: array, nullable: true, items: { type: integer } }", "[1]")]
    [InlineData("3.1.0", "{ oneOf: [ { type: 'null' }, { $ref: '#/components/schemas/Team' } ] }", """{"name":"a"}""")]
    [InlineData("3.1.0", "{ type: [integer, 'null'] }", "7")]
    [InlineData("3.1.0", "{ type: ['null', boolean] }", "true")]
    [InlineData("3.1.0", "{ type: [string, 'null'], format: date }", "\"2026-11-23\"")]
    [InlineData("3.1.0", "{ enum: [red, blue, null] }", "\"red\"")]
    [InlineData("3.1.0", "{ type: [object, 'null'], additionalProperties: { type: integer } }", """{"a":1}""")]
    [InlineData("3.1.0", "{ $ref: '#/components/schemas/Perhaps' }", """{"name":"a"}""")]
    public async Task NullIsAnAnswerOfEveryKind(string version, string schema, string value)
    {
        string document = $$"""
            openapi: {{version}}
            info: { title: Cup, version: "1" }
            servers: [ { url: 'https://cup.example' } ]
            paths: { /holder: { get: { operationId: getHolder, responses: { "200": { description: ok, content: { application/json: { schema: {{schema}} } } } } } } }
            components:
              schemas:
                Team: { type: object, required: [name], properties: { name: { type: string } } }
                Perhaps: { oneOf: [ { $ref: '#/components/schemas/Team' }, { type: 'null' } ] }
            """;
        const string Call = "object? holder = await new ApiClient(http, new()).GetHolderAsync(); return holder is null ? \"null\" : \"there\";";

        Assert.Equal("null", await CompiledProgram.RunAsync(document, Call, "null"));
        Assert.Equal("there", await CompiledProgram.RunAsync(document, Call, value));
    }

    /// <summary>A request made of a record sends what the record kept, until the member is set in the request: to a value that others take for none, too.</summary>
    [Theory]
    [InlineData("", """{"union":[],"any":7,"text":1,"count":"x","maybe":{},"level":"new","list":3,"day":1,"inner":2}""")]
    [InlineData("Union = 0", """{"union":0,"any":7,"text":1,"count":"x","maybe":{},"level":"new","list":3,"day":1,"inner":2}""")]
    [InlineData("Any = TirGen.JsonFragment.Parse(\"null\")", """{"union":[],"any":null,"text":1,"count":"x","maybe":{},"level":"new","list":3,"day":1,"inner":2}""")]
    [InlineData("Text = \"\"", """{"union":[],"any":7,"text":"","count":"x","maybe":{},"level":"new","list":3,"day":1,"inner":2}""")]
    [InlineData("Count = 5", """{"union":[],"any":7,"text":1,"count":5,"maybe":{},"level":"new","list":3,"day":1,"inner":2}""")]
    [InlineData("Maybe = 0", """{"union":[],"any":7,"text":1,"count":"x","maybe":0,"level":"new","list":3,"day":1,"inner":2}""")]
    [InlineData("Level = Level.Low", """{"union":[],"any":7,"text":1,"count":"x","maybe":{},"level":"low","list":3,"day":1,"inner":2}""")]
    [InlineData("Day = new System.DateOnly(2026, 1, 2)", """{"union":[],"any":7,"text":1,"count":"x","maybe":{},"level":"new","list":3,"day":"2026-01-02","inner":2}""")]
    [InlineData("Inner = new()", """{"union":[],"any":7,"text":1,"count":"x","maybe":{},"level":"new","list":3,"day":1,"inner":{}}""")]
    public async Task WhatIsSetInARequestMadeOfARecordWins(string set, string expected)
    {
        string sent = await CompiledProgram.RunAsync(
            """
            openapi: 3.1.0
            info: { title: Kept, version: "1" }
            servers: [ { url: 'https://kept.example' } ]
            paths: { /things: { put: { operationId: putThing, requestBody: { required: true, content: { application/json: { schema: { $ref: '#/components/schemas/Thing' } } } }, responses: { "200": { description: ok, content: { application/json: { schema: { $ref: '#/components/schemas/Thing' } } } } } } } }
            components:
              schemas:
                Thing:
                  type: object
                  required: [union, any, text, count, maybe, level, list, day, inner]
                  properties:
                    union: { type: [integer, boolean] }
                    any: {}
                    text: { type: string }
                    count: { type: integer }
                    maybe: { type: [integer, 'null'] }
                    level: { type: string, enum: [low, high] }
                    list: { type: array, items: { type: integer } }
                    day: { type: string, format: date }
                    inner: { $ref: '#/components/schemas/Inner' }
                Inner: { type: object, properties: { a: { type: integer } } }
            """,
            $$"""
            return await Body().ReadAsStringAsync();

            static System.Net.Http.HttpContent Body()
            {
                PutThingRequest body = TirGen.Records.ApiJson.Read<Thing>("{\"union\":[],\"any\":7,\"text\":1,\"count\":\"x\",\"maybe\":{},\"level\":\"new\",\"list\":3,\"day\":1,\"inner\":2}"u8);
                body = body with { {{set}} };
                return body.ToContent();
            }
            """,
            "{}");

        Assert.True(SameJson(expected, sent), sent);

        static bool SameJson(string left, string right) => System.Text.Json.Nodes.JsonNode.DeepEquals(System.Text.Json.Nodes.JsonNode.Parse(left), System.Text.Json.Nodes.JsonNode.Parse(right));
    }
}
