using System.CommandLine;
using TirGen.Tool.Endpoints;
using TirGen.Tool.Input;

namespace TirGen.Tool.Commands;

/// <summary>A file and the endpoints that it is for.</summary>
internal sealed class TargetOptions
{
    private const int ParallelReads = 8;

    private readonly Argument<string> _payload = new("payload") { Description = "A JSON file with the body of an action." };

    private readonly Option<IReadOnlyList<string>> _endpoints = ValueOption.Several(
        "--endpoint", "id,…|@file", "The endpoints, by their ids; @file for those of a file, in which # begins a comment.", static text => text, separator: ',');

    private readonly ConnectionOptions _connection = new();

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        _endpoints.Required();
        command.Add(_payload);
        command.Add(_endpoints);
        _connection.AddTo(command);
    }

    /// <summary>The file, judged.</summary>
    /// <exception cref="InputException">It cannot be read, or is no action.</exception>
    public ActionFile Read(ParseResult parsed) => ActionFile.Read(parsed.GetRequiredValue(_payload));

    /// <summary>The ids.</summary>
    /// <exception cref="InputException">One is no id.</exception>
    public IReadOnlyList<long> Ids(ParseResult parsed) => EndpointIds.Read(parsed.GetRequiredValue(_endpoints));

    /// <summary>Opens the connection.</summary>
    /// <exception cref="InputException">The environment lacks something.</exception>
    public TirConnection Open(ParseResult parsed) => _connection.Open(parsed);

    /// <summary>Reads the endpoints and compares each with the file.</summary>
    /// <returns>The plans in the order of the ids, and why an endpoint could not be read.</returns>
    public static async Task<(IReadOnlyList<EndpointPlan> Plans, IReadOnlyList<EndpointOutcome> Failures)> PlanAsync(
        TirConnection connection, ActionFile file, IReadOnlyList<long> ids, CancellationToken cancellation)
    {
        EndpointPlan?[] plans = new EndpointPlan?[ids.Count];
        EndpointOutcome?[] failures = new EndpointOutcome?[ids.Count];
        await Parallel.ForEachAsync(ids.Index(), new ParallelOptions { MaxDegreeOfParallelism = ParallelReads, CancellationToken = cancellation }, async (entry, inner) =>
        {
            try
            {
                plans[entry.Index] = EndpointPlan.Of(file, await connection.ReadAsync(entry.Item, file.IsAsync, inner));
            }
            catch (InputException problem)
            {
                failures[entry.Index] = new EndpointOutcome(entry.Item, "", OutcomeKind.Failed, $"cannot be read: {problem.Message}");
            }
        });
        return ([.. plans.OfType<EndpointPlan>()], [.. failures.OfType<EndpointOutcome>()]);
    }
}
