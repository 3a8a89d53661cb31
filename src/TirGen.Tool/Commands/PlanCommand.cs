using System.CommandLine;
using TirGen.Tool.Endpoints;

namespace TirGen.Tool.Commands;

/// <summary><c>tirgen plan</c>: what a file would change of endpoints.</summary>
internal sealed class PlanCommand
{
    private readonly TargetOptions _target = new();

    public static Command Create()
    {
        PlanCommand options = new();
        Command command = new("plan", "Show what a file would change of endpoints, member by member; nothing is changed. Status 0: nothing; 1: something; 2: an endpoint could not be read.");
        options._target.AddTo(command);
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
        foreach (EndpointOutcome failure in failures)
        {
            parsed.InvocationConfiguration.Error.WriteLine($"tirgen: {failure.Id} {failure.Text}");
        }

        return failures.Count > 0 ? ExitStatus.Failure
            : plans.Any(static plan => plan.HasDifferences) ? ExitStatus.Findings
            : ExitStatus.Success;
    }
}
