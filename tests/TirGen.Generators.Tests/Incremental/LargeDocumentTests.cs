using System.Globalization;
using Microsoft.CodeAnalysis;
using TirGen.Generators.Emission;

namespace TirGen.Generators.Tests.Incremental;

/// <summary>A document with more parts than there may be files.</summary>
public sealed class LargeDocumentTests
{
    private const int Operations = 80;
    private const string Path = "spec/large.json";

    [Fact]
    public void ItsPartsShareFiles()
    {
        IReadOnlyDictionary<string, string> sources = GeneratorHost.Generate(new SpecText(Path, Document()));

        Assert.InRange(sources.Count, 3, (2 * 32) + 16 + 1);
        Assert.All(Enumerable.Range(0, Operations), n => Assert.Single(sources.Values, text => text.Contains($"record Part{n} : ", StringComparison.Ordinal)));
    }

    [Fact]
    public void AChangedSchemaChangesOneFile()
    {
        GeneratorRunResult result = Edit(Document().Replace("\"size7\"", "\"width7\"", StringComparison.Ordinal));

        Assert.Single(Reasons(result, TrackingNames.Schemas), static reason => reason == IncrementalStepRunReason.Modified);
        Assert.Single(Changed(result));
    }

    [Fact]
    public void AnAddedOperationTouchesNoFileOfAnother()
    {
        GeneratorRunResult result = Edit(Document(Operations + 1));

        // Its schema, its method and its context share files with others; the context of the whole document names the new type.
        Assert.InRange(Changed(result).Count, 3, 4);
    }

    private static GeneratorRunResult Edit(string changed)
    {
        SpecText before = new(Path, Document());
        GeneratorDriver driver = GeneratorHost.Driver(before).RunGenerators(GeneratorHost.Compilation());
        return driver.ReplaceAdditionalText(before, new SpecText(Path, changed)).RunGenerators(GeneratorHost.Compilation()).GetRunResult().Results.Single();
    }

    private static IEnumerable<IncrementalStepRunReason> Reasons(GeneratorRunResult result, string step) =>
        result.TrackedSteps[step].SelectMany(static s => s.Outputs).Select(static o => o.Reason);

    private static List<IncrementalStepRunReason> Changed(GeneratorRunResult result) =>
    [
        .. result.TrackedOutputSteps
            .SelectMany(static s => s.Value)
            .SelectMany(static s => s.Outputs)
            .Select(static o => o.Reason)
            .Where(static reason => reason is IncrementalStepRunReason.Modified or IncrementalStepRunReason.New),
    ];

    private static string Document(int operations = Operations)
    {
        string[] numbers = [.. Enumerable.Range(0, operations).Select(static n => n.ToString(CultureInfo.InvariantCulture))];
        string paths = string.Join(",\n", numbers.Select(static n => $$"""
            "/parts/{{n}}": { "put": { "operationId": "updatePart{{n}}", "requestBody": { "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Part{{n}}" } } } },
            "responses": { "204": { "description": "Done." } } } }
            """));
        string schemas = string.Join(",\n", numbers.Select(static n => $$"""
            "Part{{n}}": { "type": "object", "properties": { "size{{n}}": { "type": "integer", "format": "int32" } } }
            """));
        return $$"""
            { "openapi": "3.1.0", "info": { "title": "Large", "version": "1" }, "paths": { {{paths}} }, "components": { "schemas": { {{schemas}} } } }
            """;
    }
}
