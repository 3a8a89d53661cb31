using TirGen.Specification.Problems;
using TirGen.Specification.Reading;
using TirGen.Specification.Rules.Patterns;
using TirGen.Specification.Rules.Values;

namespace TirGen.Specification.Rules.Lowering;

/// <summary>Reads keywords of one schema by the kind of their value; a value of another kind is a problem at its place.</summary>
internal sealed class KeywordReader(RuleLowering lowering, SpecObject schema)
{
    /// <summary>The value of a keyword, or null.</summary>
    public SpecNode? this[string keyword] => schema[keyword];

    public RuleNumber? Number(string keyword) => schema[keyword] switch
    {
        null => null,
        SpecNumber number => RuleNumber.Parse(number.Text),
        SpecNode other => Wrong<RuleNumber?>(keyword, "a number", other),
    };

    /// <summary>A count: an integer from 0. One beyond the range of a long is as good as the largest.</summary>
    public long? Count(string keyword)
    {
        if (schema[keyword] is not { } node)
        {
            return null;
        }

        RuleNumber? number = node is SpecNumber text ? RuleNumber.Parse(text.Text) : null;
        return number is { IsInteger: true, IsNegative: false } count
            ? (count.TryGetInt64(out long value) ? value : long.MaxValue)
            : Wrong<long?>(keyword, "a whole number from 0", node);
    }

    public IReadOnlyList<string> Names(string keyword, SpecNode? node)
    {
        switch (node)
        {
            case null:
            // OpenAPI documents of version 2 habits write required: true on a property; it has no meaning there.
            case SpecBoolean:
                return [];
            case SpecArray array when array.Items.All(static i => i is SpecString):
                return [.. array.Items.Cast<SpecString>().Select(static s => s.Value).Distinct(StringComparer.Ordinal)];
            default:
                Wrong<object>(keyword, "a list of names", node);
                return [];
        }
    }

    public IReadOnlyList<Rule> Schemas(string keyword)
    {
        switch (schema[keyword])
        {
            case null:
                return [];
            case SpecArray { Items.Count: > 0 } array:
                return [.. array.Items.Select(lowering.Lower)];
            case SpecNode other:
                Wrong<object>(keyword, "a list of at least one schema", other);
                return [OpaqueRule.Instance];
        }
    }

    public Rule? SchemaOrNull(string keyword) => schema[keyword] is { } node ? lowering.Lower(node) : null;

    public Rule SchemaOrTrue(string keyword) => SchemaOrNull(keyword) ?? BooleanRule.True;

    /// <summary>The members of an object keyword; none, and a problem, when it is something else.</summary>
    public IReadOnlyList<SpecMember> Members(string keyword) => schema[keyword] switch
    {
        null => [],
        SpecObject o => o.Members,
        SpecNode other => Wrong<IReadOnlyList<SpecMember>>(keyword, "an object", other) ?? [],
    };

    public TextPattern? Pattern(string source, TextRange range)
    {
        TextPattern? pattern = TextPattern.TryCreate(source, PatternDialect.Ecma, out string problem);
        if (pattern is null)
        {
            lowering.Problem(SpecProblemKind.Unsupported, $"The pattern {source} cannot be used: {problem}", range);
        }

        return pattern;
    }

    private T? Wrong<T>(string keyword, string expected, SpecNode found)
    {
        lowering.Problem(SpecProblemKind.Unsupported, $"The keyword {keyword} takes {expected}, not {found.TypeName}.", found.Range);
        return default;
    }
}
