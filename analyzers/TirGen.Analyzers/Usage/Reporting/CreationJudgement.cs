using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using TirGen.Analyzers.Diagnostics;
using TirGen.Analyzers.Usage.Types;
using TirGen.Analyzers.Usage.Values;
using TirGen.Specification.Rules;
using TirGen.Specification.Rules.Evaluation;
using TirGen.Specification.Rules.Values;

namespace TirGen.Analyzers.Usage.Reporting;

/// <summary>One creation or <c>with</c> expression, judged.</summary>
internal sealed class CreationJudgement(
    OperationAnalysisContext context, Creation creation, ApiType type, ApiTypes types, ValueReader values)
{
    /// <summary>Reports what is wrong with the object, unless the object is only a stage on the way to another one.</summary>
    public void Report()
    {
        IReadOnlyList<RuleFinding> findings = Findings(creation.Value);
        if (findings.Count == 0 || Template.IsTemplate(context.Operation, values))
        {
            return;
        }

        HashSet<string> known = KnownOfReceiver();
        MemberNames names = new(type, types);
        FindingRepair repairs = new(context, creation, type, types, findings);
        FindingPlace places = new(context.Operation, creation, repairs);
        foreach (RuleFinding finding in findings)
        {
            string message = finding.MessageFor(names.Spell);
            if (UsageDescriptors.Find(finding.Id) is { } descriptor && known.Add(FindingKey.Of(finding)))
            {
                context.ReportDiagnostic(Diagnostic.Create(
                    descriptor, places.Of(finding), places.OthersOf(finding), repairs.Of(finding), message));
            }
        }
    }

    private List<RuleFinding> Findings(RuleValue value) =>
        [.. RuleEvaluator.Evaluate(type.Rule, value, context.CancellationToken).Where(IsOurs)];

    // What C# requires by itself is CS9035; but C# is content with a null that it was only warned of.
    private bool IsOurs(RuleFinding finding) =>
        finding.Id != RuleIds.MissingMember || finding.IsConditional || (finding.Pointer.Length == 0 && finding.Members.Any(creation.Assignments.ContainsKey));

    /// <summary>What has been said already where the receiver was created.</summary>
    private HashSet<string> KnownOfReceiver()
    {
        bool isJudged = context.Operation is IWithOperation { Operand: var operand } && Template.IsJudgedElsewhere(operand, values);
        return isJudged && creation.Receiver is { } receiver
            ? new(Findings(receiver).Select(FindingKey.Of), StringComparer.Ordinal)
            : new(StringComparer.Ordinal);
    }
}
