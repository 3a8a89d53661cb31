using TirGen.Specification.Rules;
using TirGen.Tool.Compatibility;
using TirGen.Tool.Input;

namespace TirGen.Tool.Output;

/// <summary>Breaking changes as compilers print findings, two lines each: the place in the new document, and that in the old one.</summary>
internal static class ChangesText
{
    public static void Write(TextWriter output, IReadOnlyList<Change> changes, ApiVersion old, ApiVersion now)
    {
        foreach (Change change in changes)
        {
            output.WriteLine($"{now.Document.At(now.PlaceOf(change.New ?? change.Old))}: {change.Severity.Name()} {change.Kind.Name()}: {change.Message} {change.Remedy}");
            output.WriteLine($"  {old.Document.At(old.PlaceOf(change.Old))}: breaks {change.Breaks.Name()}: {string.Join(", ", change.Members)}");
        }

        int errors = changes.Count(static c => c.Severity == RuleSeverity.Error);
        output.WriteLine(changes.Count == 0
            ? "No breaking change."
            : $"{Count(errors, "error")}, {Count(changes.Count - errors, "warning")}; {changes.Count(static c => c.Breaks.HasFlag(Breaks.Source))} break source, {changes.Count(static c => c.Breaks.HasFlag(Breaks.Wire))} break built programs.");
    }

    private static string Count(int count, string noun) => count == 1 ? $"1 {noun}" : $"{count} {noun}s";
}
