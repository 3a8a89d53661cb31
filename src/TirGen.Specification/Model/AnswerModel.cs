namespace TirGen.Specification.Model;

/// <summary>A success of an operation.</summary>
/// <param name="Status">Its key in the document: a status, a range of them, or <c>default</c>.</param>
/// <param name="Kind">How its content is read; none of those that are read as they come.</param>
/// <param name="Name">The C# name of the member that holds it.</param>
public sealed record AnswerModel(string Status, AnswerKind Kind, string Name)
{
    /// <summary>The type of JSON, otherwise null.</summary>
    public TypeModel? Type { get; init; }

    /// <summary>Null is JSON of it, too.</summary>
    public bool AdmitsNull { get; init; }

    /// <summary>What the document says about it.</summary>
    public DocumentationModel Documentation { get; init; } = DocumentationModel.None;
}
