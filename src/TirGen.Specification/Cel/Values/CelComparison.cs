using TirGen.Specification.Rules.Values;

namespace TirGen.Specification.Cel.Values;

/// <summary>CEL's equality and order. Numbers compare by value across their types; other types are never equal.</summary>
internal static class CelComparison
{
    public static Truth AreEqual(CelValue left, CelValue right) => (left, right) switch
    {
        (CelUnknown, _) or (_, CelUnknown) => Truth.Unknown,
        (CelNull, CelNull) => Truth.True,
        (CelBool a, CelBool b) => TruthOperators.Of(a.Value == b.Value),
        (CelString a, CelString b) => TruthOperators.Of(a.Value == b.Value),
        (CelBytes a, CelBytes b) => TruthOperators.Of(a.Value.SequenceEqual(b.Value)),
        (CelList a, CelList b) => AreEqual(a, b),
        (CelMap a, CelMap b) => AreEqual(a, b),
        _ => TruthOperators.Of(CompareNumbers(left, right) == 0),
    };

    /// <summary>Below, equal or above zero; null where the types have no order together, and for NaN, which has none with anything.</summary>
    public static int? Compare(CelValue left, CelValue right) => (left, right) switch
    {
        (CelBool a, CelBool b) => a.Value.CompareTo(b.Value),
        (CelString a, CelString b) => CompareCodePoints(a.Value, b.Value),
        (CelBytes a, CelBytes b) => CompareOctets(a.Value, b.Value),
        _ => CompareNumbers(left, right),
    };

    public static bool AreOrdered(CelValue left, CelValue right) =>
        (left, right) is (CelBool, CelBool) or (CelString, CelString) or (CelBytes, CelBytes) || (IsNumber(left) && IsNumber(right));

    public static bool IsNumber(CelValue value) => value is CelInt or CelUint or CelDouble;

    private static int? CompareNumbers(CelValue left, CelValue right) => (left, right) switch
    {
        (CelInt a, CelInt b) => a.Value.CompareTo(b.Value),
        (CelUint a, CelUint b) => a.Value.CompareTo(b.Value),
        (CelDouble a, CelDouble b) => CompareDoubles(a.Value, b.Value),
        (CelInt a, CelUint b) => a.Value < 0 ? -1 : ((ulong)a.Value).CompareTo(b.Value),
        (CelUint, CelInt) => -CompareNumbers(right, left),
        (CelInt a, CelDouble b) => CompareDoubles(a.Value, b.Value),
        (CelUint a, CelDouble b) => CompareDoubles(a.Value, b.Value),
        (CelDouble, CelInt or CelUint) => -CompareNumbers(right, left),
        _ => null,
    };

    /// <summary>An integer meets a double as a double, as CEL's conformance tests have it: the last digits of a large one are lost.</summary>
    private static int? CompareDoubles(double left, double right) =>
        left < right ? -1 : left > right ? 1 : left == right ? 0 : null;

    private static Truth AreEqual(CelList left, CelList right)
    {
        if (!left.IsComplete || !right.IsComplete)
        {
            bool tooLong = (left.IsComplete && right.Items.Count > left.Items.Count)
                || (right.IsComplete && left.Items.Count > right.Items.Count);
            return tooLong ? Truth.False : Truth.Unknown;
        }

        if (left.Items.Count != right.Items.Count)
        {
            return Truth.False;
        }

        Truth verdict = Truth.True;
        for (int i = 0; i < left.Items.Count && verdict != Truth.False; i++)
        {
            verdict = verdict.And(AreEqual(left.Items[i], right.Items[i]));
        }

        return verdict;
    }

    private static Truth AreEqual(CelMap left, CelMap right)
    {
        bool exact = left.IsComplete && right.IsComplete && !left.Entries.Concat(right.Entries).Any(static e => e.Value is CelUnknown { IsPresent: false });
        if (exact && left.Entries.Count != right.Entries.Count)
        {
            return Truth.False;
        }

        Truth verdict = exact ? Truth.True : Truth.Unknown;
        foreach (KeyValuePair<CelValue, CelValue> entry in left.Entries)
        {
            CelValue? other = right.Find(entry.Key);
            Truth equal = other is not null ? AreEqual(entry.Value, other)
                : entry.Value is CelUnknown { IsPresent: false } ? Truth.Unknown
                : Truth.False;
            verdict = verdict.And(equal);
        }

        return verdict;
    }

    private static int CompareCodePoints(string left, string right)
    {
        int length = Math.Min(left.Length, right.Length);
        for (int i = 0; i < length; i++)
        {
            if (left[i] != right[i])
            {
                // Surrogates stand for code points above all of the basic plane.
                bool leftIsPair = char.IsSurrogate(left[i]);
                bool rightIsPair = char.IsSurrogate(right[i]);
                return leftIsPair == rightIsPair ? left[i].CompareTo(right[i]) : leftIsPair ? 1 : -1;
            }
        }

        return left.Length.CompareTo(right.Length);
    }

    private static int CompareOctets(IReadOnlyList<byte> left, IReadOnlyList<byte> right)
    {
        int length = Math.Min(left.Count, right.Count);
        for (int i = 0; i < length; i++)
        {
            if (left[i] != right[i])
            {
                return left[i].CompareTo(right[i]);
            }
        }

        return left.Count.CompareTo(right.Count);
    }
}
