namespace TirGen.Specification.Rules.Values;

/// <summary>JSON Schema's equality: numbers by value, objects without order, lists in order.</summary>
internal static class RuleValueEquality
{
    public static Truth AreEqual(RuleValue left, RuleValue right) => (left, right) switch
    {
        (UnknownValue, _) or (_, UnknownValue) => Truth.Unknown,
        (NumberValue a, NumberValue b) => TruthOperators.Of(a.Value.Equals(b.Value)),
        (StringValue a, StringValue b) => TruthOperators.Of(a.Value == b.Value),
        (BooleanValue a, BooleanValue b) => TruthOperators.Of(a.Value == b.Value),
        (NullValue, NullValue) => Truth.True,
        (ListValue a, ListValue b) => AreEqual(a, b),
        (ObjectValue a, ObjectValue b) => AreEqual(a, b),
        _ => Truth.False,
    };

    private static Truth AreEqual(ListValue left, ListValue right)
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

    private static Truth AreEqual(ObjectValue left, ObjectValue right)
    {
        Truth verdict = left.IsComplete && right.IsComplete ? Truth.True : Truth.Unknown;
        foreach (RuleMember member in left.Members)
        {
            verdict = verdict.And(MembersEqual(member.Value, right[member.Name]));
        }

        foreach (RuleMember member in right.Members.Where(m => !left.TryFind(m.Name, out _)))
        {
            verdict = verdict.And(MembersEqual(member.Value, left[member.Name]));
        }

        return verdict;
    }

    private static Truth MembersEqual(RuleValue left, RuleValue right)
    {
        Truth leftSet = ObjectValue.IsSet(left);
        Truth rightSet = ObjectValue.IsSet(right);
        return leftSet == Truth.Unknown || rightSet == Truth.Unknown ? Truth.Unknown
            : leftSet != rightSet ? Truth.False
            : leftSet == Truth.False ? Truth.True
            : AreEqual(left, right);
    }
}
