namespace TirGen.Specification.Rules;

/// <summary>The schemas <c>true</c>, which every value meets, and <c>false</c>, which none does.</summary>
public sealed record BooleanRule(bool Value) : Rule
{
    /// <summary>Every value meets it.</summary>
    public static BooleanRule True { get; } = new(true);

    /// <summary>No value meets it.</summary>
    public static BooleanRule False { get; } = new(false);
}
