using TirGen.Specification.Model;

namespace TirGen.Generators.Emission.Clients;

/// <summary>An operation with what its method must know of its body.</summary>
/// <param name="Operation">The operation.</param>
/// <param name="HasFixedBody">The body is always the same, so the method takes none.</param>
/// <param name="Rules">What is checked of its parameters, in their order.</param>
/// <param name="Security">What operations ask for that say nothing of their own.</param>
internal sealed record OperationPart(OperationModel Operation, bool HasFixedBody, EquatableArray<ParameterRule> Rules, SecurityRequirementModel Security)
{
    /// <summary>The operations of a model.</summary>
    public static IEnumerable<OperationPart> Of(ApiModel model)
    {
        Dictionary<string, ObjectModel> objects = model.Schemas.OfType<ObjectModel>().ToDictionary(static o => o.Name, StringComparer.Ordinal);
        Dictionary<string, SchemaModel> related = model.Schemas.Where(static s => s is UnionModel or ObjectModel).ToDictionary(static s => s.Name, StringComparer.Ordinal);
        return model.Operations.Select(operation => new OperationPart(
            operation,
            operation.Content is { Kind: BodyKind.Json, Type: { Kind: TypeKind.Object, Name: not null } body } && IsFixed(body, objects),
            new(operation.Parameters.Select(parameter => ParameterRule.Of(parameter, related))),
            model.Security.Default));
    }

    /// <summary>Whether a body has no member that could differ.</summary>
    public static bool IsFixed(TypeModel body, IReadOnlyDictionary<string, ObjectModel> objects) => objects[body.Name!].Properties.All(static p => p.Constant is not null || p.IsReadOnly);
}
