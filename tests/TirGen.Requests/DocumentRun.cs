using System.Text.Json;
using System.Text.Json.Nodes;

namespace TirGen.Requests;

/// <summary>Sends random requests of every operation of a document and compares what ajv and the client's own checks say of them.</summary>
internal sealed class DocumentRun(string path, string modules, int requests, int seed)
{
    /// <summary>One of so many requests breaks bounds, as far as C#'s types let it.</summary>
    private const int BentOneOf = 4;

    private const int BentBounds = 30;

    private readonly List<Outcome> _outcomes = [];

    /// <summary>How many operations were called.</summary>
    public int Operations { get; private set; }

    /// <summary>How many requests ajv refused, as the client did.</summary>
    public int Refused => _outcomes.Count(static o => o.Refusal is not null && o.Error.Length > 0);

    public int Passed => _outcomes.Count - Failures.Count();

    /// <summary>The requests that the client and ajv judge differently, and the good ones that are not good.</summary>
    public IEnumerable<Outcome> Failures => _outcomes.Where(static o => o.IsFailure);

    public async Task RunAsync(string folder)
    {
        JsonObject document = Documents.Read(path);
        GeneratedApi api = GeneratedApi.Create(path);
        Operations = api.Operations.Count;
        if (Operations == 0)
        {
            return;
        }

        Random random = new(seed);
        (RequestSource Good, RequestSource Bent) sources = (new(document, random, 0), new(document, random, BentBounds));
        Dictionary<string, DocumentOperation> operations = api.Operations.Select(static o => o.Key).Distinct().ToDictionary(static key => key, key => new DocumentOperation(document, key));
        ApiCaller caller = new(api, name => operations.Values.Select(o => o.Find(name)).FirstOrDefault(static p => p is not null) is { } parameter ? sources.Good.Parameter(parameter) : null);
        foreach (GeneratedOperation operation in api.Operations)
        {
            for (int i = 0; i < requests; i++)
            {
                bool isBent = i % BentOneOf == BentOneOf - 1;
                await SendAsync(caller, operation, (isBent ? sources.Bent : sources.Good).Arguments(operation.Call, operations[operation.Key]), isBent);
            }
        }

        Judge(folder);
    }

    private async Task SendAsync(ApiCaller caller, GeneratedOperation operation, IEnumerable<JsonNode?> arguments, bool isBent)
    {
        string? refusal = null;
        JsonObject sent;
        try
        {
            sent = await caller.SendAsync(operation, [.. arguments], message => refusal = message);
        }
        catch (JsonException) when (isBent)
        {
            // What C#'s types do not hold cannot be sent.
            return;
        }

        sent["operation"] = operation.Key;
        _outcomes.Add(new Outcome(sent, isBent, refusal));
    }

    private void Judge(string folder)
    {
        string file = Path.Combine(folder, "requests.jsonl");
        File.WriteAllLines(file, _outcomes.Select(static o => o.Request.ToJsonString()));
        IReadOnlyList<string> errors = Ajv.Judge(modules, path, file);
        for (int i = 0; i < _outcomes.Count; i++)
        {
            _outcomes[i] = _outcomes[i] with { Error = errors[i] };
        }
    }
}
