using TirGen.Specification.Checking;
using TirGen.Tool.Checking;
using TirGen.Tool.Input;

namespace TirGen.Tool.Output;

/// <summary>Findings as a SARIF log.</summary>
internal static class SarifReport
{
    public static void Write(TextWriter output, CheckReport report) =>
        SarifLog.Write(output, [.. report.Files.SelectMany(static file => file.Findings.Select(finding => Result(file, finding)))], report.Failures);

    private static SarifResult Result(CheckedFile file, PayloadFinding finding)
    {
        SarifPlace place = new(file.Path, file.Lines.At(finding.Range.Start), file.Lines.At(finding.Range.End));
        return new SarifResult(finding.Id, RuleTitles.Of(finding.Id), ProjectAddress.Rule(finding.Id), finding.Severity, finding.Message, place, [finding.Pointer]);
    }
}
