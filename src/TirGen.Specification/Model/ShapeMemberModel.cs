namespace TirGen.Specification.Model;

/// <summary>A member by which an object can be told from others.</summary>
/// <param name="Name">Its name on the wire.</param>
/// <param name="IsRequired">An object without it is another.</param>
/// <param name="Kinds">The JSON kinds that it can have; an object with another kind is another.</param>
/// <param name="Texts">The texts that it can have; none where it can have any.</param>
public sealed record ShapeMemberModel(string Name, bool IsRequired, JsonKinds Kinds, EquatableArray<string> Texts)
{
    /// <summary>How an object or a list that it holds looks, by the texts that are the only ones of members inside; null where nothing tells it.</summary>
    public ShapeModel? Inner { get; init; }
}
