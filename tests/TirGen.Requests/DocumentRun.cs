using System.Text.Json;
using System.Text.Json.Nodes;

namespace TirGen.Requests;

/// <summary>
/// Sends random requests of every operation of a document and compares what ajv and the client's own checks say of them; then answers each
/// operation with every status and media type that the document has for it.
/// </summary>
internal sealed class DocumentRun(string path, string modules, int requests, int seed)
{
    /// <summary>One of so many requests breaks bounds, as far as C#'s types let it.</summary>
    private const int BentOneOf = 4;

    private const int BentBounds = 30;

    /// <summary>How often each answer is given.</summary>
    private const int AnswersEach = 3;

    private readonly List<Outcome> _outcomes = [];
    private readonly List<string> _wrong = [];

    /// <summary>How many operations were called.</summary>
    public int Operations { get; private set; }

    /// <summary>How many requests ajv refused, as the client did.</summary>
    public int Refused => _outcomes.Count(static o => o.Refusal is not null && o.Error.Length > 0);

    /// <summary>How many requests were judged alike.</summary>
    public int Judged => _outcomes.Count - _outcomes.Count(static o => o.IsFailure);

    /// <summary>How many values were made that are not valid, which the client does not see: among alternatives it checks less than a schema can say.</summary>
    public int LetThrough => _outcomes.Count(static o => o.IsLetThrough);

    /// <summary>How many answers were read back.</summary>
    public int Answers { get; private set; }

    /// <summary>How many answers the document has that no method asks for, since it asks for another media type of them.</summary>
    public int NotAskedFor { get; private set; }

    /// <summary>The requests that the client and ajv judge differently, the good ones that are not good, and the answers that were read as something else.</summary>
    public IEnumerable<string> Failures => [.. _outcomes.Where(static o => o.IsFailure).Select(static o => o.ToString()), .. _wrong];

    public async Task RunAsync(string folder)
    {
        JsonObject document = Documents.Read(path);
        GeneratedApi api = GeneratedApi.Create(path);
        Operations = api.Operations.Count;
        if (Operations == 0 || requests == 0)
        {
            return;
        }

        Random random = new(seed);
        (RequestSource Good, RequestSource Bent) sources = (new(document, random, 0), new(document, random, BentBounds));
        Dictionary<string, DocumentOperation> operations = api.Operations.Select(static o => o.Key).Distinct().ToDictionary(static key => key, key => new DocumentOperation(document, key));
        using ApiCaller caller = new(api, name => operations.Values.Select(o => o.Find(name)).FirstOrDefault(static p => p is not null) is { } parameter ? sources.Good.Parameter(parameter) : null);
        Dictionary<GeneratedOperation, string?> accepted = [];
        foreach (GeneratedOperation operation in api.Operations)
        {
            for (int i = 0; i < requests; i++)
            {
                bool isBent = i % BentOneOf == BentOneOf - 1;
                if (await SendAsync(caller, operation, () => (isBent ? sources.Bent : sources.Good).Arguments(operation.Call, operations[operation.Key]), isBent) is { } sent)
                {
                    accepted[operation] = (string?)sent["headers"]!["accept"];
                }
            }
        }

        await AnswerAsync(caller, new AnswerCheck(api, caller.Json), new AnswerSource(document, random), accepted, operation => sources.Good.Arguments(operation.Call, operations[operation.Key]), operations);
        Judge(folder);
    }

    private async Task<JsonObject?> SendAsync(ApiCaller caller, GeneratedOperation operation, Func<IEnumerable<JsonNode?>> arguments, bool isBent)
    {
        string? refusal = null;
        JsonNode?[] given;
        JsonObject sent;
        try
        {
            given = [.. arguments()];
            sent = await caller.SendAsync(operation, given, isBent, message => refusal = message);
        }
        catch (JsonException) when (isBent)
        {
            // What C#'s types do not hold cannot be sent.
            return null;
        }
        catch (Exception exception) when (exception is JsonException or ArgumentException or InvalidDataException or InvalidOperationException or HttpRequestException)
        {
            _wrong.Add($"{operation.Key}: {operation.Call.Name} is not sent: {exception.Message}");
            return null;
        }

        sent["operation"] = operation.Key;
        int body = Array.FindIndex(operation.Call.GetParameters(), static p => CallSource.IsBody(p.Name)) - 1;
        _outcomes.Add(new Outcome(sent, isBent, refusal) { Given = body < 0 ? null : given[body] });
        return sent;
    }

    private async Task AnswerAsync(
        ApiCaller caller,
        AnswerCheck check,
        AnswerSource source,
        Dictionary<GeneratedOperation, string?> accepted,
        Func<GeneratedOperation, IEnumerable<JsonNode?>> arguments,
        Dictionary<string, DocumentOperation> operations)
    {
        HashSet<(string Key, DeclaredAnswer Answer)> asked = [];
        foreach ((GeneratedOperation operation, string? accept) in accepted)
        {
            foreach (DeclaredAnswer declared in operations[operation.Key].Answers.Where(answer => answer.IsFor(accept)))
            {
                asked.Add((operation.Key, declared));
                for (int i = 0; i < AnswersEach; i++)
                {
                    SentAnswer answer = source.Create(declared);
                    string wrong = await ReadBackAsync(caller, check, operation, () => arguments(operation), declared, answer);
                    Answers++;
                    if (wrong.Length > 0)
                    {
                        _wrong.Add($"{operation.Key}: {operation.Call.Name} {declared.Status} {declared.MediaType}: {(wrong.Length > 1_500 ? wrong[..1_500] + "…" : wrong)}");
                        break;
                    }
                }
            }
        }

        NotAskedFor = operations.Sum(o => o.Value.Answers.Count(answer => !asked.Contains((o.Key, answer))));
    }

    private static async Task<string> ReadBackAsync(ApiCaller caller, AnswerCheck check, GeneratedOperation operation, Func<IEnumerable<JsonNode?>> arguments, DeclaredAnswer declared, SentAnswer answer)
    {
        try
        {
            return check.Judge(operation, declared, answer, await caller.ReceiveAsync(operation, arguments(), answer));
        }
        catch (Exception exception) when (exception is JsonException or ArgumentException or InvalidDataException or InvalidOperationException or HttpRequestException or OperationCanceledException)
        {
            return $"{exception.GetType().Name}: {exception.Message}";
        }
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
