using TirGen.Specification.Model;
using TirGen.Specification.Problems;
using TirGen.Specification.Reading;

namespace TirGen.Specification.Parsing;

/// <summary>
/// Reads <c>x-tirgen-wait</c>: the member of an answer, as a JSON pointer, that tells the state of what the operation reads. A caller can wait for a state.
/// </summary>
internal static class WaitParser
{
    private const string Name = "x-tirgen-wait";

    /// <summary>What an operation says; null when it says nothing.</summary>
    public static SpecNode? Find(SpecObject operation) => operation[Name];

    /// <summary>The operations with the members that tell a state, once the schemas are parsed. One that does not fit its operation is reported and left out.</summary>
    public static IReadOnlyList<OperationModel> Complete(
        SpecDocument document, IReadOnlyList<OperationModel> operations, IReadOnlyDictionary<string, SpecNode> waits, IReadOnlyList<SchemaModel> schemas)
    {
        if (waits.Count == 0)
        {
            return operations;
        }

        Dictionary<string, ObjectModel> objects = schemas.OfType<ObjectModel>().ToDictionary(static o => o.Name, StringComparer.Ordinal);
        HashSet<string> names = new(StringComparer.Ordinal);
        return [.. operations.Select(operation => waits.TryGetValue(operation.Name, out SpecNode? node)
            ? operation with { Wait = Read(document, operation, node, objects, names) }
            : operation)];
    }

    private static WaitModel? Read(SpecDocument document, OperationModel operation, SpecNode node, Dictionary<string, ObjectModel> objects, HashSet<string> names)
    {
        List<PropertyModel> path = [];
        TypeModel? type = operation is { IsRetrySafe: true, Result: { AdmitsNull: false, AdmitsNothing: false } } ? operation.Response : null;
        foreach (string name in ((node as SpecString)?.Value ?? "").Split('/').Skip(1))
        {
            string wireName = name.Replace("~1", "/").Replace("~0", "~");
            PropertyModel? member = type is { Kind: TypeKind.Object, Name: { } record } ? objects[record].Properties.FirstOrDefault(p => p.WireName == wireName) : null;
            type = member?.Type;
            path.AddRange(member is null ? [] : [member]);
        }

        if (type is { Kind: TypeKind.String or TypeKind.OpenEnum } && path.Count > 0 && path[path.Count - 1].Constant is null && names.Add(path[path.Count - 1].Name))
        {
            return new WaitModel(new(path));
        }

        document.Report(
            SpecProblemKind.InvalidShape,
            $"\"{Name}\" is a JSON pointer to a text of the answer of an operation that may be repeated, and no two operations name a member that is called alike.",
            node.Range);
        return null;
    }
}
