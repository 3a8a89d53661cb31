using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using TirGen.Analyzers.Diagnostics;
using TirGen.Specification.Checking;
using TirGen.Specification.Reading;
using TirGen.Specification.Rules;
using TirGen.Specification.Rules.Evaluation;

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
    public void Content(Rule rule)
    {
        ReadOptions options = new() { AllowComments = payload.AllowsComments };
        foreach (PayloadFinding finding in PayloadChecker.Check(_content, rule, options, context.CancellationToken))
        {
            if (PayloadDescriptors.Find(finding.Id) is { } descriptor)
            {
                IEnumerable<Location> others = finding.Other is { } other ? [Place(other)] : [];
                context.ReportDiagnostic(Diagnostic.Create(descriptor, Place(finding.Range), others, RepairOf(finding), finding.Message));
            }
        }
    }

    private static ImmutableDictionary<string, string?> RepairOf(PayloadFinding finding)
    {
        ImmutableDictionary<string, string?> none = ImmutableDictionary<string, string?>.Empty;
        return finding.Replacement is null ? none
            : none.Add(RepairKeys.Repair, nameof(RepairKind.UseNearest)).Add(RepairKeys.Replacement, finding.Replacement);
    }

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
