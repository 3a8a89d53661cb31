using TirGen.Specification.Model;
using TirGen.Specification.Problems;
using TirGen.Specification.Reading;

namespace TirGen.Specification.Parsing;

/// <summary>
/// Reads <c>x-tirgen-status</c> of a document: the member in which its answers repeat the status. Some APIs answer a failure with status 200, and say so
/// in the body only.
/// </summary>
internal static class AnswerStatusParser
{
    private const string Name = "x-tirgen-status";

    /// <summary>The operations with the member of their answers, once the schemas are parsed.</summary>
    public static IReadOnlyList<OperationModel> Complete(SpecDocument document, IReadOnlyList<OperationModel> operations, IReadOnlyList<SchemaModel> schemas)
    {
        if (document.Root[Name] is not { } node)
        {
            return operations;
        }

        Dictionary<string, ObjectModel> objects = schemas.OfType<ObjectModel>().ToDictionary(static o => o.Name, StringComparer.Ordinal);
        string? wireName = (node as SpecString)?.Value;
        IReadOnlyList<OperationModel> completed = [.. operations.Select(operation => operation with
        {
            Status = operation.Response is { Kind: TypeKind.Object, Name: { } name }
                ? objects[name].Properties.FirstOrDefault(p => p.WireName == wireName && p.Type.Kind is TypeKind.Int32 or TypeKind.Int64)
                : null,
        })];
        if (completed.All(static operation => operation.Status is null))
        {
            document.Report(SpecProblemKind.InvalidShape, $"\"{Name}\" names an integer member of an answer; no answer has one of this name.", node.Range);
        }

        return completed;
    }
}
