using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Nodes;
using Tir.ModelEndpoints;
using TirGen.Specification.Spelling;
using TirGen.Tool.Endpoints;
using TirGen.Tool.Input;
using TirGen.Tool.Output;

namespace TirGen.Tool.Commands;

/// <summary><c>tirgen endpoint</c>: what endpoints are like now.</summary>
internal sealed class EndpointCommand
{
    private static readonly string[] Known = ["Waiting", "Running", "Idle", "Terminating", "Stopped", "Deploying"];

    private readonly Argument<long> _id = new("id") { Description = "The endpoint's id." };
    private readonly ConnectionOptions _connection = new();
    private readonly Option<string> _format = new("--format") { Description = "text or json.", HelpName = "text|json", DefaultValueFactory = static _ => "text" };
    private readonly Option<string> _status = new("--status") { Description = "The state to wait for; case does not count.", HelpName = "S", Required = true };
    private readonly Option<TimeSpan> _timeout = ValueOption.Single("--timeout", "T", "How long to wait, such as 90 or 15m. Default 10m.", TimeSpan.FromMinutes(10), NumberText.Time);

    public static Command Create() => new("endpoint", "Read the endpoints of a project.")
    {
        new EndpointCommand().List(),
        new EndpointCommand().Get(),
        new EndpointCommand().Wait(),
    };

    private Command List()
    {
        _format.AcceptOnlyFromAmong("text", "json");
        Command command = new("list", "List the endpoints of the project.") { _format };
        return WithConnection(command, async (connection, parsed, cancellation) =>
        {
            IReadOnlyList<EndpointDetail> endpoints = await connection.ListAsync(cancellation);
            Write(parsed.InvocationConfiguration.Output, endpoints, parsed.GetValue(_format) == "json");
            return ExitStatus.Success;
        });
    }

    private Command Get()
    {
        Command command = new("get", "Show an endpoint as JSON.") { _id };
        return WithConnection(command, async (connection, parsed, cancellation) =>
        {
            EndpointReading endpoint = await connection.ReadAsync(parsed.GetValue(_id), withAsync: false, cancellation);
            WriteJson(parsed.InvocationConfiguration.Output, endpoint.ToJson());
            return ExitStatus.Success;
        });
    }

    private Command Wait()
    {
        Command command = new("wait", "Wait until an endpoint is in a state. Status 0: it is; 1: the time is over.") { _id, _status, _timeout };
        return WithConnection(command, async (connection, parsed, cancellation) =>
        {
            string status = parsed.GetRequiredValue(_status);
            if (!Known.Contains(status, StringComparer.OrdinalIgnoreCase))
            {
                string hint = NearestName.Find(status, Known) is { } nearest ? $"; did you mean {nearest}?" : ".";
                parsed.InvocationConfiguration.Error.WriteLine($"note: {status} is none of the known states {string.Join(", ", Known)}{hint}");
            }

            return await WaitAsync(connection, parsed.GetValue(_id), status, new StatusPolling(parsed.GetValue(_timeout)), parsed.InvocationConfiguration, cancellation);
        });
    }

    private static async Task<int> WaitAsync(TirConnection connection, long id, string status, StatusPolling polling, InvocationConfiguration console, CancellationToken cancellation)
    {
        string? last = null;
        while (true)
        {
            EndpointReading endpoint = await connection.ReadAsync(id, withAsync: false, cancellation);
            if (endpoint.Status != last)
                console.Output.WriteLine($"{id} {endpoint.Name}: {last = endpoint.Status}");
            if (endpoint.IsIn(status))
                return ExitStatus.Success;
            if (!await polling.NextAsync(cancellation))
            {
                console.Error.WriteLine($"tirgen: {id} is {last} and not {status}, and the time is over.");
                return ExitStatus.Findings;
            }
        }
    }

    private Command WithConnection(Command command, Func<TirConnection, ParseResult, CancellationToken, Task<int>> run)
    {
        _connection.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            using TirConnection connection = _connection.Open(parsed);
            return await run(connection, parsed, cancellation);
        });
        return command;
    }

    private static void Write(TextWriter output, IReadOnlyList<EndpointDetail> endpoints, bool asJson)
    {
        if (asJson)
        {
            WriteJson(output, new JsonArray([.. endpoints.Select(static endpoint => JsonNode.Parse(JsonSerializer.SerializeToUtf8Bytes(endpoint, ModelEndpointsJsonContext.Default.EndpointDetail)))]));
            return;
        }

        TextTable table = new();
        table.Add("name", "id", "status", "workers", "bounds", "rules");
        foreach (EndpointDetail endpoint in endpoints)
        {
            AutoScalePolicy? policy = endpoint.AutoScalePolicy;
            table.Add(
                endpoint.Name ?? "",
                $"{endpoint.Id}",
                endpoint.Status?.ToString() ?? "",
                $"{endpoint.Replica}",
                policy is null ? "" : $"{policy.MinReplicas}-{policy.MaxReplicas}",
                policy is null ? "" : $"{policy.Rules?.Count ?? 0}");
        }

        table.WriteTo(output);
    }

    private static void WriteJson(TextWriter output, JsonNode node) => JsonText.Write(output, json => node.WriteTo(json));
}
