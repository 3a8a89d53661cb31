namespace TirGen.Generators.Emission.Validation;

/// <summary>The value of a part of an expression.</summary>
/// <param name="Defined">The C# condition under which there is a value and no error.</param>
/// <param name="Null">The C# condition under which the value is null; asked only where defined.</param>
/// <param name="Value">The value, where defined and not null.</param>
internal sealed record CelTerm(Condition Defined, Condition Null, Operand Value)
{
    /// <summary>The condition under which there is a value that is not null.</summary>
    public Condition HasValue => Condition.All(Defined, Null.Not);

    public static CelTerm Of(Operand value) => new(Condition.Always, Condition.Never, value);

    /// <summary>A place, reached where something else is defined.</summary>
    public static CelTerm Of(Condition defined, Slot slot) => new(Condition.All(defined, slot.Present), slot.Null, slot.Value);
}
