namespace TirGen.Specification.Rules.Evaluation;

/// <summary>The candidate that a mistyped name probably meant: Damerau-Levenshtein distance, bounded.</summary>
public static class NearestName
{
    private const int MaxLength = 128;
    private const int MaxCandidates = 2_000;

    /// <summary>
    /// The nearest candidate within a third of the name's length, at least two edits (one for a name of up to three
    /// characters); null when none is that near. Case counts for nothing; of equally near ones the first wins.
    /// </summary>
    public static string? Find(string name, IEnumerable<string> candidates)
    {
        if (name.Length is 0 or > MaxLength)
        {
            return null;
        }

        int limit = name.Length <= 3 ? 1 : Math.Max(2, name.Length / 3);
        string? best = null;
        foreach (string candidate in candidates.Take(MaxCandidates))
        {
            if (candidate.Length <= MaxLength && Math.Abs(candidate.Length - name.Length) <= limit)
            {
                int distance = Distance(name, candidate, limit);
                if (distance <= limit)
                {
                    best = candidate;
                    limit = distance - 1;
                }
            }
        }

        return best;
    }

    /// <summary>Insertions, deletions, replacements and exchanges of neighbours; more than <paramref name="limit"/> once that is certain.</summary>
    private static int Distance(string left, string right, int limit)
    {
        int[] beforeLast = new int[right.Length + 1];
        int[] last = [.. Enumerable.Range(0, right.Length + 1)];
        int[] current = new int[right.Length + 1];
        for (int i = 1; i <= left.Length; i++)
        {
            current[0] = i;
            int least = i;
            for (int j = 1; j <= right.Length; j++)
            {
                int cost = Same(left[i - 1], right[j - 1]) ? 0 : 1;
                int value = Math.Min(Math.Min(current[j - 1], last[j]) + 1, last[j - 1] + cost);
                if (i > 1 && j > 1 && Same(left[i - 1], right[j - 2]) && Same(left[i - 2], right[j - 1]))
                {
                    value = Math.Min(value, beforeLast[j - 2] + 1);
                }

                current[j] = value;
                least = Math.Min(least, value);
            }

            if (least > limit)
            {
                return least;
            }

            (beforeLast, last, current) = (last, current, beforeLast);
        }

        return last[right.Length];
    }

    private static bool Same(char left, char right) => char.ToUpperInvariant(left) == char.ToUpperInvariant(right);
}
