namespace TirGen.Specification.Spelling;

/// <summary>Finds what somebody probably meant.</summary>
public static class NearestName
{
    /// <summary>Names longer than this are not compared: the cost grows with the square of the length.</summary>
    private const int MaxLength = 64;

    /// <summary>
    /// The candidate with the fewest edits (insert, delete, replace, swap of neighbours; case does not count), or null
    /// when even the best needs more than a third of the name.
    /// </summary>
    public static string? Find(string name, IEnumerable<string> candidates) => Find(name, candidates, Math.Max(1, name.Length / 3));

    /// <summary>The same, or null when even the best needs more than <paramref name="maxEdits"/>.</summary>
    public static string? Find(string name, IEnumerable<string> candidates, int maxEdits)
    {
        string? best = null;
        int bestDistance = maxEdits + 1;
        if (name.Length > MaxLength)
        {
            return null;
        }

        foreach (string candidate in candidates)
        {
            if (candidate.Length <= MaxLength && Math.Abs(candidate.Length - name.Length) < bestDistance)
            {
                int distance = Distance(name, candidate);
                if (distance < bestDistance)
                {
                    (best, bestDistance) = (candidate, distance);
                }
            }
        }

        return best;
    }

    private static int Distance(string a, string b)
    {
        int[,] cost = new int[a.Length + 1, b.Length + 1];
        for (int i = 0; i <= a.Length; i++)
        {
            for (int j = 0; j <= b.Length; j++)
            {
                cost[i, j] = i == 0 ? j : j == 0 ? i : Step(cost, a, b, i, j);
            }
        }

        return cost[a.Length, b.Length];
    }

    private static int Step(int[,] cost, string a, string b, int i, int j)
    {
        bool same = char.ToUpperInvariant(a[i - 1]) == char.ToUpperInvariant(b[j - 1]);
        int best = Math.Min(Math.Min(cost[i - 1, j], cost[i, j - 1]) + 1, cost[i - 1, j - 1] + (same ? 0 : 1));
        bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
        return swapped ? Math.Min(best, cost[i - 2, j - 2] + 1) : best;
    }
}
