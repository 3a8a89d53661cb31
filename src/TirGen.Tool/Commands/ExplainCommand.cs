using System.CommandLine;
using TirGen.Autoscaling;
using TirGen.Tool.Input;
using TirGen.Tool.Output;

namespace TirGen.Tool.Commands;

/// <summary><c>tirgen explain</c>: every decision of a run in a sentence.</summary>
internal sealed class ExplainCommand
{
    private readonly EndpointOptions _endpoint = new();
    private readonly Option<string> _policy = PolicyOptions.Policy();
    private readonly Option<EvaluationProfile> _profile = PolicyOptions.Profile();
    private readonly Option<bool> _changes = new("--changes") { Description = "Only decisions that change the size." };
    private readonly Option<string?> _json = new("--json")
    {
        Description = "Writes the decisions as JSON, with the values that led to them; without a file, or to -, in place of the text.",
        HelpName = "json",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<TimeSpan> _from = ValueOption.Single("--from", "S", "Begins at this time of the trace. Default 0s.", TimeSpan.Zero, NumberText.Time);
    private readonly Option<TimeSpan> _to = ValueOption.Single("--to", "S", "Ends at this time of the trace. Default: its end.", TimeSpan.MaxValue, NumberText.Time);

    public static Command Create()
    {
        ExplainCommand options = new();
        Command command = new("explain", "Says decision by decision what a policy does on a trace, and why.")
        {
            options._policy, options._profile, options._changes, options._from, options._to, options._json,
        };
        options._endpoint.AddTo(command);
        command.SetAction(options.Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        PolicyFile file = _endpoint.ReadPolicy(parsed, parsed.GetRequiredValue(_policy));
        foreach (string note in file.Notes)
            parsed.InvocationConfiguration.Error.WriteLine(note);
        EvaluationProfile profile = parsed.GetValue(_profile)!;
        TextWriter output = parsed.InvocationConfiguration.Output;
        if (parsed.GetResult(_json) is { Implicit: false })
        {
            WriteJson(parsed, file, profile, output);
            return ExitStatus.Success;
        }

        SimulationResult result = _endpoint.OnTrace(parsed, trace =>
        {
            DecisionText text = new(output, file.Policy, trace.Start, parsed.GetValue(_from), parsed.GetValue(_to), parsed.GetValue(_changes));
            SimulationResult run = Simulator.Run(trace, file.Policy, _endpoint.Endpoint(parsed, trace, file.Policy), profile, decisions: text);
            text.Complete();
            return run;
        });
        output.WriteLine(FormattableString.Invariant($"{result.Reasons.Values.Sum()} decisions for {file.Path} on {result.Trace}, {ClockText.Span(result)}, read as {profile}"));
        return ExitStatus.Success;
    }

    private void WriteJson(ParseResult parsed, PolicyFile file, EvaluationProfile profile, TextWriter output)
    {
        _endpoint.OnTrace(parsed, trace =>
        {
            DecisionJson decisions = new(trace.Start, parsed.GetValue(_from), parsed.GetValue(_to), parsed.GetValue(_changes));
            SimulationResult run = Simulator.Run(trace, file.Policy, _endpoint.Endpoint(parsed, trace, file.Policy), profile, decisions: decisions);
            string? path = parsed.GetValue(_json);
            if (path is null or "-")
            {
                JsonText.Write(output, json => decisions.Write(json, file, run));
                return run;
            }

            using StreamWriter target = new(path);
            JsonText.Write(target, json => decisions.Write(json, file, run));
            return run;
        });
    }
}
