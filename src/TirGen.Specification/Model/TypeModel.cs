namespace TirGen.Specification.Model;

/// <summary>The type of a value.</summary>
public sealed record TypeModel(TypeKind Kind)
{
    /// <summary>The C# name of an enum, open enum, union, polymorphic type or object; otherwise null.</summary>
    public string? Name { get; init; }

    /// <summary>The C# name of an object's builder; otherwise null.</summary>
    public string? BuilderName { get; init; }

    /// <summary>The form of an object's builder.</summary>
    public BuilderForm BuilderForm { get; init; }

    /// <summary>The type of a list's items or a map's values; otherwise null.</summary>
    public TypeModel? Item { get; init; }

    /// <summary>Items or values may be null.</summary>
    public bool HasNullableItems { get; init; }

    /// <summary>Null is one of a union's own values.</summary>
    public bool AllowsNull { get; init; }

    /// <summary>The values of a closed enum with their C# names; otherwise empty.</summary>
    public EquatableArray<EnumMemberModel> Members { get; init; } = EquatableArray<EnumMemberModel>.Empty;

    /// <summary>Whether a value is one text: a scalar.</summary>
    public bool IsText => Kind is not (TypeKind.Any or TypeKind.Polymorphic or TypeKind.Object or TypeKind.List or TypeKind.Map);

    /// <summary>Whether null is one of the values that its C# type has anyway.</summary>
    public bool HasNull => Kind is TypeKind.Any or TypeKind.Polymorphic || (Kind == TypeKind.Union && AllowsNull);

    /// <summary>Whether a C# value of this type lives in the value itself.</summary>
    public bool IsValueType => Kind is not (TypeKind.String or TypeKind.Bytes or TypeKind.Object or TypeKind.List or TypeKind.Map);
}
