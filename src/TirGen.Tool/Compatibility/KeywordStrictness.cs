using TirGen.Specification.Reading;

namespace TirGen.Tool.Compatibility;

/// <summary>Says whether a keyword refuses more than before.</summary>
internal static class KeywordStrictness
{
    public static bool IsTighter(string keyword, SpecNode? old, SpecNode now) => keyword switch
    {
        "minimum" or "exclusiveMinimum" or "minLength" or "minItems" or "minProperties" => IsLess(old, now, double.NegativeInfinity),
        "maximum" or "exclusiveMaximum" or "maxLength" or "maxItems" or "maxProperties" => IsLess(now, old, double.PositiveInfinity),
        "uniqueItems" => now is SpecBoolean { Value: true } && old is not SpecBoolean { Value: true },
        "enum" => now is SpecArray values && (old is not SpecArray before || before.Items.Select(CanonicalText.Of).Except(values.Items.Select(CanonicalText.Of)).Any()),
        _ => old is null || CanonicalText.Of(old) != CanonicalText.Of(now),
    };

    /// <summary>Compares numbers; the bound of 3.0 that is a truth value counts as a change when it appears.</summary>
    private static bool IsLess(SpecNode? a, SpecNode? b, double absent) =>
        a is SpecBoolean || b is SpecBoolean
            ? (a as SpecBoolean)?.Value != (b as SpecBoolean)?.Value
            : Number(a, absent) < Number(b, absent);

    private static double Number(SpecNode? node, double absent) => node is SpecNumber number ? number.ToDouble() : absent;
}
