using TirGen.Generators.Code;
using TirGen.Generators.Planning.Bodies;
using TirGen.Generators.Planning.Urls;
using TirGen.Specification.Model;

namespace TirGen.Generators.Planning.Operations;

/// <summary>What an operation becomes: a method of the client, the URL that it is sent to, and its body where that is no object.</summary>
/// <param name="Model">The operation.</param>
/// <param name="Result">What the method answers. A walk over pages has no use for a page that is none.</param>
/// <param name="Parameters">Its parameters in the document's order.</param>
/// <param name="Rules">What is checked of them, in the same order.</param>
/// <param name="Url">How its address is written; null where it shares that of another operation.</param>
/// <param name="Doubtful">The names of parameters whose values could lead to another resource.</param>
/// <param name="Body">The body as the method takes and sends it.</param>
/// <param name="ValueBody">The builder of a JSON body that is no object; null where there is none.</param>
/// <param name="Parts">The parts of a multipart body; none of others.</param>
/// <param name="Security">What operations ask for that say nothing of their own.</param>
internal sealed record OperationPlan(
    OperationModel Model,
    ResultModel Result,
    EquatableArray<ParameterPlan> Parameters,
    EquatableArray<ParameterRule> Rules,
    UrlPlan? Url,
    EquatableArray<string> Doubtful,
    BodyArgument Body,
    ValueBodyPlan? ValueBody,
    EquatableArray<PartPlan> Parts,
    SecurityRequirementModel Security)
{
    /// <summary>What the method takes, in its order: first what must be given.</summary>
    public IReadOnlyList<ParameterPlan> Arguments => [.. Parameters.Where(static p => !p.Model.IsClientOption).OrderBy(static p => p.Model.IsRequired ? 0 : 1)];

    /// <summary>Plans the operations of a model.</summary>
    public static IEnumerable<OperationPlan> Of(ApiModel model, EmissionOptions options)
    {
        Dictionary<string, SchemaModel> schemas = model.Schemas.ToDictionary(static s => s.Name, StringComparer.Ordinal);
        return model.Operations.Select(operation => Of(operation, schemas, model.Security.Default, options));
    }

    private static OperationPlan Of(OperationModel operation, IReadOnlyDictionary<string, SchemaModel> schemas, SecurityRequirementModel security, EmissionOptions options)
    {
        BodyModel body = operation.Content;
        ValueBodyPlan? value = ValueBodyPlan.Of(body, options);
        return new OperationPlan(
            operation,
            operation.Pagination is null ? operation.Result : operation.Result with { AdmitsNull = false, AdmitsNothing = false },
            new(operation.Parameters.Select(parameter => new ParameterPlan(parameter, PathSegment.IsWhole(operation, parameter)))),
            new(operation.Parameters.Select(parameter => ParameterRule.Of(parameter, schemas))),
            operation.OwnsUrl ? UrlPlan.Of(operation, options) : null,
            new(PathSegment.Of(operation).Select(static segment => segment.Doubtful).OfType<string>()),
            BodyArgument.Of(body, HasFixed(body, schemas), value, options),
            value,
            new(body.Parts.Select(PartPlan.Of)),
            security);
    }

    /// <summary>Whether a body is an object without a member that could differ.</summary>
    private static bool HasFixed(BodyModel body, IReadOnlyDictionary<string, SchemaModel> schemas) =>
        body is { Kind: BodyKind.Json, Type: { Kind: TypeKind.Object, Name: { } name } } && ((ObjectModel)schemas[name]).Properties.All(static p => p.Constant is not null || p.IsReadOnly);
}
