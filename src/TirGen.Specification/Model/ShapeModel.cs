namespace TirGen.Specification.Model;

/// <summary>How one of several forms of a value looks, so that a value can be told to have it.</summary>
/// <param name="Kinds">The JSON kinds of the value.</param>
/// <param name="ItemKinds">Of a list the kinds of its items, of a map those of its values; otherwise none.</param>
/// <param name="Members">Of an object the members that it knows; a map knows none.</param>
public sealed record ShapeModel(JsonKinds Kinds, JsonKinds ItemKinds, EquatableArray<ShapeMemberModel> Members)
{
    /// <summary>Of a list how its items look, where their kinds alone do not tell it from another; otherwise null.</summary>
    public ShapeModel? Items { get; init; }

    /// <summary>Whether it is an object whose members may have any names.</summary>
    public bool IsMap => Kinds == JsonKinds.Object && ItemKinds != JsonKinds.None;
}
