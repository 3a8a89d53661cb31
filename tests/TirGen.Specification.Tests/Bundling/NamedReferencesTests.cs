using TirGen.Specification.Bundling;
using TirGen.Specification.Reading;
using TirGen.Specification.Yaml;

namespace TirGen.Specification.Tests.Bundling;

/// <summary>References to names of schemas, and which of them can be told before anything is judged.</summary>
public class NamedReferencesTests
{
    [Theory]
    [InlineData("{ Tree: { $anchor: tree }, Root: { $ref: '#tree' } }", "#/components/schemas/Tree")]
    [InlineData("{ 'Tree/x': { items: { $anchor: tree } }, Root: { $ref: '#tree' } }", "#/components/schemas/Tree~1x/items", "#/components/schemas/Tree%7E1x/items")]
    [InlineData("{ Tree: { $dynamicAnchor: node, items: { $dynamicRef: '#node' } } }", "#/components/schemas/Tree")]
    [InlineData("{ Tree: { $dynamicAnchor: node }, Root: { $ref: '#node' } }", "#/components/schemas/Tree")]
    [InlineData("{ Tree: { items: { $dynamicRef: '#/components/schemas/Tree' } } }", "#/components/schemas/Tree")]
    [InlineData("{ Tree: { $recursiveAnchor: true, properties: { all: { oneOf: [ { type: string }, { $recursiveRef: '#' } ] } } } }", "#/components/schemas/Tree")]
    [InlineData("{ Tree: { properties: { inner: { $recursiveAnchor: true, items: { $recursiveRef: '#' } } } } }", "#/components/schemas/Tree/properties/inner")]
    [InlineData("{ Tree: { properties: { enum: { $anchor: tree } } }, Root: { $ref: '#tree' } }", "#/components/schemas/Tree/properties/enum")]
    public void ANameThatOneSchemaHasIsAPointer(string schemas, params string[] pointers)
    {
        SpecNode root = Read(schemas);

        SpecString reference = Assert.Single(References(NamedReferences.Resolve(root)));

        Assert.Contains(reference.Value, pointers);
        Assert.NotNull(DocumentPointer.Resolve(root, reference.Value));
    }

    [Theory]
    [InlineData("{ Tree: { $dynamicAnchor: node, items: { $dynamicRef: '#node' } }, Strict: { $dynamicAnchor: node, $ref: '#/components/schemas/Tree' } }")]
    [InlineData("{ Tree: { $recursiveAnchor: true, items: { $recursiveRef: '#' } }, Strict: { $recursiveAnchor: true, $ref: '#/components/schemas/Tree' } }")]
    [InlineData("{ Tree: { items: { $recursiveRef: '#' } } }")]
    [InlineData("{ Tree: { $recursiveAnchor: false, items: { $recursiveRef: '#' } } }")]
    [InlineData("{ Tree: { $id: 'https://tree.example', $anchor: tree }, Root: { $dynamicRef: '#tree' } }")]
    [InlineData("{ Tree: { enum: [ { $anchor: tree } ] }, Root: { $dynamicRef: '#tree' } }")]
    [InlineData("{ Tree: { properties: { $anchor: tree } }, Root: { $dynamicRef: '#tree' } }")]
    public void WhatDependsOnTheWayOrLeadsNowhereStays(string schemas)
    {
        SpecNode root = Read(schemas);

        Assert.Same(root, NamedReferences.Resolve(root));
    }

    [Fact]
    public void ADocumentWithoutNamesIsNotCopied()
    {
        SpecNode root = Read("{ Tree: { $anchor: tree, $recursiveAnchor: true, items: { $ref: '#/components/schemas/Tree' } } }");

        Assert.Same(root, NamedReferences.Resolve(root));
    }

    [Fact]
    public void AReferenceByNameInAnotherDocumentLeadsThere()
    {
        ReadResult read = SpecReader.ReadWithReferences(
            "api.yaml",
            "components: { schemas: { Tree: { $ref: 'tree.yaml#/Tree' } } }",
            static name => name == "tree.yaml" ? "{ Tree: { $recursiveAnchor: true, items: { $recursiveRef: '#' } } }" : null);

        string[] references = [.. References(read.Root!).Select(static r => r.Value)];

        Assert.NotEmpty(references);
        Assert.All(references, reference => Assert.IsType<SpecObject>(DocumentPointer.Resolve(read.Root!, reference)));
    }

    private static SpecNode Read(string schemas) => SpecReader.Read("api.yaml", $"components: {{ schemas: {schemas} }}").Root!;

    private static IEnumerable<SpecString> References(SpecNode node) => node switch
    {
        SpecObject o => o.Members.SelectMany(static m => m is { Name: "$ref", Value: SpecString reference } ? [reference] : References(m.Value)),
        SpecArray a => a.Items.SelectMany(References),
        _ => [],
    };
}
