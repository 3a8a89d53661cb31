using TirGen.Specification.Reading;
using TirGen.Tool.Input;
using TirGen.Tool.Repairs;

namespace TirGen.Tool.Output;

/// <summary>What was mended, what is left with the repairs that a person may choose from, and a last line that counts.</summary>
internal static class RepairText
{
    public static void Write(TextWriter output, IReadOnlyList<RepairedFile> files, bool isDry)
    {
        foreach (RepairedFile file in files)
        {
            foreach (MadeRepair made in file.Made)
            {
                output.WriteLine($"{file.Path}({made.Place.Line},{made.Place.Column}): {made.Id}: {made.Title}");
            }

            foreach (Mistake left in file.Left)
            {
                TextPosition place = file.Lines.At(left.Range.Start);
                output.WriteLine($"{file.Path}({place.Line},{place.Column}): {left.Severity.Name()} {left.Id}: {left.Message}");
                foreach (string title in left.Edits.Select(static edit => edit.Title))
                {
                    output.WriteLine($"    --choose '{title.Replace("'", "'\\''", StringComparison.Ordinal)}'");
                }
            }
        }

        int repairs = files.Sum(static file => file.Made.Count);
        int mistakes = files.Sum(static file => file.Left.Count);
        output.WriteLine($"{Count(files.Count, "file")}: {Count(repairs, "repair")} {(isDry ? "would be " : "")}made, {Count(mistakes, "mistake")} left.");
    }

    private static string Count(int count, string noun) => count == 1 ? $"1 {noun}" : $"{count} {noun}s";
}
