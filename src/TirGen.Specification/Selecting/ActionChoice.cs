using TirGen.Specification.Parsing;
using TirGen.Specification.Reading;

namespace TirGen.Specification.Selecting;

/// <summary>Chooses among the actions of one operation: the variants of a discriminated body.</summary>
internal static class ActionChoice
{
    /// <summary>The operation with the chosen actions alone; null when none is chosen or when it has no actions.</summary>
    /// <param name="document">The document.</param>
    /// <param name="operation">The operation.</param>
    /// <param name="isChosen">Asked for every action.</param>
    public static SpecObject? Choose(SpecDocument document, SpecObject operation, Func<string, bool> isChosen)
    {
        if (operation["requestBody"] is not { } node || document.Resolve(node) is not { } body || body["content"] is not SpecObject content
            || MediaTypes.FindBody(content) is not { Value: SpecObject media } chosen || media["schema"] is not { } schemaNode
            || document.ResolveSchema(schemaNode) is not { } schema || schema["discriminator"] is not SpecObject discriminator
            || (schema.Find("oneOf") ?? schema.Find("anyOf")) is not { Value: SpecArray variants } alternatives)
        {
            return null;
        }

        List<(string Action, SpecNode Variant)> kept = [.. Discriminators.Actions(document, discriminator, variants.Items).Where(entry => isChosen(entry.Action))];
        if (kept.Count == 0)
        {
            return null;
        }

        // The mapping is written out, so that a name which follows from that of the schema stays what it is.
        SpecObject mapping = new(discriminator.Range, [.. kept.Select(static entry => new SpecMember(entry.Action, entry.Variant.Range, ((SpecObject)entry.Variant)["$ref"]!))]);
        schema = With(schema, "discriminator", With(discriminator, "mapping", mapping));
        schema = With(schema, alternatives.Name, new SpecArray(variants.Range, [.. kept.Select(static entry => entry.Variant)]));
        media = With(media, "schema", schema);
        return With(operation, "requestBody", With(body, "content", With(content, chosen.Name, media)));
    }

    private static SpecObject With(SpecObject owner, string name, SpecNode value)
    {
        SpecMember? known = owner.Find(name);
        return new SpecObject(owner.Range, known is null
            ? [.. owner.Members, new SpecMember(name, owner.Range, value)]
            : [.. owner.Members.Select(member => member == known ? new SpecMember(name, member.NameRange, value) : member)]);
    }
}
