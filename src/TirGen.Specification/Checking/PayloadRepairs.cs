using System.Globalization;
using TirGen.Specification.Reading;
using TirGen.Specification.Rules;
using TirGen.Specification.Rules.Evaluation;
using TirGen.Specification.Rules.Values;

namespace TirGen.Specification.Checking;

/// <summary>
/// Finds edits that mend what is wrong with a payload. Each is tried on the text first: one that leaves its finding, or brings one
/// that matters as much, is not offered.
/// </summary>
/// <param name="text">The payload.</param>
/// <param name="rule">What it is checked by.</param>
/// <param name="options">How it is read.</param>
/// <param name="findings">What is wrong with it.</param>
/// <param name="cancellation">Ends the trials with <see cref="OperationCanceledException"/>.</param>
public sealed class PayloadRepairs(string text, Rule rule, ReadOptions options, IReadOnlyList<PayloadFinding> findings, CancellationToken cancellation)
{
    // Each trial reads and checks the payload again.
    private const int MaxTrials = 64;
    private readonly SpecNode? _root = JsonReader.Read(text, options, cancellation).Root;
    private int _trials;

    /// <summary>The edits that mend a finding, the likeliest first; empty when there is none.</summary>
    public IReadOnlyList<TextEdit> Of(PayloadFinding finding)
    {
        IEnumerable<TextEdit> candidates = finding.Cause is { } cause ? OfRule(cause) : finding.Id == RuleIds.NearName ? finding.Edits : OfText(finding);
        return [.. candidates.Where(edit => _trials++ < MaxTrials && Mends(finding, edit))];
    }

    private IEnumerable<TextEdit> OfText(PayloadFinding finding) =>
        finding.Other is not null && _root is not null && DuplicateMember.Removal(text, _root, finding.Range) is { } removal ? [removal] : finding.Edits;

    private IEnumerable<TextEdit> OfRule(RuleFinding finding)
    {
        IEnumerable<TextEdit> ofMembers = finding.Repair switch
        {
            RepairKind.AddMember => finding.Members.Select(name => Add(finding, name)).OfType<TextEdit>(),
            RepairKind.RemoveMember when finding.Members is [var name] && Owner(finding, name) is { } owner => Remove(JsonPointer.Append(owner, name), finding.Id != RuleIds.UnknownProperty && IsUnwelcome(finding, JsonPointer.Append(owner, name))),
            RepairKind.SwapMembers when finding.Members is [var lower, var upper] && Owner(finding, lower) is { } owner => Swap(owner, lower, upper),
            _ => [],
        };

        // The nearest name has a repair of its own.
        List<TextEdit> edits = [.. ofMembers];
        edits.AddRange(finding.Suggestion is null ? finding.Changes.SelectMany(change => Change(finding, change)).Where(edit => edits.TrueForAll(other => other.Title != edit.Title)) : []);
        return edits;
    }

    /// <summary>Whether the member at a pointer is one too many whatever it holds; where another value would do as well, taking it out is a choice.</summary>
    private bool IsUnwelcome(RuleFinding finding, string pointer) =>
        RuleEvaluator.Evaluate(rule, Blurred(RuleValue.From(_root!), [.. JsonPointer.Parts(pointer)], 0), cancellation)
            .Any(left => left.Id == finding.Id && left.Pointer == finding.Pointer && left.Message.ToString() == finding.Message.ToString());

    private static RuleValue Blurred(RuleValue value, string[] path, int at) => value switch
    {
        _ when at == path.Length => value is ListValue list ? RuleValue.List(list.Items.Select(static _ => RuleValue.Present())) : RuleValue.Present(),
        ObjectValue o => RuleValue.Object(o.Members.Select(m => m.Name == path[at] ? new RuleMember(m.Name, Blurred(m.Value, path, at + 1)) : m)),
        ListValue l => RuleValue.List(l.Items.Select((item, i) => i.ToString(CultureInfo.InvariantCulture) == path[at] ? Blurred(item, path, at + 1) : item)),
        _ => value,
    };

    private IEnumerable<TextEdit> Change(RuleFinding finding, ValueChange change) =>
        change.Value is AbsentValue ? Remove(change.Pointer, change.IsDictated, isElsewhere: change.Pointer != finding.Pointer)
        : Find(change.Pointer) is { } node and not (SpecObject or SpecArray) ? [new TextEdit($"Write {change.Value}", node.Range, change.Value.ToString(), change.IsDictated)]
        : [];

