namespace TirGen.Specification.Model;

/// <summary>What a method of the client answers.</summary>
/// <param name="Kind">How it is read.</param>
public sealed record ResultModel(AnswerKind Kind)
{
    /// <summary>Nothing but the status.</summary>
    public static ResultModel Nothing { get; } = new(AnswerKind.Nothing);

    /// <summary>The type of JSON: of the whole, of the data of an event, of one text among several. Null where there is none.</summary>
    public TypeModel? Type { get; init; }

    /// <summary>Null is JSON of it, too.</summary>
    public bool AdmitsNull { get; init; }

    /// <summary>The document lists a success without content beside.</summary>
    public bool AdmitsNothing { get; init; }

    /// <summary>The media types that are read, as the header <c>Accept</c> has them; null when nothing is.</summary>
    public string? Accept { get; init; }

    /// <summary>The successes, where they differ by their status.</summary>
    public EquatableArray<AnswerModel> Answers { get; init; } = EquatableArray<AnswerModel>.Empty;

    /// <summary>The C# name of the type that holds one of them; otherwise null.</summary>
    public string? Name { get; init; }

    /// <summary>Whether it comes part by part.</summary>
    public bool IsSequence => Kind is AnswerKind.Events or AnswerKind.Lines or AnswerKind.Sequence;

    /// <summary>The types of JSON in it.</summary>
    public IEnumerable<TypeModel> Types => new[] { Type }.Concat(Answers.Select(static a => a.Type)).OfType<TypeModel>();
}
