using TirGen.Specification.Checking;
using TirGen.Tool.Output;

namespace TirGen.Tool.Endpoints;

/// <summary>Plans for people: endpoints for which the same is planned stand together.</summary>
internal static class PlanText
{
    private const int MaxNames = 8;

    public static void Write(TextWriter output, ActionFile file, IReadOnlyList<EndpointPlan> plans)
    {
        foreach (PayloadFinding finding in file.Findings.Findings)
        {
            TextReport.Write(output, file.Findings, finding);
        }

        foreach (IGrouping<string, EndpointPlan> same in plans.GroupBy(static plan => string.Join('\n', plan.Lines)))
        {
            List<EndpointPlan> all = [.. same];
            string verb = all[0].HasDifferences ? $"{file.Title} would change" : $"{file.Title} would change nothing";
            output.WriteLine($"{Names(all)}: {verb}");
            foreach (string line in all[0].Lines)
            {
                output.Write("  ");
                Terminal.Write(output, line, Color(line));
                output.WriteLine();
            }
        }
    }

    private static string Names(List<EndpointPlan> plans)
    {
        string names = string.Join(", ", plans.Take(MaxNames).Select(static plan => $"{plan.Endpoint.Id}{(plan.Endpoint.Name.Length > 0 ? $" {plan.Endpoint.Name}" : "")}"));
        return plans.Count > MaxNames ? $"{names} and {plans.Count - MaxNames} more ({plans.Count} endpoints)" : names;
    }

    private static ConsoleColor Color(string line) => line[0] switch
    {
        '+' => ConsoleColor.Green,
        '-' => ConsoleColor.Red,
        '~' or '!' => ConsoleColor.Yellow,
        _ => ConsoleColor.Cyan,
    };
}
