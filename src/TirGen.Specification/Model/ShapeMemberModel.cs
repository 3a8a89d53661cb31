namespace TirGen.Specification.Model;

/// <summary>A member by which an object can be told from others.</summary>
/// <param name="Name">Its name on the wire.</param>
/// <param name="IsRequired">An object without it is another.</param>
/// <param name="Kinds">The JSON kinds that it can have; an object with another kind is another.</param>
/// <param name="Texts">The texts that it can have; none where it can have any.</param>
public sealed record ShapeMemberModel(string Name, bool IsRequired, JsonKinds Kinds, EquatableArray<string> Texts)
{
    /// <summary>Of an object that it holds, the members that have one text only.</summary>
    public EquatableArray<ShapeMemberModel> Inner { get; init; } = EquatableArray<ShapeMemberModel>.Empty;
}
