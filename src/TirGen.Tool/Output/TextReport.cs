using TirGen.Specification.Checking;
using TirGen.Specification.Reading;
using TirGen.Specification.Rules;

namespace TirGen.Tool.Output;

/// <summary>Findings as compilers print them, one a line, and a last line that counts.</summary>
internal static class TextReport
{
    public static void Write(TextWriter output, IReadOnlyList<CheckedFile> files)
    {
        foreach (CheckedFile file in files)
        {
            foreach (PayloadFinding finding in file.Findings)
            {
                TextPosition position = file.Lines.At(finding.Range.Start);
                output.WriteLine($"{file.Path}({position.Line},{position.Column}): {finding.Severity.Name()} {finding.Id}: {finding.Message}");
            }
        }

        string found = string.Join(", ", new[] { RuleSeverity.Error, RuleSeverity.Warning, RuleSeverity.Info }
            .Select(severity => Count(files.Sum(f => f.Findings.Count(x => x.Severity == severity)), severity.Name()))
            .Where(static text => text.Length > 0));
        output.WriteLine($"{Count(files.Count, "file")} checked: {(found.Length == 0 ? "nothing found" : found)}.");
    }

    private static string Count(int count, string noun) =>
        count == 0 ? "" : count == 1 || noun == "info" ? $"{count} {noun}" : $"{count} {noun}s";
}
