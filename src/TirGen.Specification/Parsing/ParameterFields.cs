using TirGen.Specification.Model;
using TirGen.Specification.Problems;
using TirGen.Specification.Reading;

namespace TirGen.Specification.Parsing;

/// <summary>Gives the parameters that are objects their members, once the schemas are parsed.</summary>
internal static class ParameterFields
{
    /// <summary>The operations that can be written; of one whose parameters have members that cannot be written, an optional parameter is left out, and for a required one the operation.</summary>
    public static IReadOnlyList<OperationModel> Complete(IReadOnlyList<OperationModel> operations, IReadOnlyList<SchemaModel> schemas, SpecDocument document)
    {
        Dictionary<string, ObjectModel> objects = schemas.OfType<ObjectModel>().ToDictionary(static o => o.Name, StringComparer.Ordinal);
        List<OperationModel> completed = [];
        foreach (OperationModel operation in operations)
        {
            List<ParameterModel> parameters = [.. operation.Parameters.Select(p => IsFlat(p) ? p with { Fields = objects[p.Type.Name!].Properties } : p)];
            List<ParameterModel> nested = parameters.FindAll(static p => !p.Fields.All(f => CanWrite(p, f.Type)));
            foreach (ParameterModel parameter in nested)
            {
                const string Reason = "are neither scalars nor, in a style that repeats names, lists of scalars";
                TextRange place = PlaceOf(document, operation, parameter.WireName);
                if (parameter.IsRequired)
                {
                    document.ReportLeftOut(SpecProblemKind.Unsupported, $"{operation.Method} {operation.Path}", $"Members of the parameter \"{parameter.WireName}\" {Reason}", place);
                }
                else
                {
                    document.Report(SpecProblemKind.Unsupported, $"Members of the parameter \"{parameter.WireName}\" {Reason}; it is left out.", place);
                }
            }

            if (!nested.Exists(static p => p.IsRequired))
            {
                completed.Add(operation with { Parameters = new(parameters.Except(nested)) });
            }
        }

        return completed;
    }

    /// <summary>A list has no text of its own in a style that writes an object as one text.</summary>
    private static bool CanWrite(ParameterModel parameter, TypeModel field) =>
        field.IsText
        || (field is { Kind: TypeKind.List, HasNullableItems: false, Item.IsText: true } && parameter.Place == ParameterPlace.Query
            && (parameter.Style == ParameterStyle.DeepObject || parameter is { Style: ParameterStyle.Form, Explodes: true }));

    private static TextRange PlaceOf(SpecDocument document, OperationModel operation, string parameter)
    {
        SpecObject item = document.Resolve((document.Root["paths"] as SpecObject)?[operation.Path])!;
        SpecObject own = document.Resolve(item[operation.Method.ToLowerInvariant()])!;
        IEnumerable<SpecNode> listed = ((own["parameters"] as SpecArray)?.Items ?? []).Concat((item["parameters"] as SpecArray)?.Items ?? []);
        return (listed.FirstOrDefault(node => document.Resolve(node)?["name"] is SpecString name && name.Value == parameter) ?? own).Range;
    }

    private static bool IsFlat(ParameterModel parameter) => parameter.Type.Kind == TypeKind.Object && parameter.Style != ParameterStyle.Json;
}
