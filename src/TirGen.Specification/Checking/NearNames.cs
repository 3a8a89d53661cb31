using System.Globalization;
using TirGen.Specification.Reading;
using TirGen.Specification.Rules;
using TirGen.Specification.Rules.Values;
using TirGen.Specification.Spelling;

namespace TirGen.Specification.Checking;

/// <summary>
/// Finds members of a payload whose name is close to one that the schema names and that is not there. Where the schema lets an object have any other member
/// too, that is no mistake for certain, so it is a hint.
/// </summary>
public sealed class NearNames
{
    private const int MaxDepth = 64;
    private const int MaxSteps = 100_000;

    // Of shorter names nearly every other one is near.
    private const int MinLength = 4;
    private readonly List<PayloadFinding> _found = [];
    private readonly CancellationToken _cancellation;
    private int _steps;

    private NearNames(CancellationToken cancellation) => _cancellation = cancellation;

    /// <summary>The hints in the order of the text; none of a text that is no JSON.</summary>
    /// <param name="text">The payload.</param>
    /// <param name="rule">What it is checked by.</param>
    /// <param name="options">How it is read; null for JSON as such.</param>
    /// <param name="cancellation">Ends the search with <see cref="OperationCanceledException"/>.</param>
    public static IReadOnlyList<PayloadFinding> Find(string text, Rule rule, ReadOptions? options = null, CancellationToken cancellation = default)
    {
        NearNames names = new(cancellation);
        if (JsonReader.Read(text, options, cancellation).Root is { } root)
        {
            names.Visit([rule], root, "", 0);
        }

        return [.. names._found.OrderBy(static finding => finding.Range.Start)];
    }

    private void Visit(IEnumerable<Rule> rules, SpecNode node, string pointer, int depth)
    {
        if (depth > MaxDepth || node is not (SpecObject or SpecArray))
        {
            return;
        }

        _cancellation.ThrowIfCancellationRequested();
        List<Rule> leaves = [];
        HashSet<ReferenceRule> seen = [];
        foreach (Rule rule in rules)
        {
            Add(rule, leaves, seen);
        }

        if (node is SpecObject owner)
        {
            PropertiesRule[] shapes = [.. leaves.OfType<PropertiesRule>()];
            Hint(owner, shapes, pointer);
            foreach (SpecMember member in owner.Members)
            {
                Visit(shapes.SelectMany(shape => RulesOf(shape, member.Name)), member.Value, JsonPointer.Append(pointer, member.Name), depth + 1);
            }
        }
        else if (node is SpecArray list)
        {
            ItemsRule[] shapes = [.. leaves.OfType<ItemsRule>()];
            for (int i = 0; i < list.Items.Count; i++)
            {
                int index = i;
                Visit(shapes.Select(shape => index < shape.Prefix.Count ? shape.Prefix[index] : shape.Rest).OfType<Rule>(), list.Items[i], pointer + "/" + i.ToString(CultureInfo.InvariantCulture), depth + 1);
            }
        }
    }

    private void Hint(SpecObject owner, PropertiesRule[] shapes, string pointer)
    {
        string[] names = [.. shapes.SelectMany(static shape => shape.Named).Select(static named => named.Key)];
        bool isOpen = names.Length > 0 && shapes.All(static shape => shape.Additional is null or BooleanRule { Value: true });
        foreach (SpecMember member in isOpen ? owner.Members : [])
        {
            bool isKnown = member.Name.Length < MinLength || names.Contains(member.Name)
                || shapes.Any(shape => shape.Patterned.Any(patterned => patterned.Key.IsMatch(member.Name) != Truth.False));
            if (!isKnown && NearestName.Find(member.Name, names.Where(name => owner.Find(name) is null)) is { } nearest)
            {
                string written = RuleValue.From(nearest).ToString();
                _found.Add(new PayloadFinding(
                    RuleIds.NearName, RuleSeverity.Info, $"{member.Name} is none of the properties that the schema names; did you mean {nearest}?", JsonPointer.Append(pointer, member.Name), member.NameRange)
                {
                    // It may be meant as it stands.
                    Edits = [TextEdit.Write(member.NameRange, written) with { IsDictated = false }],
                });
            }
        }
    }

    /// <summary>The rules that may say something of the same value.</summary>
    private void Add(Rule rule, List<Rule> leaves, HashSet<ReferenceRule> seen)
    {
        if (++_steps > MaxSteps)
        {
            return;
        }

        IEnumerable<Rule>? parts = rule switch
        {
            AllRule all => all.Rules,
            AnyRule any => any.Branches,
            OneRule one => one.Branches,
            ConditionalRule condition => [condition.If, condition.Then, condition.Else],
            DiscriminatorRule discriminator => discriminator.Branches.Select(static branch => branch.Value),
            NullableRule nullable => [nullable.Otherwise],
            ReferenceRule reference => seen.Add(reference) ? [reference.Target] : [],
            _ => null,
        };
        if (parts is null)
        {
            leaves.Add(rule);
            return;
        }

        foreach (Rule part in parts)
        {
            Add(part, leaves, seen);
        }
    }

    private static IEnumerable<Rule> RulesOf(PropertiesRule shape, string name) =>
        shape.Find(name) is { } own ? [own]
        : shape.Patterned.Where(patterned => patterned.Key.IsMatch(name) == Truth.True).Select(static patterned => patterned.Value);
}
