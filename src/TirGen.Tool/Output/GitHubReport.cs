using System.Globalization;
using TirGen.Specification.Checking;
using TirGen.Specification.Reading;
using TirGen.Specification.Rules;
using TirGen.Tool.Checking;
using TirGen.Tool.Input;

namespace TirGen.Tool.Output;

/// <summary>
/// Findings as workflow commands of GitHub Actions, which shows them at their lines in a pull request:
/// <c>::error file=…,line=…,col=…,title=…::message</c>.
/// </summary>
internal static class GitHubReport
{
    public static void Write(TextWriter output, CheckReport report)
    {
        foreach (CheckedFile file in report.Files)
        {
            foreach (PayloadFinding finding in file.Findings)
            {
                output.WriteLine(Annotation(file, finding));
            }
        }

        foreach (string failure in report.Failures)
        {
            output.WriteLine($"::error title=tirgen::{Data(failure)}");
        }

        output.WriteLine(TextReport.Summary(report));
    }

    private static string Annotation(CheckedFile file, PayloadFinding finding)
    {
        string level = finding.Severity == RuleSeverity.Info ? "notice" : finding.Severity.Name();
        TextPosition start = file.Lines.At(finding.Range.Start);
        TextPosition end = file.Lines.At(finding.Range.End);

        // A column at the end belongs to the same line only.
        string ending = start.Line == end.Line ? $",endColumn={Number(end.Column)}" : "";
        return $"::{level} file={Property(PathOf(file.Path))},line={Number(start.Line)},endLine={Number(end.Line)},col={Number(start.Column)}{ending},title={Property($"{finding.Id}: {RuleTitles.Of(finding.Id)}")}::{Data(finding.Message)}";
    }

    /// <summary>The path from the root of the checkout, as annotations ask for it.</summary>
    private static string PathOf(string path)
    {
        string root = Environment.GetEnvironmentVariable("GITHUB_WORKSPACE") is { Length: > 0 } workspace ? workspace : Directory.GetCurrentDirectory();
        string relative = Path.GetRelativePath(root, Path.GetFullPath(path));
        return (relative.StartsWith("..", StringComparison.Ordinal) ? path : relative).Replace('\\', '/');
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Data(string text) => text
        .Replace("%", "%25", StringComparison.Ordinal)
        .Replace("\r", "%0D", StringComparison.Ordinal)
        .Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) => Data(text)
        .Replace(":", "%3A", StringComparison.Ordinal)
        .Replace(",", "%2C", StringComparison.Ordinal);
}
