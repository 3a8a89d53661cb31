using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using TirGen.Analyzers.Diagnostics;
using TirGen.Analyzers.Usage.Types;
using TirGen.Analyzers.Usage.Values;
using TirGen.Specification.Rules;
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
    public ImmutableDictionary<string, string?> Of(RuleFinding finding)
    {
        ImmutableDictionary<string, string?> ofMembers = OfMembers(finding);
        bool isRemoved = finding.Repair == RepairKind.RemoveMember && ofMembers.Count > 0;
        List<string> changes = [.. finding.Changes.Where(change => !isRemoved || change.Value is not AbsentValue).Select(change => ChangeOf(finding, change)).OfType<string>()];
        return changes.Count == 0 ? ofMembers : ofMembers.Add(RepairKeys.Changes, Lines(changes));
    }

    private ImmutableDictionary<string, string?> OfMembers(RuleFinding finding) => finding.Repair switch
    {
        RepairKind.AddMember => Addition(finding),
        RepairKind.RemoveMember when AreOwn(finding.Members) && IsUnwelcome(finding) && Repairs(finding, Without(finding.Members)) => Properties(finding.Repair, finding.Members),
        RepairKind.SwapMembers when AreOwn(finding.Members) && Improves(finding, Swapped(finding.Members)) => Properties(finding.Repair, finding.Members),
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

    /// <summary>Whether the finding is gone, and what came instead matters less.</summary>
    private bool Improves(RuleFinding finding, ObjectValue repaired)
    {
        string repairedKey = FindingKey.Of(finding);
        return Evaluate(repaired).All(left => FindingKey.Of(left) is { } key && key != repairedKey && (_known.Contains(key) || left.Severity < finding.Severity));
    }

    /// <summary>Whether there are fewer findings of its kind and no more of any other: behind an item taken out the others move up.</summary>
    private bool Lessens(RuleFinding finding, ObjectValue repaired)
    {
        Dictionary<string, int> left = Evaluate(repaired).GroupBy(static f => f.Id).ToDictionary(static same => same.Key, static same => same.Count(), StringComparer.Ordinal);
        int Left(string id) => left.TryGetValue(id, out int count) ? count : 0;
        return left.Keys.All(id => Left(id) <= findings.Count(f => f.Id == id)) && Left(finding.Id) < findings.Count(f => f.Id == finding.Id);
    }

    /// <summary>Whether a member may be taken out. Of one that C# requires the compiler then says that a value is missing, which is what is known.</summary>
    private bool CanGo(RuleFinding finding, ApiMember member)
    {
        IEnumerable<RuleFinding> left = Evaluate(Without([member.WireName]));
        return left.All(f => FindingKey.Of(f) != FindingKey.Of(finding)
            && (_known.Contains(FindingKey.Of(f)) || (member.Property.IsRequired && f.Id == RuleIds.MissingMember && f.Members.Contains(member.WireName))));
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

    /// <summary>A change as a line of the diagnostic's properties; null when it cannot be made here, or does not help.</summary>
    private string? ChangeOf(RuleFinding finding, ValueChange change)
    {
        string[] path = [.. change.Pointer.Split('/').Skip(1).Select(static part => part.Replace("~1", "/").Replace("~0", "~"))];
        if (path.Length is 0 or > 2 || type.Find(path[0]) is not { } member || !creation.Assignments.ContainsKey(path[0]))
        {
            return null;
        }

        RuleValue old = creation.Value[path[0]];
        if (path.Length == 1)
        {
            string? expression = change.Value is AbsentValue ? "" : IsConstant(old) ? ExpressionOf(member, change.Value) : null;
            bool helps = expression is not null
                && (expression.Length == 0 ? CanGo(finding, member) : Improves(finding, With(creation.Value, path[0], change.Value)));

            // Without a member that C# requires an error stays, so that is for a person to see.
            bool staysOpen = change.Value is AbsentValue && member.Property.IsRequired;
            return helps ? Line(member.Property.Name, expression!, change with { IsDictated = change.IsDictated && !staysOpen }) : null;
        }

        if (old is not ListValue { IsComplete: true } list
            || !int.TryParse(path[1], NumberStyles.None, CultureInfo.InvariantCulture, out int index) || index >= list.Items.Count)
        {
            return null;
        }

        if (change.Value is AbsentValue && change.Pointer != finding.Pointer)
        {
            return Lessens(finding, WithoutItem(path[0], list, index)) ? Line(member.Property.Name, "", change, index) : null;
        }

        // The item is found again by the place of the diagnostic, so it has to stand in a list that is written out.
        if (finding.Origin is not IOperation)
        {
            return null;
        }

        RuleValue[] items = [.. list.Items];
        if (change.Value is StringValue && list.Items[index] is StringValue)
        {
            items[index] = change.Value;
            bool helps = Improves(finding, With(creation.Value, path[0], RuleValue.List(items, origin: list.Origin)));
            return helps ? Line("", SymbolDisplay.FormatLiteral(((StringValue)change.Value).Value, quote: true), change) : null;
        }

        return change.Value is AbsentValue && Lessens(finding, WithoutItem(path[0], list, index)) ? Line("", "", change) : null;
    }

    private ObjectValue WithoutItem(string name, ListValue list, int index) =>
        With(creation.Value, name, RuleValue.List(list.Items.Where((_, i) => i != index), origin: list.Origin));

    private static string Line(string member, string expression, ValueChange change, int? item = null) =>
        string.Join("\t", member, expression, change.IsDictated.ToString(), item?.ToString(CultureInfo.InvariantCulture) ?? "");

    private string? ExpressionOf(ApiMember member, RuleValue value)
    {
        foreach (Placeholder named in Placeholders.Named(member, types, context.Operation))
        {
            if (named.Value.ToString() == value.ToString())
            {
                return named.Expression;
            }
        }

        return Placeholders.Literal(member, value, types)?.Expression;
    }

    private static bool IsConstant(RuleValue value) => value is NumberValue or StringValue or BooleanValue;

    private ObjectValue Swapped(IReadOnlyList<string> names) =>
        With(With(creation.Value, names[0], creation.Value[names[1]]), names[1], creation.Value[names[0]]);

    private static ObjectValue With(ObjectValue value, string name, RuleValue member) =>
        new(value.Members.Where(m => m.Name != name).Append(new RuleMember(name, member)), value.IsComplete, value.Origin);

    private ImmutableDictionary<string, string?> Properties(RepairKind repair, IReadOnlyList<string> names) => None
        .Add(RepairKeys.Repair, repair.ToString())
        .Add(RepairKeys.Members, Lines(names.Select(name => type.Find(name)!.Property.Name)));

    private static string Lines(IEnumerable<string> values) => string.Join("\n", values);
}
