using System.Text.Json.Nodes;
using TirGen.Specification.Model;
using TirGen.Specification.Parsing;
using TirGen.Specification.Problems;
using TirGen.Specification.Reading;
using TirGen.Specification.Yaml;

namespace TirGen.Requests;

/// <summary>What of a document is generated.</summary>
internal sealed class DocumentSurvey
{
    private static readonly string[] Methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace", "query"];

    private static readonly string[] Typing = ["properties", "oneOf", "anyOf", "allOf", "enum", "const", "items"];

    /// <summary>How many operations the document has.</summary>
    public required int Declared { get; init; }

    /// <summary>How many of them are generated.</summary>
    public required int Generated { get; init; }

    /// <summary>How many request bodies of which the document has a type are raw JSON.</summary>
    public required int RawBodies { get; init; }

    /// <summary>How many values of which the document says something are raw JSON: TIR1012.</summary>
    public required int RawValues { get; init; }

    /// <summary>The errors and warnings of the document.</summary>
    public required IReadOnlyList<string> Warnings { get; init; }

    public static DocumentSurvey Of(string path)
    {
        ReadResult read = SpecReader.ReadWithReferences(Path.GetFullPath(path), File.ReadAllText(path), static other => File.Exists(other) ? File.ReadAllText(other) : null);
        SpecObject root = (SpecObject)read.Root!;
        ApiParseResult parsed = ApiParser.Parse(root, []);
        SpecObject[] items = [.. (root["paths"] as SpecObject)?.Members.Select(static path => path.Value).OfType<SpecObject>() ?? []];
        OperationModel[] operations = [.. parsed.Model?.Operations ?? EquatableArray<OperationModel>.Empty];
        JsonObject document = Documents.Read(path);
        return new DocumentSurvey
        {
            Declared = items.Sum(static item => item.Members.Count(static method => Methods.Contains(method.Name))),
            Generated = operations.Select(static o => (o.Method, o.Path)).Distinct().Count(),
            RawBodies = operations.Count(o => o.Content.Kind == BodyKind.Json && o.Content.Type?.Kind == TypeKind.Any && HasType(document, o)),
            RawValues = parsed.Problems.Count(static p => p.Kind == SpecProblemKind.RawValue),
            Warnings = [.. parsed.Problems.Where(static p => p.Kind != SpecProblemKind.RawValue).Select(static p => $"{p.Kind}: {p.Message}")],
        };
    }

    private static bool HasType(JsonObject document, OperationModel operation)
    {
        JsonObject schema = MergedSchema.Resolve(document, new DocumentOperation(document, $"{operation.Method} {operation.Path}").Content?[operation.Content.MediaType]?["schema"]);
        return Typing.Any(schema.ContainsKey);
    }

    public override string ToString() => $"{Generated} of {Declared} operations, {RawBodies} bodies raw, {RawValues} values raw, {Warnings.Count} warnings";
}
