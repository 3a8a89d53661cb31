using TirGen.Specification.Parsing;
using TirGen.Specification.Reading;
using TirGen.Specification.Rules.Lowering;

namespace TirGen.Analyzers.Payload;

/// <summary>The schemas of a document by the names a payload can give: a component schema, an operation, or one of its actions.</summary>
internal static class PayloadSchemas
{
    private static readonly string[] Methods = ["put", "post", "patch", "delete", "get", "options", "head", "trace"];

    /// <summary>Each name with a local reference to its schema; of equal names the first counts.</summary>
    public static IReadOnlyDictionary<string, string> Find(SpecNode document)
    {
        Dictionary<string, string> schemas = new(StringComparer.Ordinal);
        foreach (SpecMember schema in MembersOf(document, "#/components/schemas"))
        {
            Add(schemas, schema.Name, "#/components/schemas/" + DocumentPointer.Escape(schema.Name));
        }

        foreach (SpecMember path in MembersOf(document, "#/paths"))
        {
            foreach (SpecMember operation in (path.Value as SpecObject)?.Members.Where(static m => Methods.Contains(m.Name)) ?? [])
            {
                AddOperation(schemas, document, $"#/paths/{DocumentPointer.Escape(path.Name)}/{operation.Name}");
            }
        }

        return schemas;
    }

    private static void AddOperation(Dictionary<string, string> schemas, SpecNode document, string operation)
    {
        if ((Follow(document, operation) as SpecObject)?["operationId"] is not SpecString id)
        {
            return;
        }

        string body = operation + "/requestBody";
        body = (DocumentPointer.Resolve(document, body) as SpecObject)?["$ref"] is SpecString reference ? reference.Value : body;
        foreach (SpecMember media in MembersOf(document, body + "/content").Where(static m => IsJson(m.Name)))
        {
            string schema = $"{body}/content/{DocumentPointer.Escape(media.Name)}/schema";
            Add(schemas, Identifiers.Pascal(id.Value), schema);
            AddActions(schemas, document, schema);
            return;
        }
    }

    /// <summary>A body that a property selects is one action for each value of that property.</summary>
    private static void AddActions(Dictionary<string, string> schemas, SpecNode document, string schema)
    {
        if ((Follow(document, schema) as SpecObject)?["discriminator"] is not SpecObject discriminator)
        {
            return;
        }

        foreach (SpecMember action in (discriminator["mapping"] as SpecObject)?.Members ?? [])
        {
            if (action.Value is SpecString target)
            {
                string reference = target.Value.StartsWith("#", StringComparison.Ordinal) ? target.Value : "#/components/schemas/" + DocumentPointer.Escape(target.Value);
                Add(schemas, Identifiers.Pascal(action.Name), reference);
            }
        }
    }

    private static bool IsJson(string mediaType)
    {
        string type = mediaType.Split(';')[0].Trim();
        return type.Equals("application/json", StringComparison.OrdinalIgnoreCase) || type.EndsWith("+json", StringComparison.OrdinalIgnoreCase);
    }

    private static SpecNode? Follow(SpecNode document, string reference)
    {
        const int MaxChain = 32;
        SpecNode? node = DocumentPointer.Resolve(document, reference);
        for (int i = 0; i < MaxChain && node is SpecObject o && o["$ref"] is SpecString next; i++)
        {
            node = DocumentPointer.Resolve(document, next.Value);
        }

        return node;
    }

    private static IReadOnlyList<SpecMember> MembersOf(SpecNode document, string reference) =>
        (Follow(document, reference) as SpecObject)?.Members ?? [];

    private static void Add(Dictionary<string, string> schemas, string name, string reference)
    {
        if (!schemas.ContainsKey(name))
        {
            schemas.Add(name, reference);
        }
    }
}
