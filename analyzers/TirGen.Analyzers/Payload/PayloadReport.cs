using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using TirGen.Analyzers.Diagnostics;
using TirGen.Specification.Checking;
using TirGen.Specification.Reading;
using TirGen.Specification.Rules;
using TirGen.Specification.Rules.Evaluation;

namespace TirGen.Analyzers.Payload;

/// <summary>Says what is wrong with one payload file, at line and column.</summary>
internal sealed class PayloadReport(AdditionalFileAnalysisContext context, PayloadFile payload, string text)
{
    private readonly FilePlaces _places = new(payload.Text.Path, text);

    /// <summary>Reports what is wrong with the item of the file.</summary>
    public void Configuration(string message) => context.ReportDiagnostic(
        Diagnostic.Create(ConfigurationDescriptors.UnknownPayloadSchema, _places.Of(new TextRange(0, 0)), message));

    /// <summary>Reports what is wrong with the text, and with the value in it by <paramref name="rule"/>.</summary>
    public void Content(Rule rule)
    {
        ReadOptions options = new() { AllowComments = payload.AllowsComments };
        IReadOnlyList<PayloadFinding> findings = PayloadFindings.All(text, rule, options, context.CancellationToken);
        if (findings.Count == 0)
        {
            return;
        }

        PayloadRepairs repairs = new(text, rule, options, findings, context.CancellationToken);
        foreach (PayloadFinding finding in findings)
        {
            if (PayloadDescriptors.Find(finding.Id) is { } descriptor)
            {
                IEnumerable<Location> others = finding.Other is { } other ? [_places.Of(other)] : [];
                context.ReportDiagnostic(Diagnostic.Create(descriptor, _places.Of(finding.Range), others, RepairOf(finding, repairs), finding.Message));
            }
        }
    }

    private static ImmutableDictionary<string, string?> RepairOf(PayloadFinding finding, PayloadRepairs repairs)
    {
        ImmutableDictionary<string, string?> none = ImmutableDictionary<string, string?>.Empty;
        ImmutableDictionary<string, string?> named = finding.Replacement is null || finding.Cause is null ? none
            : none.Add(RepairKeys.Repair, nameof(RepairKind.UseNearest)).Add(RepairKeys.Replacement, finding.Replacement);
        return FileEdits.Add(named, repairs.Of(finding), finding.Range.Start);
    }
}
