using System.CommandLine;
using System.Text;
using TirGen.Autoscaling;
using TirGen.Tool.Conditions;
using TirGen.Tool.Input;
using TirGen.Tool.Output;
using TirGen.Tool.Reports;

namespace TirGen.Tool.Commands;

/// <summary><c>tirgen simulate</c>: what policies do to a trace, side by side.</summary>
internal sealed class SimulateCommand
{
    private readonly EndpointOptions _endpoint = new();
    private readonly Option<string> _policy = PolicyOptions.Policy();
    private readonly Option<IReadOnlyList<EvaluationProfile>> _profiles = PolicyOptions.Profiles();
    private readonly Option<string[]> _compare = new("--compare") { Description = "A further policy on the same trace; may be given several times.", HelpName = "json" };
    private readonly Option<IReadOnlyList<FailCondition>> _failIf = ValueOption.Several(
        "--fail-if", "condition", "Ends with status 1 when it holds, as in 'p95_wait > 2s', 'rejected > 0' or 'cost > B.cost'; may be given several times.", FailCondition.Parse);

    private readonly Option<string?> _report = new("--report") { Description = "Writes a page that shows the runs over time, for any browser.", HelpName = "html" };
    private readonly Option<string?> _json = new("--json") { Description = "Writes the results and the runs over time as JSON; - for the output.", HelpName = "json" };

    public static Command Create()
    {
        SimulateCommand options = new();
        Command command = new("simulate", "Replays traffic against a policy and shows waits, replicas, cold starts and cost.")
        {
            options._policy, options._compare, options._profiles, options._failIf, options._report, options._json,
        };
        options._endpoint.AddTo(command);
        command.SetAction(options.Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        IEnumerable<string> paths = [parsed.GetRequiredValue(_policy), .. parsed.GetValue(_compare) ?? []];
        IReadOnlyList<PolicyFile> files = [.. paths.Select(path => _endpoint.ReadPolicy(parsed, path))];
        IReadOnlyList<SimulationInput> inputs = SimulationInput.Combine(files, parsed.GetValue(_profiles)!);
        IReadOnlyList<FailCondition> conditions = parsed.GetValue(_failIf)!;
        if (conditions.FirstOrDefault(condition => condition.LastRun >= inputs.Count) is { } beyond)
            throw new InputException($"'{beyond.Text}' names a run that there is not. The last one is {inputs[^1].Label}.");

        foreach (string note in files.SelectMany(static file => file.Notes))
            parsed.InvocationConfiguration.Error.WriteLine(note);
        SimulationRecord[] records = _endpoint.OnTrace(parsed, trace =>
        {
            foreach (string note in _endpoint.TrafficNotes(parsed, trace, files))
                parsed.InvocationConfiguration.Error.WriteLine(note);
            return inputs.Select(input => Simulate(trace, input, _endpoint.Endpoint(parsed, trace, input.File.Policy))).ToArray();
        });
        SimulationResult[] results = [.. records.Select(static record => record.Result)];
        FailCondition[] failed = [.. conditions.Where(condition => condition.Holds(results))];

        Write(parsed, records);
        foreach (FailCondition condition in failed)
            parsed.InvocationConfiguration.Error.WriteLine($"failed: {condition.Text}, found {condition.Found(results)}");
        return failed.Length > 0 ? ExitStatus.Findings : ExitStatus.Success;
    }

    private void Write(ParseResult parsed, IReadOnlyList<SimulationRecord> records)
    {
        byte[] json = SimulationJson.Write(records);
        string? target = parsed.GetValue(_json);
        if (target == "-")
            parsed.InvocationConfiguration.Output.WriteLine(Encoding.UTF8.GetString(json));
        else
            SimulationText.Write(parsed.InvocationConfiguration.Output, records);
        if (target is not (null or "-"))
            File.WriteAllBytes(target, json);
        if (parsed.GetValue(_report) is { } report)
            File.WriteAllBytes(report, HtmlReport.Write(json));
    }

    /// <summary>Runs a policy over the traffic.</summary>
    public static SimulationRecord Simulate(RequestTrace trace, SimulationInput input, SimulationOptions endpoint)
    {
        ChangeLog changes = new();
        SimulationResult result = ProgressDisplay.Run(
            $"{input.Label} {input.File.Path}",
            total: null,
            progress => Simulator.Run(trace, input.File.Policy, endpoint, input.Profile, new SimulatedTime(progress), changes));
        return new(input, result, changes);
    }

    private sealed class SimulatedTime(IProgress<double> progress) : IProgress<TimeSpan>
    {
        public void Report(TimeSpan value) => progress.Report(value.TotalSeconds);
    }
}
