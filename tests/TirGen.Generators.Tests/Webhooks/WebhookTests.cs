namespace TirGen.Generators.Tests.Webhooks;

/// <summary>What an API sends by itself has its types, and a reader for each.</summary>
public sealed class WebhookTests
{
    private const string Shop = """
        openapi: 3.1.0
        info: { title: Shop, version: "1" }
        webhooks:
          order-placed:
            post:
              description: Somebody ordered something.
              requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/Order' } } } }
              responses: { "200": { description: thanks } }
          stock:
            post:
              requestBody: { content: { application/json: { schema: { type: array, items: { type: object, properties: { article: { type: string }, left: { type: integer } } } } } } }
              responses: { "200": { description: thanks } }
        paths:
          /exports:
            post:
              operationId: startExport
              requestBody: { required: true, content: { application/json: { schema: { type: object, required: [callback], properties: { callback: { type: string } } } } } }
              responses: { "202": { description: begun } }
              callbacks:
                finished:
                  '{$request.body#/callback}':
                    post:
                      requestBody: { content: { application/json: { schema: { type: object, required: [rows], properties: { rows: { type: integer } } } } } }
                      responses: { "200": { description: thanks } }
        components:
          schemas:
            Order: { type: object, required: [total], properties: { total: { type: integer }, note: { type: string } } }
        """;

    /// <summary>The same as 3.0 documents say it.</summary>
    private const string Gate = """
        openapi: 3.0.3
        info: { title: Gate, version: "1" }
        paths: {}
        x-webhooks:
          passage:
            post:
              requestBody: { content: { application/json: { schema: { type: object, properties: { at: { type: string, format: date-time } } } } } }
              responses: { "200": { description: thanks } }
        """;

    [Theory]
    [InlineData("ApiWebhooks.ReadOrderPlaced(\"{\\\"total\\\":7,\\\"note\\\":\\\"é\\\"}\"u8) is { Total: 7, Note: \"é\" }")]
    [InlineData("ApiWebhooks.ReadStock(\"[{\\\"article\\\":\\\"a\\\",\\\"left\\\":2}]\"u8)[0].Left == 2")]
    [InlineData("ApiWebhooks.ReadStartExportFinished(\"{\\\"rows\\\":5,\\\"more\\\":1}\"u8) is { Rows: 5, AdditionalProperties.Count: 1 }")]
    public async Task EachIsRead(string expression) => Assert.Equal("True", await CompiledProgram.RunAsync(Shop, $"await System.Threading.Tasks.Task.Yield(); return ({expression}).ToString();"));

    [Theory]
    [InlineData("[]", "The body is no Order.")]
    [InlineData("null", "The body is no Order.")]
    [InlineData("{", "")]
    public async Task AnotherFormIsAnException(string body, string message)
    {
        string run = $$"""
            await System.Threading.Tasks.Task.Yield();
            try { ApiWebhooks.ReadOrderPlaced("{{body}}"u8); return "read"; }
            catch (System.Text.Json.JsonException exception) { return exception.Message; }
            """;

        string said = await CompiledProgram.RunAsync(Shop, run);
        Assert.NotEqual("read", said);
        Assert.Contains(message, said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OfADocumentWithoutOperationsToo() => Assert.Equal(
        "2026",
        await CompiledProgram.RunAsync(Gate, "await System.Threading.Tasks.Task.Yield(); return ApiWebhooks.ReadPassage(\"{\\\"at\\\":\\\"2026-01-02T03:04:05Z\\\"}\"u8).At!.Value.Year.ToString();"));
}
