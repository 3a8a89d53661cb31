using System.Collections.Concurrent;
using TirGen.Specification.Checking;
using TirGen.Specification.Reading;
using TirGen.StandIn.Checking;
using TirGen.StandIn.Serving;

namespace TirGen.StandIn.Tir;

/// <summary>
/// TIR's model endpoints on loopback, for samples and tests: it judges every request by the document, keeps the state of endpoints, and
/// goes with them through the states that the documentation names. What TIR itself does beyond that is not known, and not guessed.
/// </summary>
public sealed class TirStandIn : IAsyncDisposable
{
    private readonly ApiRequestCheck _check;
    private readonly EndpointStore _store;
    private readonly FaultPlan _faults;
    private readonly Action<SeenRequest>? _onRequest;
    private readonly ConcurrentQueue<SeenRequest> _requests = new();
    private readonly string _basePath;
    private readonly LoopbackServer _server;

    private TirStandIn(SpecNode document, TirStandInOptions options)
    {
        _check = new ApiRequestCheck(document);
        _store = new EndpointStore(new PayloadSchemas(document), options);
        _faults = new FaultPlan(options.FailureRate, options.Seed);
        _onRequest = options.OnRequest;
        _basePath = BasePath(document);
        _server = LoopbackServer.Start(options.Port, Answer);
    }

    /// <summary>What a client's base address is to be.</summary>
    public Uri Address => new(_server.Address, _basePath);

    /// <summary>The requests so far.</summary>
    public IReadOnlyList<SeenRequest> Requests => [.. _requests];

    /// <summary>What was wrong with the requests so far.</summary>
    public IReadOnlyList<string> Violations => [.. _requests.SelectMany(static request => request.Violations)];

    /// <summary>Starts to serve.</summary>
    /// <param name="document">The TIR document, as JSON.</param>
    /// <param name="options">How it behaves; null for one endpoint and no failures.</param>
    /// <exception cref="FormatException">The document or the state cannot be read.</exception>
    /// <exception cref="System.Net.Sockets.SocketException">The port is taken.</exception>
    public static TirStandIn Start(string document, TirStandInOptions? options = null) =>
        new(JsonReader.Read(document).Root ?? throw new FormatException("The document is no JSON."), options ?? new());

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private static string BasePath(SpecNode document) =>
        (((document as SpecObject)?["servers"] as SpecArray)?.Items.FirstOrDefault() as SpecObject)?["url"] is SpecString url && Uri.TryCreate(url.Value, UriKind.Absolute, out Uri? address)
            ? address.AbsolutePath.TrimEnd('/')
            : "";

    private HttpAnswer Answer(HttpRequestText request)
    {
        Fault fault = _faults.Next();
        ApiRequest judged = _check.Check(request, request.Path.StartsWith(_basePath + "/", StringComparison.Ordinal) ? request.Path[_basePath.Length..] : request.Path);
        bool hasEffect = judged.Status == 200 && fault is Fault.None or Fault.LostAfter;
        HttpAnswer answer =
            fault == Fault.Refused ? Envelope.Failure(503, "Service unavailable")
            : judged.Status != 200 ? Envelope.Refusal(judged.Status, judged.Violations)
            : hasEffect ? _store.Answer(judged)
            : Envelope.Failure(500, "Lost");
        answer = answer with { IsLost = fault is Fault.LostBefore or Fault.LostAfter };
        SeenRequest seen = new(request.Method, request.Path, request.Body, answer.Status, judged.Violations)
        {
            IsLost = answer.IsLost,
            HadEffect = hasEffect && answer.Status is >= 200 and < 300,
        };
        _requests.Enqueue(seen);
        _onRequest?.Invoke(seen);
        return answer;
    }
}
