namespace TirGen.Generators.Emission.Validation;

/// <summary>The value of a part of an expression.</summary>
/// <param name="Defined">The C# condition under which there is a value and no error.</param>
/// <param name="Null">The C# condition under which the value is null; asked only where defined.</param>
/// <param name="Value">The value, where defined and not null.</param>
internal sealed record CelTerm(Condition Defined, Condition Null, Operand Value)
{
    /// <summary>The condition under which there is a value that is not null.</summary>
    public Condition HasValue => Condition.All(Defined, Null.Not);

    public static CelTerm Of(Operand value) => new(Condition.Always, Condition.Never, Known(value));

    /// <summary>A place, reached where something else is defined.</summary>
    public static CelTerm Of(Condition defined, Slot slot) => new(Condition.All(defined, slot.Present), slot.Null, Known(slot.Value));

    /// <summary>A value that expressions can reckon with: an integer of theirs is one of 64 bits with a sign.</summary>
    public static Operand Known(Operand value) => value.Type?.Kind == Specification.Model.TypeKind.UInt64
        ? throw new UnsupportedRuleException("an integer without a sign (uint64)")
        : value;
}
