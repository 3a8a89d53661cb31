using TirGen.Specification.Reading;

namespace TirGen.Conformance.Tests;

/// <summary>One schema of JSON-Schema-Test-Suite with its instances.</summary>
internal sealed record SchemaGroup(string File, string Name, SpecNode Schema, IReadOnlyList<SchemaInstance> Instances)
{
    public string Id => $"{File} / {Name}";

    public static IReadOnlyList<SchemaGroup> ReadAll() =>
        [.. TestData.ReadLines("json-schema-test-suite.jsonl").Select(static line => From((SpecObject)line))];

    private static SchemaGroup From(SpecObject line) => new(
        line.Text("file"),
        line.Text("group"),
        line["schema"]!,
        [.. ((SpecArray)line["tests"]!).Items.Cast<SpecObject>().Select(static t =>
            new SchemaInstance(t.Text("description"), t["data"]!, ((SpecBoolean)t["valid"]!).Value))]);
}
