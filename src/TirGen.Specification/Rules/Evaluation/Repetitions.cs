using TirGen.Specification.Rules.Values;

namespace TirGen.Specification.Rules.Evaluation;

/// <summary>Which items of a list are equal to others before them.</summary>
/// <param name="Verdict">Whether there is none.</param>
/// <param name="Found">The indices of items that certainly are, each with that of the first one it repeats.</param>
internal sealed record Repetitions(Truth Verdict, IReadOnlyList<(int Later, int Earlier)> Found)
{
    public static Repetitions Of(ListValue list)
    {
        Truth verdict = list.IsComplete ? Truth.True : Truth.Unknown;
        List<(int, int)> found = [];
        Dictionary<string, int> known = new(StringComparer.Ordinal);
        List<int> partlyKnown = [];
        for (int i = 0; i < list.Items.Count; i++)
        {
            string? key = RuleValueText.TryWriteKey(list.Items[i]);
            if (key is null)
            {
                verdict = verdict.And(AreOthers(list, Enumerable.Range(0, i), i));
                partlyKnown.Add(i);
            }
            else if (known.TryGetValue(key, out int first))
            {
                verdict = Truth.False;
                found.Add((i, first));
            }
            else
            {
                known.Add(key, i);
                verdict = verdict.And(AreOthers(list, partlyKnown, i));
            }
        }

        return new Repetitions(verdict, found);
    }

    private static Truth AreOthers(ListValue list, IEnumerable<int> others, int index) =>
        others.Aggregate(Truth.True, (all, other) => all.And(RuleValueEquality.AreEqual(list.Items[other], list.Items[index]).Not()));
}
