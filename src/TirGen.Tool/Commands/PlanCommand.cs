using System.CommandLine;
using System.Text;
using TirGen.Autoscaling;
using TirGen.Tool.Endpoints;
using TirGen.Tool.Input;
using TirGen.Tool.Output;

namespace TirGen.Tool.Commands;

/// <summary><c>tirgen plan</c>: what a file would change of endpoints.</summary>
internal sealed class PlanCommand
{
    private readonly TargetOptions _target = new();
    private readonly EndpointOptions _simulation = new EndpointOptions().WithOptionalTrace();
    private readonly Option<EvaluationProfile> _profile = PolicyOptions.Profile();

    public static Command Create()
    {
        PlanCommand options = new();
        Command command = new("plan", "Show what a file would change of endpoints, member by member; nothing is changed. With --trace its policy and those of the endpoints are simulated side by side. Status 0: nothing; 1: something; 2: an endpoint could not be read.");
        options._target.AddTo(command);
        options._simulation.AddTo(command);
        command.Add(options._profile);
        command.SetAction(options.RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        ActionFile file = _target.Read(parsed);
        IReadOnlyList<long> ids = _target.Ids(parsed);
        using TirConnection connection = _target.Open(parsed);
        (IReadOnlyList<EndpointPlan> plans, IReadOnlyList<EndpointOutcome> failures) = await TargetOptions.PlanAsync(connection, file, ids, cancellation);
        PlanText.Write(parsed.InvocationConfiguration.Output, file, plans);
        if (_simulation.HasTrace(parsed))
            Simulate(parsed, file, plans);
        foreach (EndpointOutcome failure in failures)
        {
            parsed.InvocationConfiguration.Error.WriteLine($"tirgen: {failure.Id} {failure.Text}");
        }

        return failures.Count > 0 ? ExitStatus.Failure
            : plans.Any(static plan => plan.HasDifferences) ? ExitStatus.Findings
            : ExitStatus.Success;
    }

    /// <summary>Simulates the policy of the file as A, and those that the endpoints have as B and on, each once.</summary>
    private void Simulate(ParseResult parsed, ActionFile file, IReadOnlyList<EndpointPlan> plans)
    {
        List<PolicyFile> policies = [_simulation.ReadPolicy(parsed, file.Path)];
        foreach (IGrouping<string, EndpointPlan> same in plans.Where(static plan => plan.Endpoint.Detail.AutoScalePolicy is not null).GroupBy(static plan => plan.Endpoint.PolicyJson))
        {
            string name = string.Join(", ", same.Select(static plan => plan.Endpoint.Id));
            policies.Add(PolicyFile.Read($"endpoint {name}", Encoding.UTF8.GetBytes(same.Key), _simulation.Lint(parsed)));
        }

        IReadOnlyList<SimulationInput> inputs = SimulationInput.Combine(policies, [parsed.GetValue(_profile)!]);
        SimulationText.Write(
            parsed.InvocationConfiguration.Output,
            _simulation.OnTrace(parsed, trace => inputs.Select(input => SimulateCommand.Simulate(trace, input, _simulation.Endpoint(parsed, trace, input.File.Policy))).ToArray()));
    }
}
