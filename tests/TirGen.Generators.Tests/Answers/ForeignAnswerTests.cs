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
}