    /// <summary>Takes out a member or an item.</summary>
    private IEnumerable<TextEdit> Remove(string pointer, bool isDictated, bool isElsewhere = false)
    {
        string[] parts = [.. JsonPointer.Parts(pointer)];
        SpecNode? owner = parts.Length == 0 ? null : Find(Parent(pointer));
        List<(string Name, TextRange Range)> siblings = owner switch
        {
            SpecObject o => [.. o.Members.Select(static m => (m.Name, DuplicateMember.RangeOf(m)))],
            SpecArray a => [.. a.Items.Select(static (item, i) => (i.ToString(CultureInfo.InvariantCulture), item.Range))],
            _ => [],
        };
        int index = parts.Length == 0 ? -1 : siblings.FindIndex(sibling => sibling.Name == parts[parts.Length - 1]);
        if (index >= 0)
        {
            (TextRange range, string kept) = MemberLayout.Removal(text, [.. siblings.Select(static sibling => sibling.Range)], index, owner!.Range);
            string title = owner is SpecObject ? $"Remove \"{siblings[index].Name}\""
                : isElsewhere ? $"Remove item {index + 1} of \"{parts[parts.Length - 2]}\""
                : "Remove the item";
            yield return new TextEdit(title, range, kept, isDictated);
        }
    }

    private IEnumerable<TextEdit> Swap(string owner, string lower, string upper)
    {
        if (Find(JsonPointer.Append(owner, lower)) is { } first && Find(JsonPointer.Append(owner, upper)) is { } second)
        {
            (TextRange left, TextRange right) = first.Range.Start < second.Range.Start ? (first.Range, second.Range) : (second.Range, first.Range);
            string between = text.Substring(left.End, right.Start - left.End);
            yield return new TextEdit(
                $"Swap \"{lower}\" and \"{upper}\"", TextRange.FromBounds(left.Start, right.End), TextOf(right) + between + TextOf(left), IsDictated: true);
        }
    }

    /// <summary>Adds a member behind the last one, laid out as that is.</summary>
    private TextEdit? Add(RuleFinding finding, string name)
    {
        string pointer = Find(finding.Pointer) is SpecObject ? finding.Pointer : Parent(finding.Pointer);
        if (Find(pointer) is not SpecObject owner || owner.Find(name) is not null)
        {
            return null;
        }

        RuleValue? dictated = DictatedValue.Find(rule, RuleValue.From(_root!), pointer, name, cancellation);
        string member = $"{RuleValue.From(name)}: {dictated?.ToString() ?? "null"}";
        string? open = dictated is null ? JsonPointer.Append(pointer, name) : null;
        string title = $"Add \"{name}\"";
        if (owner.Members.Count == 0)
        {
            return new TextEdit(title, owner.Range, $"{{ {member} }}", dictated is not null) { Open = open };
        }

        SpecMember last = owner.Members[owner.Members.Count - 1];
        (TextRange range, string added) = MemberLayout.Addition(text, DuplicateMember.RangeOf(last), owner.Range.End - 1, member);
        return new TextEdit(title, range, added, dictated is not null) { Open = open };
    }

    private bool Mends(PayloadFinding finding, TextEdit edit)
    {
        string mended = text.Substring(0, edit.Range.Start) + edit.NewText + text.Substring(edit.Range.End);
        IReadOnlyList<PayloadFinding> left = PayloadChecker.Check(mended, rule, options, cancellation);

        // The null that stands for a value which only a person knows has to be refused, so that an error stays.
        bool staysOpen = edit.Open is null || left.Any(f => f.Pointer == edit.Open && f.Severity == RuleSeverity.Error);
        if (finding.Id == RuleIds.NearName)
        {
            return left.All(f => Count(left, f.Id) <= Count(findings, f.Id));
        }

        if (finding.Cause is null)
        {
            // What else is wrong with the text stands behind.
            return left.All(f => f.Cause is not null || f.Range.Start >= edit.Range.Start + edit.NewText.Length);
        }

        List<PayloadFinding> others = [.. left.Where(f => edit.Open is null || f.Pointer != edit.Open)];
        return staysOpen
            && Count(others, finding.Id) < Count(findings, finding.Id)
            && others.All(f => f.Severity < finding.Severity || Count(others, f.Id) <= Count(findings, f.Id));
    }

    private static int Count(IReadOnlyList<PayloadFinding> all, string id) => all.Count(finding => finding.Id == id);

    /// <summary>The object with a member that a finding speaks of: at its place, or around it.</summary>
    private string? Owner(RuleFinding finding, string name) =>
        (Find(finding.Pointer) as SpecObject)?.Find(name) is not null ? finding.Pointer
        : finding.Pointer.Length > 0 && (Find(Parent(finding.Pointer)) as SpecObject)?.Find(name) is not null ? Parent(finding.Pointer)
        : null;

    private SpecNode? Find(string pointer) => JsonPointer.Parts(pointer).Aggregate(_root, static (node, part) => node switch
    {
        SpecObject o => o[part],
        SpecArray a when int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out int index) && index < a.Items.Count => a.Items[index],
        _ => null,
    });

    private static string Parent(string pointer) => pointer.Length == 0 ? "" : pointer.Substring(0, pointer.LastIndexOf('/'));

    private string TextOf(TextRange range) => text.Substring(range.Start, range.Length);
}
