using System.Diagnostics;
using TirGen.Specification.Model;
using TirGen.Specification.Parsing;
using TirGen.Specification.Problems;
using TirGen.Specification.Reading;
using TirGen.Specification.Selecting;
using TirGen.Specification.Yaml;

namespace TirGen.Specification.Tests.Selecting;

/// <summary>Which operations of a document are generated, and what comes with them.</summary>
public sealed class SelectionTests
{
    private const string Shop = """
        openapi: 3.1.0
        info: { title: Shop, version: '1' }
        security: [ { key: [] } ]
        paths:
          /orders:
            parameters: [ { $ref: '#/components/parameters/Trace' } ]
            get: { operationId: listOrders, tags: [orders], responses: { '200': { description: ok, content: { application/json: { schema: { type: array, items: { $ref: '#/components/schemas/Order' } } } } } } }
            post: { operationId: add_order, tags: [orders, admin], requestBody: { $ref: '#/components/requestBodies/Order' }, responses: { '204': { description: ok } } }
          /orders/{id}:
            delete: { tags: [admin], parameters: [ { name: id, in: path, required: true, schema: { type: integer } } ], responses: { '204': { description: ok } } }
          /animals:
            get: { operationId: getAnimal, responses: { '200': { description: ok, content: { application/json: { schema: { $ref: '#/components/schemas/Animal' } } } } } }
          /things/{id}:
            put:
              operationId: act
              parameters: [ { $ref: '#/paths/~1orders~1%7Bid%7D/delete/parameters/0' } ]
              requestBody: { content: { application/json: { schema: { oneOf: [ { $ref: '#/components/schemas/Open' }, { $ref: '#/components/schemas/close_now' } ], discriminator: { propertyName: do } } } } }
              responses: { '204': { description: ok } }
        components:
          securitySchemes: { key: { type: apiKey, in: header, name: X-Key } }
          parameters: { Trace: { name: trace, in: query, schema: { $ref: '#/components/schemas/Level' } } }
          requestBodies: { Order: { content: { application/json: { schema: { $ref: '#/components/schemas/Order' } } } } }
          schemas:
            Level: { type: string, enum: [low, high] }
            Order: { type: object, properties: { item: { $ref: '#/components/schemas/Item' } } }
            Item: { type: object, properties: { name: { type: string } } }
            Animal: { type: object, required: [kind], properties: { kind: { type: string } }, discriminator: { propertyName: kind } }
            Mammal: { allOf: [ { $ref: '#/components/schemas/Animal' } ], type: object, properties: { legs: { type: integer } } }
            Cat: { allOf: [ { $ref: '#/components/schemas/Mammal' } ], type: object, properties: { lives: { type: integer } } }
            Open: { type: object, properties: { do: { const: Open }, wide: { type: boolean } } }
            close_now: { type: object, properties: { do: { const: close_now }, by: { $ref: '#/components/schemas/Item' } } }
            Unused: { type: object, properties: { unused: { type: string, minLenght: 3 } } }

        """;

    [Theory]
    [InlineData("listOrders", null, null, "ListOrders", "Item Level Order")]
    [InlineData("ListOrders;add_order", null, null, "AddOrder ListOrders", "Item Level Order")]
    [InlineData("*Order*", null, null, "AddOrder DeleteOrdersById ListOrders", "Item Level Order")]
    [InlineData(null, "admin", null, "AddOrder DeleteOrdersById", "Item Level Order")]
    [InlineData(null, null, "/orders/*", "DeleteOrdersById", "")]
    [InlineData(null, null, "GET /*", "GetAnimal ListOrders", "Animal Cat Item Level Mammal Order")]
    [InlineData("getAnimal", "admin", "/orders", "AddOrder DeleteOrdersById GetAnimal ListOrders", "Animal Cat Item Level Mammal Order")]
    [InlineData("CloseNow", null, null, "CloseNow", "CloseNow Item")]
    [InlineData("act", null, null, "CloseNow Open", "CloseNow Item Open")]
    [InlineData("Open|clo*", null, null, "CloseNow Open", "CloseNow Item Open")]
    public void TypesFollowFromTheOperations(string? operations, string? tags, string? paths, string expected, string schemas)
    {
        SelectedDocument selected = Select(Selection.Of(operations, tags, paths));

        Assert.Empty(selected.Problems);
        ApiParseResult parsed = ApiParser.Parse(selected.Root, []);
        Assert.Empty(parsed.Problems);
        Assert.Equal(expected, string.Join(' ', parsed.Model!.Operations.Select(static o => o.Name).Order(StringComparer.Ordinal)));
        Assert.Equal(schemas, string.Join(' ', parsed.Model.Schemas.Select(static s => s.Name).Order(StringComparer.Ordinal)));
        Assert.All(parsed.Model.Operations, static operation => Assert.NotEmpty(operation.Security.Alternatives));
    }

