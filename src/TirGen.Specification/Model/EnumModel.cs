namespace TirGen.Specification.Model;

/// <summary>A set of texts: a C# enum when closed, a struct with named values when the API may add others. Or a set of integers: a C# enum, which holds any.</summary>
public sealed record EnumModel : SchemaModel
{
    /// <summary>The known values.</summary>
    public required EquatableArray<EnumMemberModel> Members { get; init; }

    /// <summary>Other texts are valid too.</summary>
    public required bool IsOpen { get; init; }

    /// <summary>The values are integers: <see cref="TypeKind.Int32"/> or <see cref="TypeKind.Int64"/>; null for texts.</summary>
    public TypeKind? Integer { get; init; }
}
