using TirGen.Benchmarks.Measuring;

namespace TirGen.Benchmarks.Gate;

/// <summary>Measures and compares with the committed baselines; what fell short closes the gate.</summary>
public static class GateCommand
{
    /// <returns>The exit status: 0 when everything passed.</returns>
    public static int Run(TextWriter output)
    {
        IReadOnlyDictionary<string, Goal> goals = Baselines.Read();
        List<string> failed = [];
        HashSet<string> seen = [];
        output.WriteLine($"{"",-8}{"measurement",-124}{"goal",10}{"gate",12}{"measured",14}");
        foreach (Measurement measured in GateMeasurements.Take())
        {
            seen.Add(measured.Name);
            string value = measured.ToString();
            if (!goals.TryGetValue(measured.Name, out Goal? goal))
            {
                failed.Add($"{measured.Name}: measured {value}, has no baseline");
                continue;
            }

            Verdict verdict = goal.Judge(measured.Value);
            string mark = verdict switch { Verdict.Met => "ok", Verdict.Short => "short", _ => "FAILED" };
            output.WriteLine($"{mark,-8}{measured.Name,-124}{goal.Text(goal.Aim),10}{goal.Text(goal.Limit),12}{value,14}");
            output.Flush();
            if (verdict == Verdict.Failed)
                failed.Add($"{measured.Name}: {value}, the gate is {goal.Text(goal.Limit)}");
        }

        failed.AddRange(goals.Keys.Where(name => !seen.Contains(name)).Select(static name => $"{name}: has a baseline, was not measured"));
        output.WriteLine();
        output.WriteLine(failed.Count == 0 ? "The gate is open." : $"The gate is closed, by {failed.Count}:");
        foreach (string line in failed)
        {
            output.WriteLine("  " + line);
        }

        return failed.Count == 0 ? 0 : 1;
    }
}
