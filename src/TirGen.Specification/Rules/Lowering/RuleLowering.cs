using TirGen.Specification.Problems;
using TirGen.Specification.Reading;

namespace TirGen.Specification.Rules.Lowering;

/// <summary>
/// Makes rules of schemas. One instance serves one document: a schema that is referred to twice is lowered once, and each
/// problem is said once. Not thread-safe.
/// </summary>
public sealed class RuleLowering
{
    private const int MaxDepth = 200;
    private readonly Dictionary<string, ReferenceRule> _references = new(StringComparer.Ordinal);
    private readonly List<SpecProblem> _problems = [];
    private readonly HashSet<SpecProblem> _known = [];
    private readonly CancellationToken _cancellation;
    private int _depth;

    /// <summary>Lowers schemas of a document, against whose root references are resolved.</summary>
    public RuleLowering(SpecNode document, CancellationToken cancellation = default)
    {
        Document = document;
        _cancellation = cancellation;
        string? version = ((document as SpecObject)?["openapi"] as SpecString)?.Value;
        IgnoresReferenceSiblings = version?.StartsWith("3.0", StringComparison.Ordinal) == true;
    }

    /// <summary>
    /// Whether <c>format: int32</c> and <c>int64</c> bound a number. Where a value has a C# type, that bounds it already; in the text of
    /// a payload nothing else does.
    /// </summary>
    public bool BoundsByFormat { get; init; }

    /// <summary>What could not be lowered so far, in the order it was met.</summary>
    public IReadOnlyList<SpecProblem> Problems => _problems;

    internal SpecNode Document { get; }

    /// <summary>OpenAPI 3.0 has a reference stand alone; what is written beside it does not count.</summary>
    internal bool IgnoresReferenceSiblings { get; }

    /// <summary>Lowers the text of a validity attribute, which refers to itself alone.</summary>
    public static Rule LowerText(string text)
    {
        ReadResult read = JsonReader.Read(text);
        return read.Root is null ? OpaqueRule.Instance : new RuleLowering(read.Root).Lower(read.Root);
    }

    /// <summary>The rule of a schema. What cannot be lowered leaves a problem and an <see cref="OpaqueRule"/>.</summary>
    public Rule Lower(SpecNode schema)
    {
        _cancellation.ThrowIfCancellationRequested();
        switch (schema)
        {
            case SpecBoolean boolean:
                return boolean.Value ? BooleanRule.True : BooleanRule.False;
            case SpecObject o when _depth < MaxDepth:
                _depth++;
                Rule rule = new SchemaLowering(this, o).Lower();
                _depth--;
                return rule;
            case SpecObject:
                return Problem(SpecProblemKind.Unsupported, $"Schemas are nested deeper than {MaxDepth} levels.", schema.Range);
            default:
                return Problem(SpecProblemKind.Unsupported, $"A schema is an object or a boolean, not {schema.TypeName}.", schema.Range);
        }
    }

    /// <summary>The rule of the schema at a local reference such as <c>#/components/schemas/ScalingRule</c>.</summary>
    public Rule LowerReference(string reference) => LowerReference(reference, Document.Range);

    internal Rule LowerReference(string reference, TextRange range)
    {
        if (_references.TryGetValue(reference, out ReferenceRule? known))
        {
            return known;
        }

        SpecNode? target = DocumentPointer.Resolve(Document, reference);
        if (target is null)
        {
            return Problem(UnresolvedReference.Of(Document, reference, range));
        }

        ReferenceRule rule = new(reference);
        _references.Add(reference, rule);
        rule.Target = Lower(target);
        return rule;
    }

    internal Rule Problem(SpecProblemKind kind, string message, TextRange range) => Problem(new SpecProblem(kind, message, range));

    internal Rule Problem(SpecProblem problem)
    {
        if (_known.Add(problem))
        {
            _problems.Add(problem);
        }

        return OpaqueRule.Instance;
    }
}
