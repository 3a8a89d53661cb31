namespace TirGen.Specification.Model;

/// <summary>What a call asks for.</summary>
/// <param name="Alternatives">Of these one is enough; each is a list of schemes, by the C# names of their members, that are needed together, and never empty.</param>
/// <param name="IsOptional">A call without any credential of ours is allowed too.</param>
public sealed record SecurityRequirementModel(EquatableArray<EquatableArray<string>> Alternatives, bool IsOptional)
{
    /// <summary>Nothing.</summary>
    public static SecurityRequirementModel None { get; } = new(EquatableArray<EquatableArray<string>>.Empty, true);
}
