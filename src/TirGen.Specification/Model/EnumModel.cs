namespace TirGen.Specification.Model;

/// <summary>A set of texts: a C# enum when closed, a struct with named values when the API may add others.</summary>
public sealed record EnumModel : SchemaModel
{
    /// <summary>The known texts.</summary>
    public required EquatableArray<EnumMemberModel> Members { get; init; }

    /// <summary>Other texts are valid too.</summary>
    public required bool IsOpen { get; init; }
}
