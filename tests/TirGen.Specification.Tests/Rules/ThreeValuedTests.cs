using CsCheck;
using TirGen.Specification.Reading;
using TirGen.Specification.Rules;
using TirGen.Specification.Rules.Evaluation;
using TirGen.Specification.Rules.Values;

namespace TirGen.Specification.Tests.Rules;

/// <summary>What is unknown is never held against a value.</summary>
public class ThreeValuedTests
{
    private const string Policy = """
        {"type":"object","required":["min","max"],"properties":{"min":{"type":"integer","minimum":0},"max":{"type":"integer","maximum":9},
          "mode":{"enum":["a","b"]},"name":{"type":"string","minLength":1},"list":{"type":"array","items":{"type":"integer","minimum":0},"maxItems":2,"uniqueItems":true}},
         "if":{"properties":{"mode":{"const":"b"}},"required":["mode"]},"then":{"required":["name"]},"else":{"properties":{"name":false}},
         "dependentRequired":{"list":["mode"]},"additionalProperties":false,"maxProperties":4,
         "x-validations":[{"rule":"self.min <= self.max"},{"rule":"!has(self.list) || self.list.all(i, i >= self.min)"}]}
        """;

    private static readonly Rule Rule = Judged.Lower(Policy);

    [Fact]
    public void AnUnknownTriggerIsSilent()
    {
        RuleValue value = Object(("min", RuleValue.From(1)), ("max", RuleValue.From(2)), ("mode", RuleValue.Present()));

        Assert.Empty(RuleEvaluator.Evaluate(Rule, value));
        Assert.Equal(Truth.Unknown, RuleEvaluator.Judge(Rule, value));
    }

    [Fact]
    public void AKnownViolationIsFoundBesideUnknowns()
    {
        RuleValue value = Object(("min", RuleValue.From(-1)), ("max", RuleValue.Present()), ("mode", RuleValue.Unknown()));

        Assert.Equal("TIR2002 /min: min must be at least 0, not -1.", Judged.Print(RuleEvaluator.Evaluate(Rule, value)));
    }

    [Fact]
    public void AMemberOfAnIncompleteObjectMayBeSet()
    {
        RuleValue value = RuleValue.Object([new RuleMember("mode", RuleValue.From("b"))], complete: false);

        Assert.Empty(RuleEvaluator.Evaluate(Rule, value));
    }

    [Fact]
    public void AMemberThatIsCertainlyAbsentIsMissing()
    {
        RuleValue value = RuleValue.Object([new RuleMember("mode", RuleValue.From("b")), new RuleMember("name", RuleValue.Absent())], complete: false);

        Assert.Equal("TIR2001 #: name is required when mode is \"b\".", Judged.Print(RuleEvaluator.Evaluate(Rule, value)));
    }

    [Fact]
    public void KnownItemsOfAnIncompleteListAreJudged()
    {
        RuleValue list = RuleValue.List([RuleValue.From(1), RuleValue.From(-1), RuleValue.From(1)], complete: false);

        IReadOnlyList<RuleFinding> findings = RuleEvaluator.Evaluate(Judged.Lower("""{"items":{"minimum":0},"minItems":9,"maxItems":2,"uniqueItems":true}"""), list);

        Assert.Equal(["TIR2002", "TIR2005", "TIR2005"], findings.Select(static f => f.Id).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void TheOriginOfAValueComesBackWithItsFinding()
    {
        object place = new();
        RuleValue value = Object(("min", RuleValue.From(-1, place)), ("max", RuleValue.From(1)));

        Assert.Same(place, RuleEvaluator.Evaluate(Rule, value).First(static f => f.Id == RuleIds.ValueOutOfRange).Origin);
    }

    [Fact]
    public void WhatIsFoundWithPartsUnknownIsFoundHoweverTheyTurnOut()
    {
        Gen<string> member = Gen.OneOf("\"min\":1", "\"min\":-1", "\"min\":7", "\"max\":3", "\"max\":99", "\"mode\":\"a\"", "\"mode\":\"b\"", "\"mode\":\"c\"",
            "\"name\":\"\"", "\"name\":\"x\"", "\"list\":[1,2]", "\"list\":[-1,-1]", "\"list\":[1,2,3]", "\"other\":1");
        Gen.Select(member.List[0, 6], Gen.Int[0, 1 << 20]).Sample((members, mask) =>
        {
            string text = "{" + string.Join(",", members.DistinctBy(static m => m[..5])) + "}";
            RuleValue known = RuleValue.From(JsonReader.Read(text).Root!);
            HashSet<string> all = [.. RuleEvaluator.Evaluate(Rule, known).Select(static f => f.Id + f.Pointer)];
            int bits = mask;
            IReadOnlyList<RuleFinding> some = RuleEvaluator.Evaluate(Rule, Forget(known, ref bits));
            Truth partly = RuleEvaluator.Judge(Rule, Forget(known, ref bits));
            bool sound = partly == Truth.Unknown || RuleEvaluator.Judge(Rule, known) == partly || RuleEvaluator.Judge(Rule, known) == Truth.Unknown;
            return sound && some.All(f => all.Contains(f.Id + f.Pointer) || f.Pointer.StartsWith("/list", StringComparison.Ordinal));
        });
    }

    private static RuleValue Object(params (string Name, RuleValue Value)[] members) =>
        RuleValue.Object(members.Select(static m => new RuleMember(m.Name, m.Value)));

    private static RuleValue Forget(RuleValue value, ref int bits)
    {
        int bit = bits & 7;
        bits >>= 2;
        switch (value)
        {
            case ObjectValue o:
                List<RuleMember> members = [];
                foreach (RuleMember member in o.Members)
                {
                    members.Add(member with { Value = Forget(member.Value, ref bits) });
                }

                return RuleValue.Object(members, complete: bit != 0);
            case ListValue list when bit > 1:
                List<RuleValue> items = [];
                foreach (RuleValue item in list.Items)
                {
                    items.Add(Forget(item, ref bits));
                }

                return RuleValue.List(items, complete: bit > 2);
            default:
                return bit switch { 0 => RuleValue.Unknown(), 1 => RuleValue.Present(), _ => value };
        }
    }
}
