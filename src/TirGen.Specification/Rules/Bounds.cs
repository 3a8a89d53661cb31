namespace TirGen.Specification.Rules;

/// <summary>What is demanded of a count: a least and a most.</summary>
internal static class Bounds
{
    /// <param name="least">The least; 0 for none.</param>
    /// <param name="most">The most; null for none.</param>
    /// <param name="isAtLeast">Whether the count is no less than a number.</param>
    /// <param name="isAtMost">Whether the count is no more than a number.</param>
    /// <param name="id">The diagnostic of a count that is outside.</param>
    /// <param name="otherwise">What is said of it, by the word for the bound and its number.</param>
    public static IEnumerable<Demand<TTruth, TText>> Demands<TTruth, TText>(
        long least, long? most, Func<long, TTruth> isAtLeast, Func<long, TTruth> isAtMost, string id, Func<string, long, TText[]> otherwise)
    {
        if (least > 0)
        {
            yield return new Demand<TTruth, TText>(isAtLeast(least), id, () => otherwise("at least", least));
        }

        if (most is { } limit)
        {
            yield return new Demand<TTruth, TText>(isAtMost(limit), id, () => otherwise("at most", limit)) { FailsAlone = true };
        }
    }
}
