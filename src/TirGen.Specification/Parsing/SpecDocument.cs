using TirGen.Specification.Problems;
using TirGen.Specification.Reading;
using TirGen.Specification.Spelling;

namespace TirGen.Specification.Parsing;

/// <summary>A document whose local references can be followed.</summary>
public sealed class SpecDocument(SpecObject root)
{
    private const int MaxChain = 32;
    private readonly List<SpecProblem> _problems = [];
    private readonly HashSet<TextRange> _reported = [];
    private readonly HashSet<(string Operation, TextRange Range)> _leftOut = [];

    /// <summary>The whole document.</summary>
    public SpecObject Root { get; } = root;

    /// <summary>What was found wrong so far, each place once.</summary>
    public IReadOnlyList<SpecProblem> Problems => _problems;

    /// <summary>Where the parts of the model stand that were parsed so far.</summary>
    public SpecPlaces Places { get; } = new();

    /// <summary>Notes a problem; a second one of the same place is dropped, because the first caused it.</summary>
    public void Report(SpecProblemKind kind, string message, TextRange range, params TextRange[] others) =>
        Report(new SpecProblem(kind, message, range) { Others = others });

    /// <summary>The same for a problem that says more.</summary>
    public void Report(SpecProblem problem)
    {
        if (_reported.Add(problem.Range))
        {
            _problems.Add(problem);
        }
    }

    /// <summary>Notes why an operation is left out. Others may be left out for what stands at the same place: each has a problem of its own.</summary>
    /// <param name="kind">Which rule.</param>
    /// <param name="operation">Method and path.</param>
    /// <param name="reason">What cannot be generated, without a full stop.</param>
    /// <param name="range">Where.</param>
    /// <param name="misspelling">What is probably misspelt there.</param>
    public void ReportLeftOut(SpecProblemKind kind, string operation, string reason, TextRange range, Misspelling? misspelling = null)
    {
        if (_leftOut.Add((operation, range)))
        {
            _problems.Add(new SpecProblem(kind, $"{reason}; {operation} is left out.", range) { LeftOut = operation, Misspelling = misspelling });
        }
    }

    /// <summary>A reference that the document does not spell out, standing where something else implies it.</summary>
    public static SpecObject Reference(string pointer, TextRange range) => new(range, [new SpecMember("$ref", range, new SpecString(range, pointer))]);

    /// <summary>Follows a chain of references to the object at its end; null, and a problem noted, when there is none.</summary>
    public SpecObject? Resolve(SpecNode? node) => Resolve(node, out _);

    /// <summary>The same, and the pointer of the last reference followed, or null when the node was none.</summary>
    public SpecObject? Resolve(SpecNode? node, out string? pointer) =>
        Follow(node, out pointer) switch
        {
            SpecObject target => target,
            null => null,
            var other => ReportNoObject(other),
        };

    /// <summary>The schema at the end of a chain of references, where <c>true</c> and <c>false</c> are schemas too; null, and a problem noted, when there is none.</summary>
    public SpecObject? ResolveSchema(SpecNode? node) => ResolveSchema(node, out _);

    /// <summary>The same, and the pointer of the last reference followed, or null when the node was none.</summary>
    public SpecObject? ResolveSchema(SpecNode? node, out string? pointer) =>
        Follow(node, out pointer) switch
        {
            SpecObject target => target,
            null => null,
            SpecBoolean { Value: true } anything => new SpecObject(anything.Range, []),
            SpecBoolean nothing => new SpecObject(nothing.Range, [new SpecMember("not", nothing.Range, new SpecObject(nothing.Range, []))]),
            var other => ReportNoObject(other),
        };

    /// <summary>What stands at the end of a chain of references; null, and a problem noted, when nothing does.</summary>
    private SpecNode? Follow(SpecNode? node, out string? pointer)
    {
        pointer = null;
        List<TextRange> chain = [];
        while (node is SpecObject target)
        {
            if (target["$ref"] is not SpecString reference)
            {
                return target;
            }

            chain.Add(reference.Range);
            if (chain.Count > MaxChain)
            {
                Report(SpecProblemKind.CircularReference, $"The reference \"{reference.Value}\" runs in a circle or over more than {MaxChain} steps.", chain[0], [.. chain.Skip(1)]);
                return null;
            }

            pointer = reference.Value;
            node = Find(reference.Value);
            if (node is null)
            {
                Report(UnresolvedReference.Of(Root, reference.Value, reference.Range) with { Others = [.. chain.Take(chain.Count - 1)] });
                return null;
            }
        }

        return node;
    }

    private SpecObject? ReportNoObject(SpecNode node)
    {
        Report(SpecProblemKind.InvalidShape, $"Expected an object, found a value of type {node.TypeName}.", node.Range);
        return null;
    }

    /// <summary>The node that a local reference (<c>#/components/…</c>) names, or null.</summary>
    public SpecNode? Find(string reference) => DocumentPointer.Resolve(Root, reference);
}
