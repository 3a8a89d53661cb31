using TirGen.Generators.Planning.Urls;
using TirGen.Specification.Model;

namespace TirGen.Generators.Planning.Operations;

/// <summary>What an operation becomes: a method of the client, and the URL that it is sent to.</summary>
/// <param name="Model">The operation.</param>
/// <param name="Result">What the method answers. A walk over pages has no use for a page that is none.</param>
/// <param name="Parameters">Its parameters in the document's order.</param>
/// <param name="Rules">What is checked of them, in the same order.</param>
/// <param name="Doubtful">The names of parameters whose values could lead to another resource.</param>
/// <param name="HasFixedBody">The body is always the same, so the method takes none.</param>
/// <param name="Security">What operations ask for that say nothing of their own.</param>
internal sealed record OperationPlan(
    OperationModel Model,
    ResultModel Result,
    EquatableArray<ParameterPlan> Parameters,
    EquatableArray<ParameterRule> Rules,
    EquatableArray<string> Doubtful,
    bool HasFixedBody,
    SecurityRequirementModel Security)
{
    /// <summary>What the method takes, in its order: first what must be given.</summary>
    public IReadOnlyList<ParameterPlan> Arguments => [.. Parameters.Where(static p => !p.Model.IsClientOption).OrderBy(static p => p.Model.IsRequired ? 0 : 1)];

    /// <summary>Plans the operations of a model.</summary>
    public static IEnumerable<OperationPlan> Of(ApiModel model)
    {
        Dictionary<string, SchemaModel> schemas = model.Schemas.ToDictionary(static s => s.Name, StringComparer.Ordinal);
        return model.Operations.Select(operation => new OperationPlan(
            operation,
            operation.Pagination is null ? operation.Result : operation.Result with { AdmitsNull = false, AdmitsNothing = false },
            new(operation.Parameters.Select(parameter => ParameterPlan.Of(parameter, PathSegment.IsWhole(operation, parameter)))),
            new(operation.Parameters.Select(parameter => ParameterRule.Of(parameter, schemas))),
            new(PathSegment.Of(operation).Select(static segment => segment.Doubtful).OfType<string>()),
            operation.Content is { Kind: BodyKind.Json, Type: { Kind: TypeKind.Object, Name: { } body } } && IsFixed((ObjectModel)schemas[body]),
            model.Security.Default));
    }

    /// <summary>Whether an object has no member that could differ.</summary>
    public static bool IsFixed(ObjectModel body) => body.Properties.All(static p => p.Constant is not null || p.IsReadOnly);
}
