using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using TirGen.Analyzers.Diagnostics;
using TirGen.Analyzers.Usage.Types;
using TirGen.Analyzers.Usage.Values;
using TirGen.Specification.Rules.Evaluation;
using TirGen.Specification.Rules.Values;

namespace TirGen.Analyzers.Usage.Reporting;

/// <summary>
/// Tells a code fix what would repair a finding. A repair is tried on the value first: one that leaves the finding, or brings
/// a new one, is not offered.
/// </summary>
internal sealed class FindingRepair(
    OperationAnalysisContext context, Creation creation, ApiType type, ApiTypes types, IReadOnlyList<RuleFinding> findings)
{
    private static readonly ImmutableDictionary<string, string?> None = ImmutableDictionary<string, string?>.Empty;
    private readonly HashSet<string> _known = new(findings.Select(FindingKey.Of), StringComparer.Ordinal);

    /// <summary>The properties of the finding's diagnostic.</summary>
    public ImmutableDictionary<string, string?> Of(RuleFinding finding) => finding.Repair switch
    {
        RepairKind.AddMember => Addition(finding),
        RepairKind.RemoveMember when AreOwn(finding.Members) && IsUnwelcome(finding) && Repairs(finding, Without(finding.Members)) => Properties(finding.Repair, finding.Members),
        RepairKind.SwapMembers when AreOwn(finding.Members) && Repairs(finding, Swapped(finding.Members)) => Properties(finding.Repair, finding.Members),
        _ => None,
    };

    /// <summary>
    /// Whether the members of a finding should not be there whatever they hold. Where another value would do as well, taking
    /// the member out is no repair.
    /// </summary>
    public bool IsUnwelcome(RuleFinding finding)
    {
        if (finding.Repair != RepairKind.RemoveMember)
        {
            return false;
        }

        ObjectValue blurred = finding.Members.Aggregate(creation.Value, static (value, name) => With(value, name, Blur(value[name])));
        return Evaluate(blurred).Any(f => FindingKey.Of(f) == FindingKey.Of(finding));
    }

    private static RuleValue Blur(RuleValue value) => value is ListValue list
        ? RuleValue.List(list.Items.Select(static _ => RuleValue.Present()), list.IsComplete)
        : RuleValue.Present();

    /// <summary>Sets what the object lacks by this id, all at once: one of two missing members alone repairs nothing.</summary>
    private ImmutableDictionary<string, string?> Addition(RuleFinding finding)
    {
        List<string> names = [];
        List<Placeholder> choices = [];
        ObjectValue value = creation.Value;
        ObjectValue dictated = creation.Value;
        foreach (string name in findings.Where(f => f.Id == finding.Id && f.Repair == RepairKind.AddMember).SelectMany(static f => f.Members).Distinct())
        {
            if (type.Find(name) is not { } member || Choose(member, value) is not { } choice)
            {
                continue;
            }

            names.Add(name);
            choices.Add(choice);
            value = With(value, name, choice.Value);
            dictated = choice.IsDictated ? With(dictated, name, choice.Value) : dictated;
        }

        if (!finding.Members.All(names.Contains) || !Repairs(finding, value))
        {
            return None;
        }

        // Where all are fixed at once, those that a person must choose are left out; the others may not bring a new finding alone.
        bool standsAlone = BringsNothing(dictated);
        return Properties(RepairKind.AddMember, names)
            .Add(RepairKeys.Placeholders, Lines(choices.Select(static choice => choice.Expression)))
            .Add(RepairKeys.Dictated, Lines(choices.Select(choice => (choice.IsDictated && standsAlone).ToString())));
    }

    /// <summary>The value that the document dictates, else the name that a person replaces; null when no value would do.</summary>
    private Placeholder? Choose(ApiMember member, ObjectValue value)
    {
        List<Placeholder> accepted = [.. Placeholders.Named(member, types, context.Operation).Where(candidate => Accepts(member, value, candidate.Value))];
        Placeholder? literal = DictatedValue.Find(type.Rule, value, member.WireName, context.CancellationToken) is { } only
            ? Placeholders.Literal(member, only, types)
            : null;
        Placeholder choice = accepted.Count == 1 ? accepted[0]
            : literal is { } dictated && Accepts(member, value, dictated.Value) ? dictated
            : Placeholders.Open(member);
        return Accepts(member, value, choice.Value) ? choice : null;
    }

    private bool Accepts(ApiMember member, ObjectValue value, RuleValue candidate)
    {
        string pointer = "/" + member.WireName;
        return !Evaluate(With(value, member.WireName, candidate)).Any(f => f.Pointer.StartsWith(pointer, StringComparison.Ordinal));
    }

    private bool Repairs(RuleFinding finding, ObjectValue repaired)
    {
        IEnumerable<string> left = Evaluate(repaired).Select(FindingKey.Of);
        return left.All(key => key != FindingKey.Of(finding) && _known.Contains(key));
    }

    private bool BringsNothing(ObjectValue changed) => Evaluate(changed).Select(FindingKey.Of).All(_known.Contains);

    private IReadOnlyList<RuleFinding> Evaluate(ObjectValue value) => RuleEvaluator.Evaluate(type.Rule, value, context.CancellationToken);

    private bool AreOwn(IReadOnlyList<string> names) => names.All(creation.Assignments.ContainsKey);

    private ObjectValue Without(IReadOnlyList<string> names)
    {
        // Taken out of a `with`, a member is again what the receiver has.
        IEnumerable<RuleMember> restored = creation.Receiver?.Members.Where(m => names.Contains(m.Name)) ?? [];
        return new ObjectValue(creation.Value.Members.Where(m => !names.Contains(m.Name)).Concat(restored), creation.Value.IsComplete, creation.Value.Origin);
    }

    private ObjectValue Swapped(IReadOnlyList<string> names) =>
        With(With(creation.Value, names[0], creation.Value[names[1]]), names[1], creation.Value[names[0]]);

    private static ObjectValue With(ObjectValue value, string name, RuleValue member) =>
        new(value.Members.Where(m => m.Name != name).Append(new RuleMember(name, member)), value.IsComplete, value.Origin);

    private ImmutableDictionary<string, string?> Properties(RepairKind repair, IReadOnlyList<string> names) => None
        .Add(RepairKeys.Repair, repair.ToString())
        .Add(RepairKeys.Members, Lines(names.Select(name => type.Find(name)!.Property.Name)));

    private static string Lines(IEnumerable<string> values) => string.Join("\n", values);
}
