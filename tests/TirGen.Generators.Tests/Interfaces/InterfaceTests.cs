using System.Collections.Immutable;
using System.Net;
using Microsoft.CodeAnalysis;
using TirGen.Generators.Tests.Corpus;

namespace TirGen.Generators.Tests.Interfaces;

/// <summary>A project that asks for an interface of its client.</summary>
public sealed class InterfaceTests
{
    private const string Orders = """
        {
          "openapi": "3.0.3", "info": { "title": "Orders", "version": "1" }, "servers": [ { "url": "https://orders.example" } ],
          "paths": {
            "/orders": {
              "get": {
                "operationId": "listOrders", "parameters": [ { "name": "page_token", "in": "query", "schema": { "type": "string" } } ],
                "responses": { "200": { "description": "", "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Page" } } } } }
              },
              "post": {
                "operationId": "placeOrder", "requestBody": { "required": true, "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Order" } } } },
                "responses": { "201": { "description": "", "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Order" } } } } }
              }
            },
            "/orders/{id}": { "delete": {
              "operationId": "cancelOrder", "deprecated": true, "parameters": [ { "name": "id", "in": "path", "required": true, "schema": { "type": "integer" } } ],
              "responses": { "204": { "description": "" } } } }
          },
          "components": { "schemas": {
            "Order": { "type": "object", "required": [ "total" ], "properties": { "total": { "type": "integer" } } },
            "Page": { "type": "object", "properties": { "items": { "type": "array", "items": { "$ref": "#/components/schemas/Order" } }, "nextPageToken": { "type": "string" } } }
          } }
        }
        """;

    private static readonly Dictionary<string, string> Asked = new() { ["TirGenInterface"] = "true" };

    [Fact]
    public async Task OwnCodeIsTestedAgainstAnotherClient()
    {
        const string types = """
            public sealed class Shop(IApiClient api)
            {
                public async System.Threading.Tasks.Task<long> OrderTwice(long total)
                {
                    await api.PlaceOrderAsync(new() { Total = total });
                    return (await api.With(new TirGen.Http.ApiCall()).PlaceOrderAsync(new() { Total = total })).Total;
                }
            }

            public sealed class Fake : IApiClient
            {
                private long _sum;

                public IApiClient With(TirGen.Http.ApiCall call) => this;

                public System.Threading.Tasks.Task<Order> PlaceOrderAsync(scoped in PlaceOrderRequest request, System.Threading.CancellationToken cancellationToken)
                {
                    _sum += request.Total;
                    return System.Threading.Tasks.Task.FromResult(new Order { Total = _sum });
                }

                public System.Threading.Tasks.Task<Page> ListOrdersAsync(string? pageToken, System.Threading.CancellationToken cancellationToken) => throw new System.NotSupportedException();

                public System.Collections.Generic.IAsyncEnumerable<Order> EnumerateListOrdersAsync(System.Threading.CancellationToken cancellationToken) => throw new System.NotSupportedException();

                [System.Obsolete]
                public System.Threading.Tasks.Task CancelOrderAsync(long id, System.Threading.CancellationToken cancellationToken) => throw new System.NotSupportedException();
            }
            """;

        Assert.Equal("14", await RunAsync("return (await new Shop(new Fake()).OrderTwice(7)).ToString();", types));
    }

    [Fact]
    public async Task TheClientIsOne()
    {
        const string body = """
            IApiClient api = new ApiClient(http, new());
            long sum = 0;
            await foreach (Order order in api.EnumerateListOrdersAsync()) { sum += order.Total; }
            TirGen.Http.ApiCall call = new();
            await api.With(call).ListOrdersAsync();
            return $"{sum} {call.Response!.Status}";
            """;

        Assert.Equal("3 OK", await RunAsync(body));
    }

    [Fact]
    public void WithoutAskingThereIsNone() =>
        Assert.DoesNotContain("IApiClient", string.Concat(GeneratorHost.Generate(new SpecText("orders.json", Orders)).Values), StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(CorpusTests.Documents), MemberType = typeof(CorpusTests))]
    public void EveryDocumentCompilesWithIt(string file)
    {
        SpecText spec = new(file, File.ReadAllText(Path.Combine(CorpusFolder.Path, file)))
        {
            Metadata = ImmutableDictionary<string, string>.Empty.Add("build_metadata.AdditionalFiles.TirGenInterface", "true"),
        };
        GeneratorHost.Driver(spec).RunGeneratorsAndUpdateCompilation(GeneratorHost.Compilation(), out Compilation output, out _);

        Assert.Empty(output.GetDiagnostics().Where(static d => d.Severity >= DiagnosticSeverity.Info && d.Id != "CS8019"));
    }

    private static Task<string> RunAsync(string body, string types = "") => CompiledProgram.RunAsync(
        Orders,
        body,
        static _ => new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent("""{"items":[{"total":1},{"total":2}]}""") },
        types: types,
        metadata: Asked);
}