    [Theory]
    [InlineData("listOrdres", null, null, "Operations: \"listOrdres\" meets no operation; did you mean \"listOrders\"?")]
    [InlineData("lsit*", null, null, "Operations: \"lsit*\" meets no operation; did you mean \"list*\"?")]
    [InlineData("ClosNow", null, null, "Operations: \"ClosNow\" meets no operation; did you mean \"CloseNow\"?")]
    [InlineData(null, "Orders", null, "Tags: \"Orders\" meets no tag of an operation; did you mean \"orders\"?")]
    [InlineData(null, null, "/order", "Paths: \"/order\" meets no path; did you mean \"/orders\"?")]
    [InlineData(null, null, "/nothing/of/the/kind", "Paths: \"/nothing/of/the/kind\" meets no path.")]
    public void WhatMeetsNothingIsNamed(string? operations, string? tags, string? paths, string message)
    {
        Selection selection = Selection.Of("getAnimal;" + operations, tags, paths);
        ReadResult read = SpecReader.Read("shop.yaml", Shop);

        // Of what is not chosen nothing is said, a misspelt keyword for one.
        SpecProblem problem = Assert.Single(TirGen.Specification.Checking.SpecChecker.Check(read, [], selection));

        Assert.Equal((SpecProblemKind.NothingChosen, message), (problem.Kind, problem.Message));
        Assert.Equal("paths", Shop.Substring(problem.Range.Start, problem.Range.Length));
        Assert.False(SelectedDocument.Of(read.Root!, selection).IsEmpty);
        Assert.True(SelectedDocument.Of(read.Root!, Selection.Of(operations, tags, paths)).IsEmpty);
    }

    [Fact]
    public void WithoutAChoiceTheDocumentIsItself()
    {
        SpecNode root = SpecReader.Read("shop.yaml", Shop).Root!;

        Assert.Same(root, SelectedDocument.Of(root, Selection.Of(null, " ; ", "")).Root);
    }

    [Fact]
    public void FiveOfAThousandCostFive()
    {
        string[] paths = [.. Enumerable.Range(0, 1000).Select(static i =>
            $"\"/p{i}\":{{\"get\":{{\"operationId\":\"get{i}\",\"responses\":{{\"200\":{{\"description\":\"ok\",\"content\":{{\"application/json\":{{\"schema\":{{\"$ref\":\"#/components/schemas/S{i}\"}}}}}}}}}}}}}}")];
        string[] schemas = [.. Enumerable.Range(0, 1000).Select(static i => $"\"S{i}\":{{\"type\":\"object\",\"properties\":{{\"id\":{{\"type\":\"integer\"}}}}}}")];
        string text = $"{{\"openapi\":\"3.1.0\",\"info\":{{\"title\":\"t\",\"version\":\"1\"}},\"paths\":{{{string.Join(',', paths)}}},\"components\":{{\"schemas\":{{{string.Join(',', schemas)}}}}}}}";

        SelectedDocument selected = SelectedDocument.Of(SpecReader.Read("large.json", text).Root!, Selection.Of("get7;get70;get700;get77;get777", null, null));

        ApiModel model = ApiParser.Parse(selected.Root, []).Model!;
        Assert.Equal((5, 5), (model.Operations.Count, model.Schemas.Count));
    }

    [Fact]
    public void PatternsOfManyStarsCostLittle()
    {
        Stopwatch watch = Stopwatch.StartNew();

        Select(Selection.Of(string.Concat(Enumerable.Repeat("*a", 2000)), null, null));

        Assert.InRange(watch.ElapsedMilliseconds, 0, 2000);
    }

    private static SelectedDocument Select(Selection selection) => SelectedDocument.Of(SpecReader.Read("shop.yaml", Shop).Root!, selection);
}
