using TirGen.Specification.Model;
using TirGen.Specification.Problems;
using TirGen.Specification.Reading;
using TirGen.Specification.Spelling;

namespace TirGen.Specification.Parsing;

/// <summary>Parses what the API sends by itself: webhooks, and the callbacks of operations.</summary>
/// <param name="document">The document.</param>
/// <param name="schemas">Its schemas.</param>
internal sealed class PayloadParser(SpecDocument document, SchemaTable schemas)
{
    /// <summary>3.1 has webhooks; documents of 3.0 say them by the extension that became theirs.</summary>
    private static readonly string[] Lists = ["webhooks", "x-webhooks"];

    private readonly NameTable _names = new(OwnNames.Webhooks);
    private readonly List<PayloadModel> _payloads = [];

    public IReadOnlyList<PayloadModel> Parse()
    {
        foreach (SpecMember webhook in Lists.SelectMany(list => (document.Root[list] as SpecObject)?.Members ?? []))
        {
            Add(Identifiers.Pascal(webhook.Name, "Webhook"), webhook);
        }

        foreach (SpecMember path in (document.Root["paths"] as SpecObject)?.Members ?? [])
        {
            foreach (SpecMember method in document.Resolve(path.Value)?.Members.Where(static m => OperationNames.IsMethod(m.Name)) ?? [])
            {
                if (document.Resolve(method.Value) is { } operation)
                {
                    AddCallbacks(OperationNames.Of(path.Name, method.Name, operation), operation);
                }
            }
        }

        return _payloads;
    }

    private void AddCallbacks(string operation, SpecObject owner)
    {
        foreach (SpecMember callback in (owner["callbacks"] as SpecObject)?.Members ?? [])
        {
            // Under an expression that says where to, which is the affair of the one who sends it.
            foreach (SpecMember item in document.Resolve(callback.Value)?.Members.Where(static m => !m.Name.StartsWith("x-", StringComparison.Ordinal)) ?? [])
            {
                Add(operation + Identifiers.Pascal(callback.Name, "Callback"), item);
            }
        }
    }

    /// <summary>Adds what the operations of a path item send.</summary>
    private void Add(string name, SpecMember item)
    {
        foreach (SpecMember method in document.Resolve(item.Value)?.Members.Where(static m => OperationNames.IsMethod(m.Name)) ?? [])
        {
            if (document.Resolve(method.Value) is not { } operation || operation["requestBody"] is not { } node || document.Resolve(node) is not { } body)
            {
                continue;
            }

            if ((body["content"] as SpecObject is { } content ? MediaTypes.FindJson(content) : null) is not { } schema)
            {
                document.Report(SpecProblemKind.Unsupported, $"What \"{item.Name}\" sends is no JSON with a schema; it has no reader.", (body["content"] ?? body).Range);
                continue;
            }

            string unique = _names.Take(name);
            _payloads.Add(new PayloadModel(unique, schemas.Types.Parse(schema, unique + "Payload").Type, Documentation.Of(operation)));
        }
    }
}
