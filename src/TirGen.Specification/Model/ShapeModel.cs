namespace TirGen.Specification.Model;

/// <summary>How one of several forms of a value looks, so that a value can be told to have it.</summary>
/// <param name="Kinds">The JSON kinds of the value.</param>
/// <param name="ItemKinds">Of a list the kinds of its items; otherwise none.</param>
/// <param name="Members">Of an object the members that it knows.</param>
public sealed record ShapeModel(JsonKinds Kinds, JsonKinds ItemKinds, EquatableArray<ShapeMemberModel> Members);
