using TirGen.Specification.Reading;

namespace TirGen.Specification.Parsing;

/// <summary>
/// Takes alternatives back into their schema where it is one type all the same: alternatives that are rules alone, those that are texts or numbers
/// with each other, and lists of constants.
/// </summary>
internal static class VariantFolding
{
    private const int MaxVariants = 1000;

    /// <summary>What a schema may say without saying what a value looks like.</summary>
    private static readonly HashSet<string> Rules = new(
        [
            "required", "not", "if", "then", "else", "dependentRequired", "minProperties", "maxProperties", "title", "description", "properties", "type", "allOf", "anyOf", "oneOf",
            "propertyNames", "$comment", "deprecated",
        ],
        StringComparer.Ordinal);

    private static readonly HashSet<string> NumberFormats = new(["int32", "int64", "uint32", "uint64", "float", "double", "decimal", "int16", "uint16", "int8", "uint8"], StringComparer.Ordinal);

    /// <summary>Changes a view whose alternatives are none of types.</summary>
    public static void Fold(SchemaView view, SchemaViewReader views, SpecDocument document)
    {
        FoldTypeList(view);
        if (view.Variants.Count == 0)
        {
            return;
        }

        if (view.Properties.Count > 0)
        {
            if (view.Variants.TrueForAll(variant => document.ResolveSchema(variant) is { } rule && IsRule(rule, view, 0)))
            {
                view.Variants.Clear();
                view.Discriminator = null;
            }

            return;
        }

        // One alternative is a reference to it.
        if (view.Variants.Count > 1 && view.Discriminator is null && Leaves(view, views) is { Count: > 0 } leaves)
        {
            view.IsNullable |= leaves.Exists(static leaf => leaf.IsNullable);
            FoldLeaves(view, leaves);
        }
    }

    /// <summary>The schemas that a value is one of, where all are scalars; null when one is not.</summary>
    /// <remarks>Alternatives of alternatives are looked through.</remarks>
    public static List<SchemaView>? Leaves(SchemaView view, SchemaViewReader views)
    {
        List<SchemaView> leaves = [];
        HashSet<SpecObject> seen = [view.Schema];
        Stack<(SpecNode Node, string? Type)> open = new(Enumerable.Reverse(view.Variants).Select(variant => (variant, TypeOf(view))));
        while (open.Count > 0)
        {
            (SpecNode node, string? inherited) = open.Pop();
            if (leaves.Count > MaxVariants || views.Read(node) is not { Properties.Count: 0 } inner)
            {
                return null;
            }

            if (inner.Variants.Count > 0)
            {
                if (inner.Discriminator is not null || !seen.Add(inner.Schema))
                {
                    return null;
                }

                foreach (SpecNode variant in Enumerable.Reverse(inner.Variants))
                {
                    open.Push((variant, TypeOf(inner) ?? inherited));
                }
            }
            else if ((TypeOf(inner) ?? (inner.Types.Count == 0 ? inherited : null)) is "string" or "integer" or "number" or "boolean")
            {
                if (inner.Types.Count == 0)
                {
                    // The schema around it says the type.
                    SchemaView typed = new(inner.Schema) { Format = inner.Format, Enum = inner.Enum, IsOpenEnum = inner.IsOpenEnum, Const = inner.Const };
                    typed.Types.Add(inherited!);
                    inner = typed;
                }

                leaves.Add(inner);
            }
            else
            {
                return null;
            }
        }

        return leaves;
    }

    private static string? TypeOf(SchemaView view) => view.Types is [var type] ? type : null;

    /// <summary>A number is written as one, where its text is admitted beside it: the format says what is meant. An integer is a number.</summary>
    private static void FoldTypeList(SchemaView view)
    {
        if (view.Types.Contains("number") && view.Types.Contains("integer"))
        {
            view.Types.Remove("integer");
        }

        if (view.Types.Count == 2 && view.Types.Contains("string") && (view.Types.Contains("integer") || view.Types.Contains("number")) && view.Format is { } format && NumberFormats.Contains(format))
        {
            view.Types.Remove("string");
        }
    }

    private static void FoldLeaves(SchemaView view, List<SchemaView> leaves)
    {
        List<string> types = [.. leaves.Select(static leaf => leaf.Types[0]).Distinct(StringComparer.Ordinal)];
        if (types.Contains("number"))
        {
            types.Remove("integer");
        }

        if (types.Count != 1)
        {
            return;
        }

        view.Variants.Clear();
        view.Types.Clear();
        view.Types.Add(types[0]);
        string?[] formats = [.. leaves.Where(static leaf => leaf.Values.Count == 0).Select(static leaf => leaf.Format).Distinct(StringComparer.Ordinal)];
        view.Format ??= formats is [var format] ? format : null;
        List<SpecNode> values = [.. leaves.SelectMany(static leaf => leaf.Values)];
        if (values.Count > 0 && (types[0] == "string" || leaves.TrueForAll(static leaf => leaf.Values.Count > 0)))
        {
            view.Enum = new SpecArray(view.Schema.Range, values);
            view.IsOpenEnum |= leaves.Exists(static leaf => leaf.Values.Count == 0 || leaf.IsOpenEnum);
        }
    }

    /// <summary>Whether a schema says nothing of how a value looks that the schema around it does not say, too.</summary>
    private static bool IsRule(SpecObject schema, SchemaView owner, int depth) =>
        depth < 8
        && schema.Members.All(static member => Rules.Contains(member.Name) || member.Name.StartsWith("x-", StringComparison.Ordinal))
        && schema["type"] is null or SpecString { Value: "object" }
        && ((schema["properties"] as SpecObject)?.Members ?? []).All(member => owner.Properties.Any(known => known.Name == member.Name))
        && new[] { "allOf", "anyOf", "oneOf" }.All(name => ((schema[name] as SpecArray)?.Items ?? []).All(part => part is SpecObject inner && inner["$ref"] is null && IsRule(inner, owner, depth + 1)));
}
