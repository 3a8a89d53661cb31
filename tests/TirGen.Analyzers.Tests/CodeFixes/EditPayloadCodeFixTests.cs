using Microsoft.CodeAnalysis.CodeActions;
using TirGen.Analyzers.Tests.Verifiers;
using TirGen.CodeFixes.Payload;

namespace TirGen.Analyzers.Tests.CodeFixes;

public class EditPayloadCodeFixTests
{
    private const string Shelf = """
        {"openapi":"3.1.0","info":{"title":"t","version":"1"},"paths":{},"components":{"schemas":{"Shelf":{"type":"object","required":["kind","rows","books"],"additionalProperties":false,
          "properties":{"kind":{"const":"shelf"},"rows":{"type":"integer","maximum":9},"books":{"type":"array","uniqueItems":true,"items":{"type":"string"}},"tags":{"type":"array","minItems":1},"note":{"type":["string","null"]}}}}}}
        """;

    [Theory]
    [InlineData("AutoScalePolicy", """{ "min_replicas": 7, "max_replicas": 2 }""", """{ "min_replicas": 2, "max_replicas": 7 }""", "Swap \"min_replicas\" and \"max_replicas\"")]
    [InlineData("AutoScalePolicy", """{ "min_replicas": 7, /* most */ "max_replicas": 2 }""", """{ "min_replicas": 7, /* most */ "max_replicas": 7 }""", "Write 7")]
    [InlineData("ScalingRule", """{ "metric": "requestRate", "value": 5, "window": 0 }""", """{ "metric": "requestRate", "value": 5, "window": 1 }""", "Write 1")]
    [InlineData("ScalingRule", """{ "metric": "concurrency", "value": 5, "custom_metric_name": "a" }""", """{ "metric": "concurrency", "value": 5 }""", "Remove \"custom_metric_name\"")]
    [InlineData("ScalingRule", """{ "metric": "concurrency", "value": 5, "custom_metric_name": "a" }""", """{ "metric": "custom", "value": 5, "custom_metric_name": "a" }""", "Write \"custom\"")]
    [InlineData("ScalingRule", """{ "metric": "custom", "value": 5 }""", """{ "metric": "custom", "value": 5, "custom_metric_name": null }""", "Add \"custom_metric_name\"")]
    [InlineData("ScalingRule", """{ "metric": "concurrency", "value": 5, "zebra": [1, 2] }""", """{ "metric": "concurrency", "value": 5 }""", "Remove \"zebra\"")]
    [InlineData("ScalingRule", """{ "metric": "concurrency", "value": 5, "value": 6 }""", """{ "metric": "concurrency", "value": 5 }""", "Remove \"value\"")]
    [InlineData("ScalingRule", """{ "metric": "concurrency", "metric": "custom", "value": 5 }""", """{ "metric": "concurrency", "value": 5 }""", "Remove \"metric\"")]
    [InlineData("ScalingRule", "{\r\n  \"value\": 5, // five\r\n}", "{\r\n  \"value\": 5 // five\r\n}", "Remove the comma")]
    [InlineData("ScalingRule", "{\r\n  \"value\": 5 // five\r\n}", "{\r\n  \"value\": 5, // five\r\n  \"metric\": null\r\n}", "Add \"metric\"")]
    public async Task FileIsMendedAsTheMessageSays(string schema, string before, string after, string title)
    {
        FileFixVerifier verifier = await FileFixVerifier.Open(before, schema);
        CodeAction action = (await verifier.Offers<EditPayloadCodeFix>()).First(offer => offer.Title == title);
        Assert.Equal(after, await verifier.Apply(action));
    }

    [Theory]
    [InlineData("""{ "rows": 3, "books": [] }""", """{ "rows": 3, "books": [], "kind": "shelf" }""", "Add \"kind\"")]
    [InlineData("""{ "kind": "shelf", "books": [] }""", """{ "kind": "shelf", "books": [], "rows": null }""", "Add \"rows\"")]
    [InlineData("""{ "kind": "shelf", "rows": 12, "books": [] }""", """{ "kind": "shelf", "rows": 9, "books": [] }""", "Write 9")]
    [InlineData("""{ "kind": "shelf", "rows": 1, "books": ["a", "b", "a"] }""", """{ "kind": "shelf", "rows": 1, "books": ["a", "b"] }""", "Remove the item")]
    [InlineData("""{ "kind": "shelf", "tags": [], "rows": 1, "books": [] }""", """{ "kind": "shelf", "rows": 1, "books": [] }""", "Remove \"tags\"")]
    public async Task FileOfAnotherDocumentIsMendedTheSameWay(string before, string after, string title)
    {
        FileFixVerifier verifier = await FileFixVerifier.Open(before, "Shelf", Shelf);
        CodeAction action = (await verifier.Offers<EditPayloadCodeFix>()).First(offer => offer.Title == title);
        Assert.Equal(after, await verifier.Apply(action));
    }

    [Fact]
    public async Task OnlyWhatLeavesNoChoiceIsMendedEverywhere()
    {
        FileFixVerifier verifier = await FileFixVerifier.Open("""{ "rows": 12, "zebra": 1, "books": ["a", "a"] }""", "Shelf", Shelf);
        Assert.Equal("""{ "rows": 9, "zebra": 1, "books": ["a"], "kind": "shelf" }""", await verifier.FixAll<EditPayloadCodeFix>());
    }

    [Theory]
    [InlineData("""{ "kind": "shelf", "rows": 1, "books": 5 }""")]
    [InlineData("""{ "kind": "shelf", "rows": 1 "books": [] }""")]
    public async Task NothingIsGuessed(string payload)
    {
        FileFixVerifier verifier = await FileFixVerifier.Open(payload, "Shelf", Shelf);
        Assert.NotEmpty(verifier.Diagnostics);
        Assert.Empty(await verifier.Offers<EditPayloadCodeFix>());
    }
}
