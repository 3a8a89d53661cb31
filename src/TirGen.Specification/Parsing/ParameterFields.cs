using TirGen.Specification.Model;
using TirGen.Specification.Problems;
using TirGen.Specification.Reading;

namespace TirGen.Specification.Parsing;

/// <summary>Gives the parameters that are objects their members, once the schemas are parsed.</summary>
internal static class ParameterFields
{
    /// <summary>The operations that can be written; one with a parameter whose members are no scalars is reported and left out.</summary>
    public static IReadOnlyList<OperationModel> Complete(IReadOnlyList<OperationModel> operations, IReadOnlyList<SchemaModel> schemas, SpecDocument document)
    {
        Dictionary<string, ObjectModel> objects = schemas.OfType<ObjectModel>().ToDictionary(static o => o.Name, StringComparer.Ordinal);
        List<OperationModel> completed = [];
        foreach (OperationModel operation in operations)
        {
            List<ParameterModel> parameters = [.. operation.Parameters.Select(p => IsFlat(p) ? p with { Fields = objects[p.Type.Name!].Properties } : p)];
            ParameterModel? nested = parameters.Find(static p => p.Fields.Any(static f => !f.Type.IsText));
            if (nested is null)
            {
                completed.Add(operation with { Parameters = new(parameters) });
            }
            else
            {
                document.ReportLeftOut(
                    SpecProblemKind.Unsupported,
                    $"{operation.Method} {operation.Path}",
                    $"The members of the parameter \"{nested.WireName}\" are no scalars, for which no style has a text",
                    PlaceOf(document, operation, nested.WireName));
            }
        }

        return completed;
    }

    private static TextRange PlaceOf(SpecDocument document, OperationModel operation, string parameter)
    {
        SpecObject item = document.Resolve((document.Root["paths"] as SpecObject)?[operation.Path])!;
        SpecObject own = document.Resolve(item[operation.Method.ToLowerInvariant()])!;
        IEnumerable<SpecNode> listed = ((own["parameters"] as SpecArray)?.Items ?? []).Concat((item["parameters"] as SpecArray)?.Items ?? []);
        return (listed.FirstOrDefault(node => document.Resolve(node)?["name"] is SpecString name && name.Value == parameter) ?? own).Range;
    }

    private static bool IsFlat(ParameterModel parameter) => parameter.Type.Kind == TypeKind.Object && parameter.Style != ParameterStyle.Json;
}
