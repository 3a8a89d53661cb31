using TirGen.Specification.Model;

namespace TirGen.Generators.Emission.Clients;

/// <summary>An operation with what its method must know of its body.</summary>
/// <param name="Operation">The operation.</param>
/// <param name="HasFixedBody">The body is always the same, so the method takes none.</param>
internal sealed record OperationPart(OperationModel Operation, bool HasFixedBody)
{
    /// <summary>The operations of a model.</summary>
    public static IEnumerable<OperationPart> Of(ApiModel model)
    {
        Dictionary<string, ObjectModel> objects = model.Schemas.OfType<ObjectModel>().ToDictionary(static o => o.Name, StringComparer.Ordinal);
        return model.Operations.Select(operation => new OperationPart(
            operation,
            operation.Content is { Kind: BodyKind.Json, Type: { Kind: TypeKind.Object, Name: not null } body } && IsFixed(body, objects)));
    }

    /// <summary>Whether a body has no member that could differ.</summary>
    public static bool IsFixed(TypeModel body, IReadOnlyDictionary<string, ObjectModel> objects) => objects[body.Name!].Properties.All(static p => p.Constant is not null || p.IsReadOnly);
}
