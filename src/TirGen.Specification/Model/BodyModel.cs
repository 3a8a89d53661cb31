using TirGen.Specification.Rules.Writing;

namespace TirGen.Specification.Model;

/// <summary>The body of an operation.</summary>
/// <param name="Kind">How it is sent.</param>
/// <param name="MediaType">The media type as the document writes it, perhaps a range such as <c>image/*</c>; empty without a body.</param>
public sealed record BodyModel(BodyKind Kind, string MediaType)
{
    /// <summary>No body.</summary>
    public static BodyModel None { get; } = new(BodyKind.None, "");

    /// <summary>A call without a body is none.</summary>
    public bool IsRequired { get; init; } = true;

    /// <summary>JSON null is a body, too: it is what a call without one sends where there must be one.</summary>
    public bool AdmitsNull { get; init; }

    /// <summary>The caller need not give one.</summary>
    public bool MayBeLeftOut => !IsRequired || AdmitsNull;

    /// <summary>The type of JSON and of a form, otherwise null.</summary>
    public TypeModel? Type { get; init; }

    /// <summary>The C# name of the type that stands for a body which is no object: JSON of another type, or parts; otherwise null.</summary>
    public string? RequestName { get; init; }

    /// <summary>Whether anything but files is among its parts.</summary>
    public bool HasCheckedParts => Parts.Any(static part => part.Type is not null);

    /// <summary>What is valid, where the body is JSON and no object; otherwise null.</summary>
    public SchemaRules? Validity { get; init; }

    /// <summary>The parts of <see cref="BodyKind.Multipart"/>; otherwise empty.</summary>
    public EquatableArray<PartModel> Parts { get; init; } = EquatableArray<PartModel>.Empty;
}
