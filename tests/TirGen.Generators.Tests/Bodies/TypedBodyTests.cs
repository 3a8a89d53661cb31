namespace TirGen.Generators.Tests.Bodies;

/// <summary>Bodies, members and parameters of the forms that real documents have, through generated code.</summary>
public sealed class TypedBodyTests
{
    private const string Client = "var client = new ApiClient(http, new ApiOptions { BaseAddress = new(\"https://a.example\") }); ";

    /// <summary>The text of a URL, as an expression over its type.</summary>
    private const string Url = "static string Text(TirGen.Serialization.IUtf8Writable url) { var output = new System.Buffers.ArrayBufferWriter<byte>(); url.WriteTo(output); return System.Text.Encoding.UTF8.GetString(output.WrittenSpan); } ";

    [Theory]
    [InlineData("await client.CancelAsync(1);", "")]
    [InlineData("await client.CancelAsync(1, cancellationToken: default);", "")]
    [InlineData("await client.CancelAsync(1, new());", "{}")]
    [InlineData("await client.CancelAsync(1, new() { Reason = \"r\" });", "{\"reason\":\"r\"}")]
    [InlineData("await client.NoteAsync();", "")]
    [InlineData("await client.NoteAsync(new string[] { \"a\" });", "[\"a\"]")]
    [InlineData("await client.UploadAsync();", "")]
    [InlineData("await client.UploadAsync(TirGen.Http.ApiFile.FromText(\"f\"));", "f")]
    [InlineData("await client.PartsAsync();", "")]
    public async Task ABodyThatNeedNotBeSentCanBeLeftOut(string call, string body)
    {
        List<string> sent = [];
        await CompiledProgram.RunAsync(
            """
            openapi: 3.0.3
            info: { title: Jobs, version: "1" }
            paths:
              /jobs/{id}/cancel:
                post:
                  operationId: cancel
                  parameters: [ { name: id, in: path, required: true, schema: { type: integer } } ]
                  requestBody: { content: { application/json: { schema: { type: object, properties: { reason: { type: string, minLength: 1 } } } } } }
                  responses: { "204": { description: ok } }
              /note: { post: { operationId: note, requestBody: { content: { application/json: { schema: { type: array, minItems: 1, items: { type: string } } } } }, responses: { "204": { description: ok } } } }
              /upload: { post: { operationId: upload, requestBody: { content: { image/png: {} } }, responses: { "204": { description: ok } } } }
              /parts: { post: { operationId: parts, requestBody: { content: { multipart/form-data: { schema: { type: object, properties: { a: { type: string } } } } } }, responses: { "204": { description: ok } } } }

            """,
            Client + call + " return \"\";",
            sent: sent);

        Assert.Equal(body, string.Concat(sent));
    }

    /// <summary>Where there must be a body and it may be null, a call without one sends that.</summary>
    [Theory]
    [InlineData("await client.StartAsync(3);", "null")]
    [InlineData("await client.StartAsync(3, new() { Ref = \"main\" });", "{\"ref\":\"main\"}")]
    [InlineData("await client.TagAsync();", "null")]
    [InlineData("await client.TagAsync(new[] { \"a\" });", "[\"a\"]")]
    [InlineData("await client.StopAsync();", "")]
    public async Task ABodyThatMayBeNullCanBeLeftOut(string call, string body)
    {
        List<string> sent = [];
        await CompiledProgram.RunAsync(
            """
            openapi: 3.0.3
            info: { title: Jobs, version: "1" }
            paths:
              /jobs/{id}:
                post:
                  operationId: start
                  parameters: [ { name: id, in: path, required: true, schema: { type: integer } } ]
                  requestBody: { required: true, content: { application/json: { schema: { type: object, nullable: true, properties: { ref: { type: string, minLength: 1 } } } } } }
                  responses: { "204": { description: ok } }
              /tags: { post: { operationId: tag, requestBody: { required: true, content: { application/json: { schema: { type: array, nullable: true, minItems: 1, items: { type: string } } } } }, responses: { "204": { description: ok } } } }
              /stop: { post: { operationId: stop, requestBody: { content: { application/json: { schema: { type: object, nullable: true, properties: { ref: { type: string } } } } } }, responses: { "204": { description: ok } } } }

            """,
            Client + call + " return \"\";",
            sent: sent);

        Assert.Equal(body, string.Concat(sent));
    }

