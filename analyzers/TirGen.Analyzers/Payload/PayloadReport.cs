using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using TirGen.Analyzers.Diagnostics;
using TirGen.Specification.Reading;
using TirGen.Specification.Rules;
using TirGen.Specification.Rules.Evaluation;
using TirGen.Specification.Rules.Values;

namespace TirGen.Analyzers.Payload;

/// <summary>Says what is wrong with one payload file, at line and column.</summary>
internal sealed class PayloadReport(AdditionalFileAnalysisContext context, PayloadFile payload, SourceText text)
{
    private readonly string _content = text.ToString();
    private LineMap? _lines;

    /// <summary>Reports what is wrong with the item of the file.</summary>
    public void Configuration(string message) => context.ReportDiagnostic(
        Diagnostic.Create(ConfigurationDescriptors.UnknownPayloadSchema, Place(new TextRange(0, 0)), message));

    /// <summary>Reports what is wrong with the text, and with the value in it by <paramref name="rule"/>.</summary>
    public void Text(Rule? rule)
    {
        ReadOptions options = new() { AllowComments = payload.AllowsComments };
        ReadResult read = JsonReader.Read(_content, options, context.CancellationToken);
        foreach (ReadProblem problem in read.Problems)
        {
            IEnumerable<Location> others = problem.Other is { } other ? [Place(other)] : [];
            context.ReportDiagnostic(Diagnostic.Create(PayloadDescriptors.NotJson, Place(problem.Range), others, problem.Message));
        }

        if (read.Root is null || rule is null)
        {
            return;
        }

        foreach (RuleFinding finding in RuleEvaluator.Evaluate(rule, RuleValue.From(read.Root), context.CancellationToken))
        {
            if (PayloadDescriptors.Find(finding.Id) is { } descriptor)
            {
                Location place = Place(RangeOf(finding.Origin) ?? read.Root.Range);
                context.ReportDiagnostic(Diagnostic.Create(descriptor, place, OthersOf(finding), RepairOf(finding), finding.Message.ToString()));
            }
        }
    }

    private static TextRange? RangeOf(object? origin) => origin switch
    {
        SpecMember member => member.NameRange,

        // A whole object or list may be the whole file; its opening bracket says as much.
        SpecObject or SpecArray => new TextRange(((SpecNode)origin).Range.Start, 1),
        SpecNode node => node.Range,
        _ => null,
    };

    private IEnumerable<Location> OthersOf(RuleFinding finding) =>
        finding.Members
            .Select(name => finding.Value is ObjectValue o && o.TryFind(name, out RuleMember member) ? member.Value.Origin as SpecNode : null)
            .OfType<SpecNode>()
            .Select(node => Place(node.Range));

    private static ImmutableDictionary<string, string?> RepairOf(RuleFinding finding) =>
        finding is { Repair: RepairKind.UseNearest, Suggestion: { } suggestion }
            ? ImmutableDictionary<string, string?>.Empty.Add(RepairKeys.Repair, nameof(RepairKind.UseNearest)).Add(RepairKeys.Suggestion, suggestion)
            : ImmutableDictionary<string, string?>.Empty;

    private Location Place(TextRange range)
    {
        int start = Math.Min(range.Start, text.Length);
        int end = Math.Min(range.End, text.Length);
        return Location.Create(payload.Text.Path, TextSpan.FromBounds(start, end), new LinePositionSpan(At(start), At(end)));
    }

    // Lines as JSON and the command line count them: a line separator within a string ends none.
    private LinePosition At(int offset)
    {
        TextPosition position = (_lines ??= new LineMap(_content)).At(offset);
        return new LinePosition(position.Line - 1, position.Column - 1);
    }
}
