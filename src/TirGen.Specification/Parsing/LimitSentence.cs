using TirGen.Specification.Reading;
using TirGen.Specification.Rules.Patterns;
using TirGen.Specification.Rules.Writing;

namespace TirGen.Specification.Parsing;

/// <summary>Says in words what the keywords of a schema admit, for those who read the documentation of a member.</summary>
internal sealed class LimitSentence
{
    private const int MaxDepth = 3;

    private readonly IReadOnlyList<SpecObject> _schemas;
    private readonly SpecDocument _document;

    private LimitSentence(IReadOnlyList<SpecObject> schemas, SpecDocument document)
    {
        _schemas = schemas;
        _document = document;
    }

    /// <summary>The sentence of a member or parameter, such as <c>1 to 512.</c> or <c>At most 3 items, each 1 to 63 characters.</c></summary>
    /// <param name="schema">The schema as it stands, which may be a reference.</param>
    /// <param name="document">Where references lead.</param>
    /// <returns>The sentence; null when nothing is said.</returns>
    public static string? Of(SpecNode schema, SpecDocument document)
    {
        string phrase = Phrase(schema, document, 0);
        return phrase.Length == 0 ? null : char.ToUpperInvariant(phrase[0]) + phrase.Substring(1) + ".";
    }

    private static string Phrase(SpecNode? node, SpecDocument document, int depth)
    {
        if (node is not SpecObject schema || depth > MaxDepth || document.ResolveSchema(schema) is not { } target)
        {
            return "";
        }

        LimitSentence limits = new(ReferenceEquals(schema, target) ? [schema] : [schema, target], document);
        return string.Join(", ", limits.Phrases(depth).Where(static phrase => phrase.Length > 0));
    }

    private IEnumerable<string> Phrases(int depth)
    {
        yield return Number();
        foreach (KeyValuePair<string, string> keyword in ValidityKeywords.Phrases)
        {
            yield return this[keyword.Key] is SpecNumber number ? keyword.Value.Replace("{0}", number.Text) : "";
        }

        yield return Count("minLength", "maxLength", "character", "not empty");
        yield return this["pattern"] is SpecString pattern ? PatternWords.Describe(pattern.Value) : "";
        yield return Count("minItems", "maxItems", "item", "at least 1 item");
        yield return this["uniqueItems"] is SpecBoolean { Value: true } ? "no two alike" : "";
        string each = Phrase(this["items"], _document, depth + 1);
        yield return each.Length == 0 ? "" : "each " + each;
        yield return Count("minProperties", "maxProperties", "entry", "at least 1 entry");
    }

    /// <summary>The first of the schema and what it refers to that says something.</summary>
    private SpecNode? this[string keyword] => _schemas.Select(schema => schema[keyword]).FirstOrDefault(static value => value is not null);

    private string Number()
    {
        (string Text, bool IsExclusive)? least = Bound("minimum", "exclusiveMinimum");
        (string Text, bool IsExclusive)? most = Bound("maximum", "exclusiveMaximum");
        return (least, most) switch
        {
            ({ IsExclusive: false } from, { IsExclusive: false } to) => from.Text == to.Text ? from.Text : $"{from.Text} to {to.Text}",
            ({ } from, { } to) => $"{Phrase(from, "above", "at least")} and {Phrase(to, "below", "at most")}",
            ({ } from, null) => Phrase(from, "above", "at least"),
            (null, { } to) => Phrase(to, "below", "at most"),
            _ => "",
        };

        static string Phrase((string Text, bool IsExclusive) bound, string exclusive, string inclusive) => $"{(bound.IsExclusive ? exclusive : inclusive)} {bound.Text}";
    }

    /// <summary>A bound in the spelling of either version: OpenAPI 3.0 has a boolean make the bound exclusive.</summary>
    private (string Text, bool IsExclusive)? Bound(string keyword, string exclusiveKeyword) =>
        this[exclusiveKeyword] is SpecNumber exclusive ? (exclusive.Text, true)
        : this[keyword] is SpecNumber inclusive ? (inclusive.Text, this[exclusiveKeyword] is SpecBoolean { Value: true })
        : null;

    private string Count(string least, string most, string unit, string one)
    {
        string? from = (this[least] as SpecNumber)?.Text is { } text && text != "0" ? text : null;
        string? to = (this[most] as SpecNumber)?.Text;
        return (from, to) switch
        {
            ("1", null) => one,
            ({ }, null) => $"at least {from} {Units(unit, from)}",
            (null, { }) => $"at most {to} {Units(unit, to)}",
            ({ }, { }) => from == to ? $"{from} {Units(unit, to)}" : $"{from} to {to} {Units(unit, to)}",
            _ => "",
        };
    }

    private static string Units(string unit, string count) =>
        count == "1" ? unit : unit.EndsWith("y", StringComparison.Ordinal) ? unit.Substring(0, unit.Length - 1) + "ies" : unit + "s";
}
