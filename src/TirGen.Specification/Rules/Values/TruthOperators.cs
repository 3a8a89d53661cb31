namespace TirGen.Specification.Rules.Values;

/// <summary>Kleene's connectives. The order False, Unknown, True makes conjunction the minimum.</summary>
internal static class TruthOperators
{
    public static Truth Of(bool value) => value ? Truth.True : Truth.False;

    public static Truth And(this Truth left, Truth right) => left < right ? left : right;

    public static Truth Or(this Truth left, Truth right) => left > right ? left : right;

    public static Truth Not(this Truth value) => Truth.True - (int)value;
}
