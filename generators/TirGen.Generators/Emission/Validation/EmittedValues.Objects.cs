using TirGen.Generators.Code;
using TirGen.Specification.Model;
using TirGen.Specification.Rules;
using TirGen.Specification.Rules.Evaluation;
using TirGen.Specification.Rules.Values;

namespace TirGen.Generators.Emission.Validation;

/// <content>What objects hold.</content>
internal sealed partial class EmittedValues
{
    /// <summary>Why the members of a value that only names its alternative cannot be judged here.</summary>
    public const string OpenDiscriminator = "a discriminator of an object that has no type of its own";

    public bool IsObject(Operand value) => value.Kind is OperandKind.Object or OperandKind.Map;

    public IEnumerable<string> NamesOf(Operand target) => PropertiesOf(target).Select(static property => property.WireName);

    public Verdict Has(Operand target, string name) => Member(target, name) is { } slot ? Verdict.Total(slot.Present)
        : HasMoreMembers(target) ? Verdict.Total(Condition.Equal($"{target.Code}.AdditionalProperties?.ContainsKey({CSharpText.Literal(name)})", "true"))
        : Verdict.Never;

    public Verdict HasOthers(Operand target) => HasMoreMembers(target) ? Verdict.Total(Condition.Matches(target.Code + ".AdditionalProperties", "{ Count: > 0 }")) : Verdict.Never;

    public Verdict JudgeMember(Operand target, string name, Rule rule) =>
        Judge(rule, Member(target, name) ?? throw new UnsupportedRuleException("a member that the document does not name"));

    public Verdict JudgeName(string name, Rule rule) => Of(RuleEvaluator.Judge(rule, RuleValue.From(name)));

    /// <summary>A member by its name on the wire; null when the type has none such.</summary>
    public Slot? Member(Operand target, string name) =>
        PropertiesOf(target).FirstOrDefault(property => property.WireName == name) is { } property ? Slots.Member(target, property) : null;

    /// <summary>Whether a value can hold members that its type does not name.</summary>
    public bool HasMoreMembers(Operand target) => Slots.Model(target).AdditionalProperties is not null;

    private IReadOnlyList<PropertyModel> PropertiesOf(Operand target) =>
        target.Kind == OperandKind.Map ? throw new UnsupportedRuleException("the members of a map") : Slots.Model(target).Properties;

    /// <summary>How many items or members there are, as a C# expression.</summary>
    private string Count(Operand container)
    {
        if (container.Kind != OperandKind.Object)
        {
            return container.Count;
        }

        IEnumerable<string> counts = Slots.Model(container).Properties
            .Select(property => Slots.Member(container, property).Present)
            .Select(static present => present.IsAlways ? "1" : $"({present} ? 1 : 0)");
        return $"({string.Join(" + ", HasMoreMembers(container) ? counts.Append($"({container.Code}.AdditionalProperties?.Count ?? 0)") : counts.DefaultIfEmpty("0"))})";
    }
}
