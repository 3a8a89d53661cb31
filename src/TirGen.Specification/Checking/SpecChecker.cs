using TirGen.Specification.Parsing;
using TirGen.Specification.Problems;
using TirGen.Specification.Reading;
using TirGen.Specification.Rules.Lowering;
using TirGen.Specification.Selecting;

namespace TirGen.Specification.Checking;

/// <summary>Says everything that is wrong with a document: as a text, as a description of an API, and in its rules.</summary>
public static class SpecChecker
{
    /// <summary>Checks a document. Never throws on bad input.</summary>
    /// <param name="read">The document as its reader gave it.</param>
    /// <param name="reservedNames">C# type names that the emitter takes for itself.</param>
    /// <param name="selection">What is generated of it; nothing is said of the rest, unless the text itself is broken there.</param>
    /// <param name="cancellation">Ends the check with <see cref="OperationCanceledException"/>.</param>
    /// <returns>The problems in the order of the text.</returns>
    public static IReadOnlyList<SpecProblem> Check(ReadResult read, IEnumerable<string> reservedNames, Selection selection, CancellationToken cancellation = default)
    {
        List<SpecProblem> problems = [.. read.Problems.Select(Of)];

        // Of a text that breaks the grammar parts are missing, and what refers to them is not to blame.
        if (read.Root is not null && !read.Problems.Any(static p => p.Kind == ReadProblemKind.Syntax))
        {
            SelectedDocument selected = SelectedDocument.Of(read.Root, selection);
            problems.AddRange(selected.Problems);
            problems.AddRange(selected.IsEmpty ? [] : ApiParser.Parse(selected.Root, reservedNames, cancellation).Problems);
            HashSet<TextRange> said = [.. problems.Where(static p => p.LeftOut is null).Select(static p => p.Range)];
            problems.AddRange(RuleProblems(selected.Root, cancellation).Where(p => !said.Contains(p.Range)));
            problems.AddRange(selected.Root is SpecObject root ? Misspellings.Find(root, cancellation) : []);
        }

        // What stands at one place was met on several ways.
        return [.. problems.GroupBy(static p => (p.Kind, p.Range, p.LeftOut)).Select(static g => g.OrderBy(static p => p.Misspelling is null).First()).OrderBy(static p => p.Range.Start)];
    }

    private static SpecProblem Of(ReadProblem problem) => new(
        problem.Kind == ReadProblemKind.DuplicateName ? SpecProblemKind.DuplicateName : SpecProblemKind.Unreadable, problem.Message, problem.Range)
    {
        Others = problem.Other is { } other ? [other] : [],
        Edits = problem.Edits,
    };

    private static IReadOnlyList<SpecProblem> RuleProblems(SpecNode root, CancellationToken cancellation)
    {
        RuleLowering lowering = new(root, cancellation);
        foreach (SpecMember schema in (DocumentPointer.Resolve(root, "#/components/schemas") as SpecObject)?.Members ?? [])
        {
            lowering.Lower(schema.Value);
        }

        return lowering.Problems;
    }
}
