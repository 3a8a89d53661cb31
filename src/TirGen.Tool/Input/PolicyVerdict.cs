using System.Text;
using System.Text.Json;
using TirGen.Autoscaling;
using TirGen.Specification.Checking;
using TirGen.Specification.Reading;
using TirGen.Specification.Rules;

namespace TirGen.Tool.Input;

/// <summary>
/// What the document's own rules say about a policy: the findings of <c>tirgen check</c>, with its ids and severities. What the engine
/// would say about the same is left out.
/// </summary>
internal static class PolicyVerdict
{
    private static readonly Lazy<PayloadSchemas> Schemas = new(static () => new(ApiDocument.Read(null).Root));

    /// <summary>Findings that no rule of the document has: what a policy does on its endpoint.</summary>
    public static readonly IReadOnlyList<string> EndpointIds =
    [
        "granularity-not-one", "granularity-straddles", "minimum-over-capacity", "rate-above-capacity", "stability-below-cold-start", "target-above-capacity",
        "waiting-only", "watch-adds-to-cold-start", "watch-periods-differ", "window-too-short", "zero-with-rate-only", "zero-without-hold-queue",
    ];

    /// <summary>Judges a policy that is to be sent: the bare object, or the body of a request.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="document">The same as the engine reads it.</param>
    /// <param name="options">What is known of the endpoint.</param>
    /// <returns>Findings, errors first. A detail answer is nothing to be sent, so that the engine alone judges it.</returns>
    public static IReadOnlyList<Finding> Of(byte[] bytes, PolicyDocument document, PolicyLintOptions options)
    {
        if (SchemaOf(bytes, document) is not { } schema)
            return document.Lint(options);
        string text = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false).GetString(bytes).TrimStart('\uFEFF');
        LineMap lines = new(text);
        IEnumerable<Finding> own = PayloadChecker.Check(text, Schemas.Value.Find(schema)!)
            .Where(finding => !(options.PrivateCluster && ClusterLimit.IsBrokenIn(finding)))
            .Select(finding => Convert(finding, lines.At(finding.Range.Start)));
        return
        [
            .. own.Concat(OnTheEndpoint(document, options)).OrderByDescending(static finding => finding.Severity),
        ];
    }

    /// <summary>What the engine adds to the document's rules.</summary>
    public static IEnumerable<Finding> OnTheEndpoint(PolicyDocument document, PolicyLintOptions options) =>
        document.Lint(options).Where(static finding => EndpointIds.Contains(finding.Id));

    /// <summary>Whether a finding came from the document's rules.</summary>
    public static bool IsOfTheDocument(Finding finding) => RuleTitles.IsOfTheDocument(finding.Id);

    private static Finding Convert(PayloadFinding finding, TextPosition position) => new(
        finding.Id,
        finding.Severity switch { RuleSeverity.Error => FindingSeverity.Error, RuleSeverity.Warning => FindingSeverity.Warning, _ => FindingSeverity.Info },
        FindingEvidence.Documented,
        finding.Pointer,
        finding.Message,
        "")
    {
        Line = position.Line,
        Column = position.Column,
    };

    private static string? SchemaOf(byte[] bytes, PolicyDocument document) => document.PolicyPointer switch
    {
        "" => "AutoScalePolicy",
        "/auto_scale_policy" when HasAction(bytes) => "UpdateAutoScale",
        _ => null,
    };

    private static bool HasAction(byte[] bytes)
    {
        using JsonDocument document = JsonDocument.Parse(bytes.AsMemory(bytes is [0xEF, 0xBB, 0xBF, ..] ? 3 : 0));
        return document.RootElement.TryGetProperty("action", out _);
    }
}
