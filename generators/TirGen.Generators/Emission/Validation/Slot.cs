namespace TirGen.Generators.Emission.Validation;

/// <summary>A place for a value: a member or an item.</summary>
/// <param name="Present">The C# condition under which something is written there.</param>
/// <param name="Null">The C# condition under which that is null; asked only where something is present.</param>
/// <param name="Value">The value, where present and not null.</param>
internal sealed record Slot(Condition Present, Condition Null, Operand Value)
{
    /// <summary>The condition under which there is a value that is not null.</summary>
    public Condition HasValue => Condition.All(Present, Null.Not);
}
