using System.Buffers;
using System.Net;
using Tir.ModelEndpoints;
using TirGen.Http;
using TirGen.Tool.Input;

namespace TirGen.Tool.Endpoints;

/// <summary>TIR, or what stands in for it, through the generated client. Credentials come from the environment and go into requests only.</summary>
internal sealed class TirConnection : IDisposable
{
    private const int ReadAttempts = 4;
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);

    private readonly HttpClient _http;
    private readonly ModelEndpointsOptions _options;
    private readonly ModelEndpointsClient _client;

    private TirConnection(ModelEndpointsOptions options, ApiCredentials credentials)
    {
        _http = new HttpClient(new CredentialHandler(credentials, new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(5) }));
        _options = options;
        _client = new ModelEndpointsClient(_http, options);
    }

    /// <summary>Prepares the connection; nothing is sent yet.</summary>
    /// <param name="baseAddress">Scheme, host and base path; null for TIR's own.</param>
    /// <param name="variables">Credentials, project and location.</param>
    /// <exception cref="InputException">A variable is missing or no integer.</exception>
    public static TirConnection Open(Uri? baseAddress, ConnectionVariables variables)
    {
        string[] names = ["TIR_TOKEN", "TIR_API_KEY", "TIR_PROJECT_ID", "TIR_LOCATION"];
        List<string> missing = [.. names.Where(name => variables.Text(name) is null)];
        if (missing.Count > 0)
            throw new InputException($"The environment has no {string.Join(", ", missing)}. Credentials, project and location are read from there, or from a file of --credentials: {string.Join(", ", names)}, and TIR_ACTIVE_IAM where an account is acted for.");
        ModelEndpointsOptions options = new()
        {
            ProjectId = variables.Number("TIR_PROJECT_ID"),
            Location = variables.Text("TIR_LOCATION"),
            ActiveIam = variables.Number("TIR_ACTIVE_IAM"),
            // The handler adds them, for calls of the client and for bytes alike.
            Credentials = new ApiCredentials(),
        };
        if (baseAddress is not null)
            options.BaseAddress = baseAddress;
        return new TirConnection(options, new ApiCredentials(variables.Text("TIR_TOKEN"), variables.Text("TIR_API_KEY")));
    }

    /// <summary>The endpoints of the project.</summary>
    /// <exception cref="InputException">They cannot be read; the message says why.</exception>
    public async Task<IReadOnlyList<EndpointDetail>> ListAsync(CancellationToken cancellation) =>
        [.. (await ReadAsync(_client.ListEndpointsAsync, cancellation)).Data ?? []];

    /// <summary>Reads an endpoint. Reading is safe, so that it is tried again when it fails for a while.</summary>
    /// <exception cref="InputException">It cannot be read; the message says why.</exception>
    public async Task<EndpointReading> ReadAsync(long id, bool withAsync, CancellationToken cancellation)
    {
        EndpointDetail detail = (await ReadAsync(c => _client.GetEndpointAsync(id, c), cancellation)).Data
            ?? throw new InputException($"The answer has no endpoint {id}.");
        AsyncConfigurationEnvelope? configuration = withAsync ? await ReadAsync(c => _client.GetAsyncConfigurationAsync(id, c), cancellation) : null;
        return new EndpointReading(id, detail, configuration);
    }

    /// <summary>Sends an action as it stands in a file. It is sent once, whatever becomes of it.</summary>
    /// <param name="id">The endpoint.</param>
    /// <param name="body">The bytes of the file.</param>
    /// <param name="cancellation">Ends the call.</param>
    /// <returns>What TIR answers, in its words.</returns>
    /// <exception cref="ApiException">TIR refuses it.</exception>
    /// <exception cref="HttpRequestException">No answer came.</exception>
    /// <exception cref="TaskCanceledException">No answer came in time.</exception>
    public async Task<string> SendAsync(long id, ReadOnlyMemory<byte> body, CancellationToken cancellation)
    {
        UpdateEndpointUrl url = new() { InferenceId = id, ProjectId = _options.ProjectId!.Value, Location = _options.Location!, ActiveIam = _options.ActiveIam };
        ApiOperation operation = new(HttpMethod.Put, "/serving/inference/{inference_id}/", isRetrySafe: false) { Security = ModelEndpointsSecurity.Default };
        using ReusableCall call = new(_http, operation, new Uri(_options.BaseAddress!.AbsoluteUri.TrimEnd('/') + url));
        call.BeginBody().Write(body.Span);
        await call.SendAsync(cancellation);
        return call.Answer.GetDataText() ?? call.Answer.GetMessageText() ?? "";
    }

    public void Dispose() => _http.Dispose();

    private static async Task<T> ReadAsync<T>(Func<CancellationToken, Task<T>> call, CancellationToken cancellation)
    {
        for (int attempt = 1; ; attempt++)
        {
            try
            {
                return await call(cancellation);
            }
            catch (Exception problem) when (problem is ApiException or HttpRequestException || (problem is TaskCanceledException && !cancellation.IsCancellationRequested))
            {
                if (attempt == ReadAttempts || problem is ApiException { Status: not (HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests or >= HttpStatusCode.InternalServerError) })
                    throw new InputException(Describe(problem));
                TimeSpan pause = (problem as ApiException)?.RetryAfter ?? (FirstPause * Math.Pow(2, attempt - 1) * (0.5 + Random.Shared.NextDouble()));
                await Task.Delay(pause < LongestPause ? pause : LongestPause, cancellation);
            }
        }
    }

    /// <summary>Why a call failed, in one line.</summary>
    public static string Describe(Exception problem) => problem switch
    {
        ApiException { Status: var status, ApiMessage: { Length: > 0 } message } => $"{(int)status} {message}",
        TaskCanceledException => "no answer in time",
        // Of a connection that is not made, the outer one names the address, of one that breaks the inner one the reason.
        HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError } => $"no answer: {problem.Message.TrimEnd('.')}",
        HttpRequestException { InnerException: { } cause } => $"no answer: {cause.Message.TrimEnd('.')}",
        _ => problem.Message,
    };
}
