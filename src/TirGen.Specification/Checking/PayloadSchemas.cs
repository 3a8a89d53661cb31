using TirGen.Specification.Parsing;
using TirGen.Specification.Problems;
using TirGen.Specification.Reading;
using TirGen.Specification.Rules;
using TirGen.Specification.Rules.Lowering;
using TirGen.Specification.Rules.Values;

namespace TirGen.Specification.Checking;

/// <summary>
/// The schemas of a document by the names that <c>--schema</c> and <c>Schema=</c> take: an action, which is an operation with a
/// JSON body or one value of the discriminator of such a body, in PascalCase, or a component schema.
/// </summary>
public sealed class PayloadSchemas
{
    private readonly Dictionary<string, Lazy<Rule>> _rules = new(StringComparer.Ordinal);
    private readonly List<string> _names = [];
    private readonly RuleLowering _lowering;

    /// <summary>Collects the names; a schema is lowered when it is asked for.</summary>
    public PayloadSchemas(SpecNode document)
    {
        _lowering = new RuleLowering(document);
        AddActions(document);
        foreach (SpecMember schema in (DocumentPointer.Resolve(document, "#/components/schemas") as SpecObject)?.Members ?? [])
        {
            Add(schema.Name, () => _lowering.Lower(schema.Value));
        }
    }

    /// <summary>All names: actions first, then component schemas, in the document's order.</summary>
    public IReadOnlyList<string> Names => _names;

    /// <summary>What of the schemas asked for so far could not be lowered.</summary>
    public IReadOnlyList<SpecProblem> Problems => _lowering.Problems;

    /// <summary>The rule of a name, or null when there is none such.</summary>
    public Rule? Find(string name) => _rules.TryGetValue(name, out Lazy<Rule>? rule) ? rule.Value : null;

    private void Add(string name, Func<Rule> lower)
    {
        if (!_rules.ContainsKey(name))
        {
            _rules.Add(name, new Lazy<Rule>(lower));
            _names.Add(name);
        }
    }

    private void AddActions(SpecNode document)
    {
        IEnumerable<SpecMember> paths = ((document as SpecObject)?["paths"] as SpecObject)?.Members ?? [];
        foreach (SpecObject operation in paths.SelectMany(static p => (p.Value as SpecObject)?.Members ?? []).Select(static m => m.Value).OfType<SpecObject>())
        {
            if (Body(document, operation) is not { } body)
            {
                continue;
            }

            SpecNode? schema = Follow(document, body);
            if ((schema as SpecObject)?["discriminator"] is SpecObject discriminator && discriminator["propertyName"] is SpecString property)
            {
                foreach (SpecMember entry in (discriminator["mapping"] as SpecObject)?.Members ?? [])
                {
                    AddVariant(document, entry, property.Value);
                }
            }

            if (operation["operationId"] is SpecString id)
            {
                Add(Identifiers.Pascal(id.Value), () => _lowering.Lower(body));
            }
        }
    }

    private void AddVariant(SpecNode document, SpecMember entry, string property)
    {
        if (entry.Value is SpecString target && DocumentPointer.Resolve(document, DiscriminatorKeyword.ToReference(target.Value)) is { } variant)
        {
            Add(Identifiers.Pascal(entry.Name), () => new AllRule(
            [
                new RequiredRule([property]),
                new PropertiesRule([new(property, new ValuesRule([RuleValue.From(entry.Name)]))], [], null),
                _lowering.Lower(variant),
            ]));
        }
    }

    private static SpecNode? Body(SpecNode document, SpecObject operation) =>
        (Follow(document, operation["requestBody"]) as SpecObject)?["content"] is SpecObject content ? MediaTypes.FindJson(content) : null;

    private static SpecNode? Follow(SpecNode document, SpecNode? node) =>
        (node as SpecObject)?["$ref"] is SpecString reference ? DocumentPointer.Resolve(document, reference.Value) : node;
}
