namespace TirGen.Specification.Model;

/// <summary>The member of an answer that tells the state of a resource, for which a caller can wait.</summary>
/// <param name="Path">The members from the answer down to it.</param>
public sealed record WaitModel(EquatableArray<PropertyModel> Path)
{
    /// <summary>The member itself, a text.</summary>
    public PropertyModel State => Path[Path.Count - 1];
}