    [Fact]
    public async Task PartsOfAnyFormAreJson()
    {
        List<string> sent = [];
        await CompiledProgram.RunAsync(
            """
            openapi: 3.0.3
            info: { title: Parcels, version: "1" }
            paths:
              /parcels:
                post:
                  operationId: sendParcel
                  requestBody: { required: true, content: { multipart/form-data: { schema: { type: object, properties: { sizes: { type: object, additionalProperties: { type: integer } }, stops: { type: array, items: { $ref: '#/components/schemas/Stop' } }, note: {} } } } } }
                  responses: { "204": { description: ok } }
            components:
              schemas:
                Stop: { type: object, properties: { city: { type: string } } }

            """,
            Client + "await client.SendParcelAsync(new() { Sizes = new System.Collections.Generic.Dictionary<string, long> { [\"w\"] = 2 }, Stops = new Stop[] { new() { City = \"c\" } }, Note = TirGen.JsonFragment.Parse(\"[1]\") }); return \"\";",
            sent: sent);

        string body = Assert.Single(sent);
        Assert.All(["{\"w\":2}", "[{\"city\":\"c\"}]", "[1]", "Content-Type: application/json"], part => Assert.Contains(part, body, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("new() { Name = \"n\", Phone = \"1\" }", "{\"name\":\"n\",\"phone\":\"1\"}")]
    [InlineData("new() { Name = \"n\" }", "refused")]
    public async Task AnObjectWithAlternativesOfWhatItNeedsIsARecordWithARule(string contact, string expected)
    {
        List<string> sent = [];
        string answer = await CompiledProgram.RunAsync(
            """
            openapi: 3.0.3
            info: { title: Contacts, version: "1" }
            paths:
              /contacts:
                post:
                  operationId: addContact
                  requestBody: { required: true, content: { application/json: { schema: { $ref: '#/components/schemas/Contact' } } } }
                  responses: { "200": { description: ok, content: { application/json: { schema: { $ref: '#/components/schemas/Contact' } } } } }
              /rules:
                post:
                  operationId: addRule
                  requestBody: { required: true, content: { application/json: { schema: { $ref: '#/components/schemas/Rule' } } } }
                  responses: { "204": { description: ok } }
            components:
              schemas:
                Contact:
                  type: object
                  required: [name]
                  properties: { name: { type: string }, mail: { type: string }, phone: { type: string } }
                  anyOf: [ { required: [mail] }, { required: [phone] } ]
                Rule:
                  type: object
                  properties: { kind: { type: string }, size: { type: integer } }
                  oneOf: [ { properties: { kind: { enum: [small] } }, required: [kind] }, { required: [size], not: { required: [kind] } } ]

            """,
            Client + "try { Contact answer = await client.AddContactAsync(" + contact + "); await client.AddRuleAsync(new() { Kind = \"small\" }); return answer.Name; } catch (TirGen.ApiValidationException) { return \"refused\"; }",
            "{\"name\":\"n\",\"mail\":\"m\"}",
            sent);

        Assert.Equal(expected == "refused" ? "refused" : "n", answer);
        Assert.Equal(expected == "refused" ? "" : expected + "{\"kind\":\"small\"}", string.Concat(sent));
    }

    [Fact]
    public async Task ConstantsAreTheirTypes()
    {
        string answer = await CompiledProgram.RunAsync(
            """
            openapi: 3.1.0
            info: { title: Documents, version: "1" }
            paths:
              /document: { get: { operationId: getDocument, responses: { "200": { description: ok, content: { application/json: { schema: { $ref: '#/components/schemas/Document' } } } } } } }
            components:
              schemas:
                Side: { type: string, enum: [top] }
                Document:
                  type: object
                  properties:
                    revision: { const: 7 }
                    side: { oneOf: [ { const: left, title: Left side }, { const: right } ] }
                    state: { enum: [draft, final, null] }
                    level: { enum: [1, 2] }
                    ratio: { enum: [1, 2.5] }
                    flag: { const: true }
                    model: { anyOf: [ { type: string }, { type: string, enum: [small, large] } ] }
                    link: { anyOf: [ { $ref: '#/components/schemas/Side' }, { nullable: true } ] }
                    edge: { oneOf: [ { $ref: '#/components/schemas/Side' }, { enum: [null] } ] }
                    port: { type: [integer, string], format: int32, pattern: "^[0-9]+$" }
                    when: { oneOf: [ { type: integer }, { type: string, format: date-time } ] }
                    size: { anyOf: [ { type: number }, { type: string }, { type: boolean } ] }
                    blank: { type: string, enum: ["", " ", a] }

            """,
            Client + """
            Document d = await client.GetDocumentAsync();
            long? revision = d.Revision; DocumentSide? side = d.Side; State? state = d.State.Value; Level? level = d.Level; double? ratio = d.Ratio; bool? flag = d.Flag;
            DocumentModel model = "x"; Side? link = d.Link.Value; Side? edge = d.Edge.Value; int? port = d.Port; d.When!.Value.TryGetInt64(out long when); DocumentWhen text = "2026-01-01T00:00:00Z"; DocumentSize size = 1.5;
            return $"{revision} {side} {d.State.IsSet} {state} {level} {ratio} {flag} {d.Model} {model} {DocumentModel.Large} {link} {edge} {port} {when} {text} {size} {d.Size} {d.Blank}";
            """,
            "{\"revision\":7,\"side\":\"left\",\"state\":null,\"level\":2,\"ratio\":2.5,\"flag\":true,\"model\":\"huge\",\"link\":\"top\",\"edge\":\"top\",\"port\":80,\"when\":5,\"size\":\"big\",\"blank\":\"\"}");

        Assert.Equal("7 Left True  Value2 2.5 True huge x large Top Top 80 5 2026-01-01T00:00:00Z 1.5 big Empty", answer);
    }

    /// <summary>A constant that may be absent can be left out; what is its own default, or must be there, is written for the caller.</summary>
    [Theory]
    [InlineData("new()", "{\"kind\":\"event\",\"mode\":\"fast\"}")]
    [InlineData("new() { Source = DoBodySource.Api, Shared = DoBodyShared.Mail }", "{\"kind\":\"event\",\"source\":\"api\",\"mode\":\"fast\",\"shared\":\"mail\"}")]
    public async Task AnOptionalConstantCanBeLeftOut(string request, string expected)
    {
        List<string> sent = [];
        await CompiledProgram.RunAsync(
            """
            openapi: 3.1.0
            info: { title: Constants, version: "1" }
            paths:
              /x:
                post:
                  operationId: do
                  requestBody: { required: true, content: { application/json: { schema: {
                    type: object, required: [kind], properties: {
                      kind: { const: event }, source: { const: api }, mode: { const: fast, default: fast }, shared: { $ref: '#/components/schemas/Channel' }, also: { $ref: '#/components/schemas/Channel' } } } } } }
                  responses: { "204": { description: ok } }
            components: { schemas: { Channel: { type: string, const: mail } } }

            """,
            Client + $"await client.DoAsync({request}); return \"\";",
            sent: sent);

        Assert.Equal(expected, Assert.Single(sent));
    }

    [Fact]
    public async Task AnObjectThatSaysWhatItsItemsAreIsAnObject() => Assert.Equal(
        "{\"key\":{\"value\":\"secret\"}}",
        await CompiledProgram.RunAsync(
            """
            openapi: 3.0.3
            info: { title: Keys, version: "1" }
            paths: { /key: { get: { operationId: get, responses: { "200": { description: ok, content: { application/json: { schema: { $ref: '#/components/schemas/Answer' } } } } } } } }
            components: { schemas: { Answer: { type: object, properties: { key: { type: object, items: { type: string } } } } } }

            """,
            Client + "Answer read = await client.GetAsync(); return $\"{{\\\"key\\\":{read.Key.ToString()}}}\";",
            "{\"key\":{\"value\":\"secret\"}}"));

    /// <summary>What alternatives are told apart by is never left to the caller, whether a keyword says so or only the constants do.</summary>
    [Theory]
    [InlineData("")]
    [InlineData("discriminator: { propertyName: kind }, ")]
    public async Task AConstantThatTellsApartIsWritten(string discriminator)
    {
        List<string> sent = [];
        await CompiledProgram.RunAsync(
            $$"""
            openapi: 3.1.0
            info: { title: Shapes, version: "1" }
            paths:
              /x:
                post:
                  operationId: do
                  requestBody: { required: true, content: { application/json: { schema: { type: object, properties: { shape: { $ref: '#/components/schemas/Shape' } } } } } }
                  responses: { "204": { description: ok } }
            components:
              schemas:
                Shape: { {{discriminator}}oneOf: [ { $ref: '#/components/schemas/Circle' }, { $ref: '#/components/schemas/Square' } ] }
                Circle: { type: object, properties: { kind: { const: Circle }, size: { type: integer } } }
                Square: { type: object, properties: { kind: { const: Square }, size: { type: integer } } }

            """,
            Client + "await client.DoAsync(new() { Shape = new Square { Size = 1 } }); return \"\";",
            sent: sent);

        Assert.Equal("{\"shape\":{\"kind\":\"Square\",\"size\":1}}", Assert.Single(sent));
    }

    /// <summary>One that came without its constant is as it came.</summary>
    [Theory]
    [InlineData("{\"name\":\"a\"}", "{\"name\":\"a\"} ")]
    [InlineData("{\"source\":\"api\",\"name\":\"a\"}", "{\"source\":\"api\",\"name\":\"a\"} Api")]
    [InlineData("{\"source\":\"other\"}", "{\"source\":\"other\"} ")]
    public async Task AnOptionalConstantIsReadAsItCame(string answer, string expected) => Assert.Equal(
        expected,
        await CompiledProgram.RunAsync(
            """
            openapi: 3.1.0
            info: { title: Constants, version: "1" }
            paths: { /x: { get: { operationId: get, responses: { "200": { description: ok, content: { application/json: { schema: { $ref: '#/components/schemas/Event' } } } } } } } }
            components: { schemas: { Event: { type: object, properties: { source: { const: api }, name: { type: string } } } } }

            """,
            Client + "Event read = await client.GetAsync(); return $\"{System.Text.Json.JsonSerializer.Serialize(read)} {read.Source}\";",
            answer));

    [Fact]
    public async Task ParametersOfSeveralTypesAndListsInObjectsAreWritten()
    {
        string urls = await CompiledProgram.RunAsync(
            """
            openapi: 3.0.3
            info: { title: Points, version: "1" }
            paths:
              /points/{id}:
                get:
                  operationId: getPoint
                  parameters:
                    - { name: id, in: path, required: true, schema: { anyOf: [ { type: integer, format: uint64 }, { type: string, format: uuid } ] } }
                    - { name: consistency, in: query, schema: { anyOf: [ { type: integer }, { type: string, enum: [majority, all] } ] } }
                    - { name: expand, in: query, style: deepObject, explode: true, schema: { type: array, items: { type: string } } }
                    - { name: "also[]", in: query, style: deepObject, explode: true, schema: { type: array, items: { type: integer } } }
                    - { name: page, in: query, schema: { type: object, properties: { size: { type: integer }, sort: { type: array, items: { type: string } } } } }
                    - { name: filter, in: query, style: deepObject, schema: { type: object, required: [ids], properties: { ids: { type: array, items: { type: integer } } } } }
                    - { name: tree, in: query, schema: { type: array, items: { type: array, items: { type: string } } } }
                  responses: { "204": { description: ok } }

            """,
            Url + """
            return Text(new GetPointUrl { Id = 5 }) + " " + Text(new GetPointUrl
            {
                Id = "a/b", Consistency = "majority", Expand = new[] { "a", "b" }, Also = new long[] { 1 }, Page = new() { Size = 2, Sort = new[] { "x", "y" } }, Filter = new() { Ids = new long[] { 3, 4 } },
            });
            """);

        Assert.Equal("/points/5 /points/a%2Fb?consistency=majority&expand%5B%5D=a&expand%5B%5D=b&also%5B%5D=1&size=2&sort=x&sort=y&filter%5Bids%5D%5B%5D=3&filter%5Bids%5D%5B%5D=4", urls);
    }

    [Theory]
    [InlineData("new() { Amount = 5, Metadata = new System.Collections.Generic.Dictionary<string, string> { [\"a b\"] = \"1&2\", [\"c\"] = \"\" } }", "amount=5&metadata%5Ba%20b%5D=1%262&metadata%5Bc%5D=")]
    [InlineData("new() { Metadata = new System.Collections.Generic.Dictionary<string, string>(), Card = new() { Number = \"4\", Owner = new() { Tags = new[] { \"x\", \"y\" }, Old = true } } }", "card%5Bnumber%5D=4&card%5Bowner%5D%5Btags%5D%5B%5D=x&card%5Bowner%5D%5Btags%5D%5B%5D=y&card%5Bowner%5D%5Bold%5D=true")]
    [InlineData("new() { Items = new ItemBuilder[] { new() { Price = 1.5 }, new() { Price = 2 } } }", "items%5B0%5D%5Bprice%5D=1.5&items%5B1%5D%5Bprice%5D=2")]
    public async Task AFormHasANameForEachMemberOfAnObject(string request, string expected)
    {
        List<string> sent = [];
        await CompiledProgram.RunAsync(
            """
            openapi: 3.0.3
            info: { title: Payments, version: "1" }
            paths:
              /charges:
                post:
                  operationId: charge
                  requestBody:
                    required: true
                    content:
                      application/x-www-form-urlencoded:
                        schema:
                          type: object
                          properties:
                            amount: { type: integer }
                            metadata: { type: object, additionalProperties: { type: string } }
                            card: { type: object, properties: { number: { type: string }, owner: { type: object, properties: { tags: { type: array, items: { type: string } }, old: { type: boolean } } } } }
                            items: { type: array, items: { $ref: '#/components/schemas/Item' } }
                        encoding: { metadata: { style: deepObject, explode: true }, card: { style: deepObject }, items: { style: deepObject } }
                  responses: { "204": { description: ok } }
            components: { schemas: { Item: { type: object, properties: { price: { type: number } } } } }

            """,
            Client + $"await client.ChargeAsync({request}); return \"\";",
            sent: sent);

        Assert.Equal(expected, Assert.Single(sent));
    }
}
