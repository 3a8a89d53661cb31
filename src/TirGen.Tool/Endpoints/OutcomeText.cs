using System.Globalization;
using TirGen.Tool.Output;

namespace TirGen.Tool.Endpoints;

/// <summary>What became of endpoints: a row each, of many only those that are not as wanted, and a line that counts.</summary>
internal static class OutcomeText
{
    private const int MaxRows = 20;

    public static void Write(TextWriter output, IReadOnlyList<EndpointOutcome> outcomes)
    {
        IReadOnlyList<EndpointOutcome> shown = outcomes.Count <= MaxRows ? outcomes : [.. outcomes.Where(static outcome => !outcome.IsGood)];
        int id = shown.Select(static outcome => outcome.Id.ToString(CultureInfo.InvariantCulture).Length).DefaultIfEmpty().Max();
        int name = shown.Select(static outcome => outcome.Name.Length).DefaultIfEmpty().Max();
        int result = shown.Select(static outcome => Name(outcome.Result).Length).DefaultIfEmpty().Max();
        foreach (EndpointOutcome outcome in shown)
        {
            output.Write($"{outcome.Id.ToString(CultureInfo.InvariantCulture).PadLeft(id)}  {outcome.Name.PadRight(name)}  ");
            Terminal.Write(output, Name(outcome.Result).PadRight(result), outcome.IsGood ? ConsoleColor.Green : outcome.Result == OutcomeKind.Skipped ? ConsoleColor.Yellow : ConsoleColor.Red);
            output.WriteLine($"  {outcome.Text}".TrimEnd());
        }

        IEnumerable<string> counts = outcomes.GroupBy(static outcome => outcome.Result).OrderBy(static group => group.Key).Select(static group => $"{group.Count()} {Name(group.Key)}");
        output.WriteLine($"{(outcomes.Count == 1 ? "1 endpoint" : $"{outcomes.Count} endpoints")}: {string.Join(", ", counts)}.");
    }

    private static string Name(OutcomeKind kind) => kind switch
    {
        OutcomeKind.Equal => "unchanged",
        OutcomeKind.Applied => "applied",
        OutcomeKind.NotTaken => "not taken",
        OutcomeKind.Failed => "failed",
        _ => "skipped",
    };
}
