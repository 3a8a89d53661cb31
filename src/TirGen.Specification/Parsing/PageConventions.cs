using TirGen.Specification.Model;

namespace TirGen.Specification.Parsing;

/// <summary>
/// Finds the pages of a list where a document says nothing of them in our form, but what it has can mean nothing else: the header <c>Link</c> (RFC 8288), or a
/// parameter and the member of the answer that is called the next of it.
/// </summary>
internal static class PageConventions
{
    private static readonly string[] ItemNames = ["data", "items", "results", "entries", "values", "records", "elements"];

    /// <summary>The pages of an operation, or null.</summary>
    public static PaginationModel? Find(OperationModel operation, bool isLinked, Dictionary<string, ObjectModel> objects)
    {
        if (operation is not { Method: "GET", Content.Kind: BodyKind.None, Response: { } response, Result: { AdmitsNull: false, AdmitsNothing: false } })
        {
            return null;
        }

        if (response.Kind == TypeKind.List)
        {
            return isLinked ? new PaginationModel(PaginationKind.Link, response) : null;
        }

        ObjectModel? answer = response is { Kind: TypeKind.Object, Name: { } name } ? objects[name] : null;
        if (answer is null || FindItems(answer) is not { } items)
        {
            return null;
        }

        return FindCursor(operation, answer, objects) is { } cursor ? cursor with { Items = items, List = items.Type }
            : isLinked ? new PaginationModel(PaginationKind.Link, items.Type) { Items = items }
            : null;
    }

    /// <summary>The one list of an answer, or the one that is called as lists of items are.</summary>
    private static PropertyModel? FindItems(ObjectModel answer)
    {
        List<PropertyModel> lists = [.. answer.Properties.Where(static p => p.Type.Kind == TypeKind.List)];
        List<PropertyModel> called = [.. lists.Where(static p => ItemNames.Contains(p.WireName, StringComparer.OrdinalIgnoreCase))];
        return lists.Count == 1 ? lists[0] : called.Count == 1 ? called[0] : null;
    }

    private static PaginationModel? FindCursor(OperationModel operation, ObjectModel answer, Dictionary<string, ObjectModel> objects)
    {
        foreach (ParameterModel parameter in operation.Parameters.Where(static p => p is { Place: ParameterPlace.Query, IsRequired: false, IsClientOption: false, Type.Kind: TypeKind.String }))
        {
            PaginationModel found = new(PaginationKind.Cursor, parameter.Type) { PageParameter = parameter.Name };
            if (FindNext(answer, parameter, objects) is { } next)
            {
                return found with { Next = new(next) };
            }

            // The id of the last item, and whether more follow.
            if (parameter.WireName is "after" or "starting_after" && Text(answer, "lastid") is { } last && Find(answer, "hasmore", TypeKind.Boolean) is { } more)
            {
                return found with { Next = new([last]), HasMore = more };
            }
        }

        return null;
    }

    /// <summary>The member that is called the next of a parameter: of the answer, or of an object in it.</summary>
    private static IEnumerable<PropertyModel>? FindNext(ObjectModel answer, ParameterModel parameter, Dictionary<string, ObjectModel> objects)
    {
        string name = Plain(parameter.WireName);
        string wanted = name.StartsWith("next", StringComparison.Ordinal) ? name : "next" + name;
        if (Text(answer, wanted) is { } own)
        {
            return [own];
        }

        foreach (PropertyModel part in answer.Properties.Where(static p => p.Type.Kind == TypeKind.Object))
        {
            if (Text(objects[part.Type.Name!], wanted) is { } inner)
            {
                return [part, inner];
            }
        }

        return null;
    }

    private static PropertyModel? Text(ObjectModel model, string name) => Find(model, name, TypeKind.String);

    private static PropertyModel? Find(ObjectModel model, string name, TypeKind kind) =>
        model.Properties.FirstOrDefault(p => p.Type.Kind == kind && p.Constant is null && !p.IsWriteOnly && Plain(p.WireName) == name);

    private static string Plain(string name) => name.Replace("_", "").Replace("-", "").ToLowerInvariant();
}
