using TirGen.Generators.Code;
using TirGen.Specification.Rules;

namespace TirGen.Generators.Emission.Validation;

/// <content>The statements that say something.</content>
internal sealed partial class RuleReport
{
    public void Say(DemandRule rule, Operand value, CheckSite site)
    {
        Condition asked = Condition.Always;
        foreach (Demand<Verdict, TextPart> demand in _values.Demands(rule, value))
        {
            Verdict holds = EmittedValues.Bounded(demand.Holds);
            Guard(demand.FailsAlone ? holds.False : Condition.All(asked, holds.False), () => _writer.Line(site.Error(demand.Id, demand.Otherwise())));
            asked = Condition.All(asked, holds.True);
        }
    }

    public void Say(Complaint<TextPart> complaint, Operand value, CheckSite site) => _writer.Line(complaint.NamesItself
        ? site.ErrorAt(complaint.Id, site.PointerCode, complaint.Sentence, complaint.Nearest)
        : site.Error(complaint.Id, [.. complaint.Sentence]));

    public void SayOf(Operand target, string name, Complaint<TextPart> complaint, CheckSite site) =>
        _writer.Line(site.ErrorAt(complaint.Id, site.Member(name).PointerCode, complaint.Sentence, complaint.Nearest));

    public void Unseen(Operand target, string what)
    {
        if (_values.HasMoreMembers(target))
        {
            _writer.Line($"// Not checked here: {what}.");
        }
    }

    public void Undecided(ConditionalRule rule, Verdict condition, Operand value, CheckSite site)
    {
        // A condition that is not certain at run time either is one that ended in an error, of which another rule tells.
    }

    public void Discriminated(DiscriminatorRule rule, Operand value, CheckSite site) => throw new UnsupportedRuleException(EmittedValues.OpenDiscriminator);

    public void Expression(ExpressionRule rule, Operand value, CheckSite site)
    {
        string pointer = TextPart.Join([.. site.Pointer, .. rule.FieldPath.Select(static name => (TextPart)("/" + CheckSite.Escape(name)))]);
        Guard(_values.Evaluate(rule, value).False, () => _writer.Line(
            $"{site.Sink}.Add({CSharpText.Literal(rule.Id)}, __TirGen.ApiSeverity.{rule.Severity}, {pointer}, {CSharpText.Literal(rule.Message)});"));
    }
}
