using TirGen.Specification.Model;
using TirGen.Specification.Problems;
using TirGen.Specification.Reading;

namespace TirGen.Specification.Parsing;

/// <summary>
/// Reads <c>x-tirgen-pagination</c>: which parameter asks for a page, and which members of the answer hold the items and the number
/// of pages. Vendors use the plain <c>x-pagination</c> too, for what they mean by it: that is read where it has this form.
/// </summary>
internal static class PaginationParser
{
    private const string Own = "x-tirgen-pagination";
    private const string Shared = "x-pagination";

    /// <summary>What an operation says about its pages in our form; null when it says nothing.</summary>
    public static SpecObject? Find(SpecObject operation) =>
        operation[Own] as SpecObject ?? (operation[Shared] is SpecObject shared && Text(shared, "page") is not null && Text(shared, "items") is not null && Text(shared, "pages") is not null ? shared : null);

    /// <summary>The operations with their pagination, once the schemas are parsed: what they say of it, else by convention. What does not fit its operation is reported and left out.</summary>
    /// <param name="linked">The C# names of the operations whose answers have the header <c>Link</c>.</param>
    public static IReadOnlyList<OperationModel> Complete(
        SpecDocument document,
        IReadOnlyList<OperationModel> operations,
        IReadOnlyDictionary<string, SpecObject> pagination,
        ISet<string> linked,
        IReadOnlyList<SchemaModel> schemas)
    {
        Dictionary<string, ObjectModel> objects = schemas.OfType<ObjectModel>().ToDictionary(static o => o.Name, StringComparer.Ordinal);
        return [.. operations.Select(operation => pagination.TryGetValue(operation.Name, out SpecObject? node)
            ? operation with { Pagination = Read(document, operation, node, objects) }
            : operation with { Pagination = PageConventions.Find(operation, linked.Contains(operation.Name), objects) })];
    }

    private static PaginationModel? Read(SpecDocument document, OperationModel operation, SpecObject node, Dictionary<string, ObjectModel> objects)
    {
        ObjectModel? answer = operation.Response is { Kind: TypeKind.Object, Name: { } name } ? objects[name] : null;
        ParameterModel? page = operation.Parameters.FirstOrDefault(p => p.WireName == Text(node, "page") && IsInteger(p.Type));
        PropertyModel? items = answer?.Properties.FirstOrDefault(p => p.WireName == Text(node, "items") && p.Type.Kind == TypeKind.List);
        PropertyModel? pages = answer?.Properties.FirstOrDefault(p => p.WireName == Text(node, "pages") && IsInteger(p.Type));
        if (page is null || items is null || pages is null)
        {
            document.Report(
                SpecProblemKind.InvalidShape,
                $"\"{Own}\" names an integer query parameter as \"page\", and of the answer a list as \"items\" and an integer as \"pages\".",
                node.Range);
            return null;
        }

        return new PaginationModel(PaginationKind.Number, items.Type) { PageParameter = page.Name, Items = items, Pages = pages };
    }

    private static bool IsInteger(TypeModel type) => type.Kind is TypeKind.Int32 or TypeKind.Int64 or TypeKind.UInt64;

    private static string? Text(SpecObject node, string name) => (node[name] as SpecString)?.Value;
}
