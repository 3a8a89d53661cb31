using TirGen.Specification.Parsing;
using TirGen.Specification.Problems;
using TirGen.Specification.Reading;
using TirGen.Specification.Rules;
using TirGen.Specification.Rules.Lowering;
using TirGen.Specification.Rules.Values;
using TirGen.Specification.Rules.Writing;
using TirGen.Specification.Spelling;

namespace TirGen.Specification.Checking;

/// <summary>
/// The schemas of a document by the names that <c>--schema</c> and <c>Schema=</c> take: an action, which is an operation with a
/// JSON body or one value of the discriminator of such a body, in PascalCase, or a component schema.
/// </summary>
public sealed class PayloadSchemas
{
    private readonly Dictionary<string, Lazy<Rule>> _rules = new(StringComparer.Ordinal);
    private readonly List<PayloadSchema> _schemas = [];
    private readonly RuleLowering _lowering;
    private readonly SchemaInference _inference;

    /// <summary>Collects the names; a schema is lowered when it is asked for.</summary>
    public PayloadSchemas(SpecNode document)
    {
        _lowering = new RuleLowering(document) { BoundsByFormat = true };
        _inference = new SchemaInference(document, _schemas, AddActions(document));
        foreach (SpecMember schema in (DocumentPointer.Resolve(document, "#/components/schemas") as SpecObject)?.Members ?? [])
        {
            Add(new PayloadSchema(schema.Name, schema.Value), () => _lowering.Lower(schema.Value));
        }
    }

    /// <summary>All names: actions first, then component schemas, in the document's order.</summary>
    public IReadOnlyList<string> Names => [.. _schemas.Select(static schema => schema.Name)];

    /// <summary>What of the schemas asked for so far could not be lowered.</summary>
    public IReadOnlyList<SpecProblem> Problems => _lowering.Problems;

    /// <summary>The rule of a name, or null when there is none such.</summary>
    public Rule? Find(string name) => _rules.TryGetValue(name, out Lazy<Rule>? rule) ? rule.Value : null;

    /// <summary>
    /// The names of the schemas that a payload is most likely of: the action that its discriminator names, else the schema of a request that
    /// knows most of its members.
    /// </summary>
    /// <param name="payload">The payload.</param>
    /// <returns>More than one where nothing tells them apart; none where no schema knows more than half of the members.</returns>
    public IReadOnlyList<string> Infer(SpecNode payload) => _inference.Find(payload);

    /// <summary>The states in which an action is legal, as the document's <c>x-legal-states</c> has them; empty where it says nothing.</summary>
    /// <param name="name">The name of the action.</param>
    public IReadOnlyList<string> LegalStates(string name) =>
        [.. (Node(name)?["x-legal-states"] as SpecArray)?.Items.OfType<SpecString>().Select(static state => state.Value) ?? []];

    /// <summary>A schema as JSON Schema for editors, as the text of a file; null when there is none such.</summary>
    /// <param name="name">Its name.</param>
    public string? JsonSchema(string name) => _schemas.FirstOrDefault(schema => schema.Name == name) is { } schema
        ? JsonSchemaWriter.Write(_lowering.Document, schema.Node, schema.Name, schema.Discriminator, schema.Value)
        : null;

    private SpecObject? Node(string name) => _schemas.FirstOrDefault(schema => schema.Name == name)?.Node as SpecObject;

    private void Add(PayloadSchema schema, Func<Rule> lower)
    {
        if (!_rules.ContainsKey(schema.Name))
        {
            _rules.Add(schema.Name, new Lazy<Rule>(lower));
            _schemas.Add(schema);
        }
    }

    private List<SpecNode> AddActions(SpecNode document)
    {
        List<SpecNode> bodies = [];
        IEnumerable<SpecMember> paths = ((document as SpecObject)?["paths"] as SpecObject)?.Members ?? [];
        foreach (SpecObject operation in paths.SelectMany(static p => (p.Value as SpecObject)?.Members ?? []).Select(static m => m.Value).OfType<SpecObject>())
        {
            if (Body(document, operation) is not { } body)
            {
                continue;
            }

            bodies.Add(body);
            SpecNode schema = Follow(document, body) ?? body;
            string? property = null;
            if ((schema as SpecObject)?["discriminator"] is SpecObject discriminator && discriminator["propertyName"] is SpecString name)
            {
                property = name.Value;
                foreach (SpecMember entry in (discriminator["mapping"] as SpecObject)?.Members ?? [])
                {
                    AddVariant(document, entry, property, bodies);
                }
            }

            if (operation["operationId"] is SpecString id)
            {
                Add(new PayloadSchema(Identifiers.Pascal(id.Value), schema) { Discriminator = property }, () => _lowering.Lower(body));
            }
        }

        return bodies;
    }

    private void AddVariant(SpecNode document, SpecMember entry, string property, List<SpecNode> bodies)
    {
        if (entry.Value is SpecString target && DocumentPointer.Resolve(document, DiscriminatorKeyword.ToReference(target.Value)) is { } variant)
        {
            bodies.Add(variant);
            Add(new PayloadSchema(Identifiers.Pascal(entry.Name), variant) { Discriminator = property, Value = entry.Name }, () => new AllRule(
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
