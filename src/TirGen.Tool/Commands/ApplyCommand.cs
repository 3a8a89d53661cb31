using System.CommandLine;
using TirGen.Specification.Rules;
using TirGen.Tool.Endpoints;
using TirGen.Tool.Input;
using TirGen.Tool.Output;

namespace TirGen.Tool.Commands;

/// <summary><c>tirgen apply</c>: brings endpoints to what a file says.</summary>
internal sealed class ApplyCommand
{
    private readonly TargetOptions _target = new();
    private readonly Option<bool> _yes = new("--yes") { Description = "Do not ask. Without a terminal nothing is sent unless this is given." };
    private readonly Option<bool> _wait = new("--wait") { Description = "Wait until each endpoint is as wanted, and in the state that the action leads to." };
    private readonly Option<TimeSpan> _timeout = ValueOption.Single("--timeout", "T", "How long --wait waits for an endpoint. Default 10m.", TimeSpan.FromMinutes(10), NumberText.Time);
    private readonly Option<int> _parallel = ValueOption.Single("--parallel", "N", "Endpoints that are worked on at once. Default 4.", 4, NumberText.Integer(1, 64));
    private readonly Option<bool> _keepGoing = new("--keep-going") { Description = "Go on with the others when an endpoint fails." };

    private readonly Option<IReadOnlyList<string>> _despite = ValueOption.Several(
        "--despite", "ID,…", "Send the file although these rules find errors in it, such as TIR2003: the server decides.", static text => text, separator: ',');

    public static Command Create()
    {
        ApplyCommand options = new();
        Command command = new("apply", "Show what a file would change of endpoints, ask, send it as it stands, once, and read again whether it was taken. Status 0: every endpoint is as wanted; 1: one is not; 2: could not run.");
        options._target.AddTo(command);
        foreach (Option option in (Option[])[options._yes, options._wait, options._timeout, options._parallel, options._keepGoing, options._despite])
        {
            command.Add(option);
        }

        command.SetAction(options.RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        ActionFile file = _target.Read(parsed);
        IReadOnlyList<long> ids = _target.Ids(parsed);
        using TirConnection connection = _target.Open(parsed);
        TextWriter output = parsed.InvocationConfiguration.Output;
        (IReadOnlyList<EndpointPlan> plans, IReadOnlyList<EndpointOutcome> failures) = await TargetOptions.PlanAsync(connection, file, ids, cancellation);
        PlanText.Write(output, file, plans);
        bool keepsGoing = parsed.GetValue(_keepGoing);
        if (failures.Count > 0 && !keepsGoing)
        {
            OutcomeText.Write(output, failures);
            throw new InputException(ids.Count > 1 ? "Nothing was sent. With --keep-going the others go on." : "Nothing was sent.");
        }

        RequireSendable(file, parsed.GetValue(_despite)!);
        EndpointPlan[] changed = [.. plans.Where(static plan => plan.HasDifferences)];
        if (changed.Length > 0 && !parsed.GetValue(_yes) && !Confirm(output, changed))
        {
            return ExitStatus.Failure;
        }

        EndpointApplication application = new(connection, file, parsed.GetValue(_wait) ? parsed.GetValue(_timeout) : null);
        EndpointOutcome[] outcomes = await ApplyAsync(application, plans, parsed.GetValue(_parallel), keepsGoing, cancellation);
        IReadOnlyList<EndpointOutcome> all = [.. failures.Concat(outcomes).OrderBy(outcome => ids.ToList().IndexOf(outcome.Id))];
        OutcomeText.Write(output, all);
        return all.All(static outcome => outcome.IsGood) ? ExitStatus.Success : ExitStatus.Findings;
    }

    /// <summary>Whether a person agrees.</summary>
    /// <exception cref="InputException">There is nobody to ask.</exception>
    private static bool Confirm(TextWriter output, IReadOnlyList<EndpointPlan> changed)
    {
        if (!Terminal.CanAsk(output))
            throw new InputException("There is no terminal to ask at, so that nothing was sent. Give --yes to send without asking.");
        output.Write(changed is [{ Endpoint: var only }] ? $"Apply to {only.Id} {only.Name}? [y/N] " : $"Apply to {changed.Count} endpoints? [y/N] ");
        if (Console.In.ReadLine()?.Trim().ToLowerInvariant() is "y" or "yes")
            return true;
        output.WriteLine("Nothing was sent.");
        return false;
    }

    private static void RequireSendable(ActionFile file, IReadOnlyList<string> despite)
    {
        string[] broken = [.. file.Findings.Findings.Where(static f => f.Severity == RuleSeverity.Error).Select(static f => f.Id).Distinct()];
        string[] left = [.. broken.Where(id => id == RuleIds.NotJson || !despite.Contains(id, StringComparer.OrdinalIgnoreCase))];
        if (left.Length > 0)
            throw new InputException($"{file.Path} has errors, so that nothing was sent.{(left.Contains(RuleIds.NotJson) ? "" : $" When TIR is known to take it all the same: --despite {string.Join(",", left)}")}");
        if (file.Action is null)
            throw new InputException($"{file.Path} is a bare policy, and a file is sent as it stands. Put {{\"action\": \"update_auto_scale\", \"auto_scale_policy\": …}} around it.");
    }

    private static async Task<EndpointOutcome[]> ApplyAsync(EndpointApplication application, IReadOnlyList<EndpointPlan> plans, int parallel, bool keepsGoing, CancellationToken cancellation)
    {
        EndpointOutcome[] outcomes = new EndpointOutcome[plans.Count];
        bool hasFailed = false;
        int done = 0;
        // What is equal is done without a call, so that there is nothing to watch.
        int calls = plans.Count(static plan => plan.HasDifferences);
        await ProgressDisplay.RunAsync("Applying", calls, progress => Parallel.ForEachAsync(
            plans.Index(),
            new ParallelOptions { MaxDegreeOfParallelism = parallel, CancellationToken = cancellation },
            async (entry, inner) =>
            {
                (int index, EndpointPlan plan) = entry;
                outcomes[index] = Volatile.Read(ref hasFailed) && !keepsGoing
                    ? new EndpointOutcome(plan.Endpoint.Id, plan.Endpoint.Name, OutcomeKind.Skipped, "nothing was sent, since another endpoint failed")
                    : await application.ApplyAsync(plan, inner);
                if (!outcomes[index].IsGood)
                    Volatile.Write(ref hasFailed, true);
                if (plan.HasDifferences)
                    progress.Report(Interlocked.Increment(ref done));
            }));
        return outcomes;
    }
}
