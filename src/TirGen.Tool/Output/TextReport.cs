using TirGen.Specification.Checking;
using TirGen.Specification.Reading;
using TirGen.Specification.Rules;
using TirGen.Tool.Checking;
using TirGen.Tool.Input;

namespace TirGen.Tool.Output;

/// <summary>Findings as compilers print them, one a line, and a last line that counts.</summary>
internal static class TextReport
{
    public static void Write(TextWriter output, CheckReport report)
    {
        foreach (CheckedFile file in report.Files)
        {
            foreach (PayloadFinding finding in file.Findings)
            {
                Write(output, file, finding);
            }
        }

        output.WriteLine(Summary(report));
    }

    /// <summary>Writes one finding.</summary>
    public static void Write(TextWriter output, CheckedFile file, PayloadFinding finding)
    {
        TextPosition position = file.Lines.At(finding.Range.Start);
        output.Write($"{file.Path}({position.Line},{position.Column}): ");
        Terminal.Write(output, finding.Severity.Name(), Color(finding.Severity));
        string pointer = RuleTitles.IsOfTheDocument(finding.Id) || finding.Pointer.Length == 0 ? "" : $"{finding.Pointer}: ";
        output.WriteLine($" {finding.Id}: {pointer}{finding.Message}");
    }

    /// <summary>How many files were checked, and what was found in them.</summary>
    public static string Summary(CheckReport report)
    {
        string found = string.Join(", ", new[] { RuleSeverity.Error, RuleSeverity.Warning, RuleSeverity.Info }
            .Select(severity => Count(report.Files.Sum(f => f.Findings.Count(x => x.Severity == severity)), severity.Name()))
            .Where(static text => text.Length > 0));
        string failed = report.Failures.Count == 0 ? "" : $", {report.Failures.Count} could not be";
        string checkedFiles = report.Files.Count == 0 ? "no file" : Count(report.Files.Count, "file");
        return $"{checkedFiles} checked{failed}: {(found.Length == 0 ? "nothing found" : found)}.";
    }

    private static ConsoleColor Color(RuleSeverity severity) => severity switch
    {
        RuleSeverity.Error => ConsoleColor.Red,
        RuleSeverity.Warning => ConsoleColor.Yellow,
        _ => ConsoleColor.Cyan,
    };

    private static string Count(int count, string noun) =>
        count == 0 ? "" : count == 1 || noun == "info" ? $"{count} {noun}" : $"{count} {noun}s";
}
