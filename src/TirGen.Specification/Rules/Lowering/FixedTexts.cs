using TirGen.Specification.Reading;

namespace TirGen.Specification.Rules.Lowering;

/// <summary>Reads which texts a schema leaves a member, which is what a discriminator without a mapping tells objects apart by.</summary>
internal static class FixedTexts
{
    private const int MaxDepth = 32;

    /// <summary>For each schema the texts of a member that are no other schema's: where two share one, it tells neither. None where it can have others, or is not fixed.</summary>
    /// <param name="root">The document that references point into.</param>
    /// <param name="schemas">The objects that are to be told apart.</param>
    /// <param name="member">The member's name.</param>
    /// <param name="taken">Texts that say already which object is meant.</param>
    /// <param name="isShared">Two of the objects have a text in common.</param>
    public static IReadOnlyList<IReadOnlyList<string>> Apart(SpecNode root, IReadOnlyList<SpecObject> schemas, string member, IEnumerable<string> taken, out bool isShared)
    {
        List<IReadOnlyList<string>> texts = [.. schemas.Select(schema => Find(root, schema, member, 0) ?? [])];
        HashSet<string> shared = new(texts.SelectMany(static all => all).Concat(taken).GroupBy(static text => text, StringComparer.Ordinal).Where(static same => same.Count() > 1).Select(static same => same.Key), StringComparer.Ordinal);
        isShared = shared.Count > 0;
        return [.. texts.Select(all => all.Any(shared.Contains) ? [] : all)];
    }

    /// <summary>A schema's own word goes before that of its parts, and a later part before an earlier one; null where none says anything.</summary>
    private static IReadOnlyList<string>? Find(SpecNode root, SpecObject schema, string member, int depth)
    {
        if (depth > MaxDepth)
        {
            return null;
        }

        if ((schema["properties"] as SpecObject)?[member] is { } property)
        {
            return Follow(root, property) is { } value ? Texts(OrNull(root, value)) : [];
        }

        // A part that is told apart itself says of the member what all of its extensions can be.
        return (schema["allOf"] as SpecArray)?.Items.Select(part => Follow(root, part)).Where(static part => part is not null && part["discriminator"] is null)
            .Select(part => Find(root, part!, member, depth + 1)).LastOrDefault(static texts => texts is not null);
    }

    /// <summary>What a schema is that is written as the alternative to null; else the schema itself.</summary>
    private static SpecObject OrNull(SpecNode root, SpecObject value) =>
        (value["anyOf"] ?? value["oneOf"]) is SpecArray { Items: [var first, var second] }
        && Follow(root, first) is { } one && Follow(root, second) is { } other && (IsNull(one) || IsNull(other))
            ? IsNull(one) ? other : one
            : value;

    private static bool IsNull(SpecObject schema) => schema["type"] is SpecString { Value: "null" };

    private static IReadOnlyList<string> Texts(SpecObject value)
    {
        IReadOnlyList<SpecNode> values = value["const"] is { } constant ? [constant] : (value["enum"] as SpecArray)?.Items ?? [];
        bool isOpen = value["x-enum-open"] is SpecBoolean { Value: true } || value["nullable"] is SpecBoolean { Value: true };
        return isOpen || !values.All(static v => v is SpecString) ? [] : [.. values.Cast<SpecString>().Select(static v => v.Value).Distinct(StringComparer.Ordinal)];
    }

    private static SpecObject? Follow(SpecNode root, SpecNode node)
    {
        for (int depth = 0; depth < MaxDepth && node is SpecObject o; depth++)
        {
            if (o["$ref"] is not SpecString { Value: var reference })
            {
                return o;
            }

            if (DocumentPointer.Resolve(root, reference) is not { } target)
            {
                return null;
            }

            node = target;
        }

        return null;
    }
}
