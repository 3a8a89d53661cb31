using System.Buffers;
using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http.Resilience;
using Polly;
using Tir.ModelEndpoints;
using TirGen.Client.Tests.Capture;
using TirGen.Client.Tests.Server;
using TirGen.Http;

namespace TirGen.Client.Tests;

/// <summary>
/// Thousands of calls at once, cancelled at any moment, retried and hedged: each answer is that of its request, byte for byte, each body arrives as it was written,
/// however often and however late it is sent, and no buffer of the pool is touched after its return.
/// </summary>
[Collection(nameof(AloneCollection))]
public sealed class ConcurrencyTests
{
    private const int Calls = 10_000;
    private const int Seed = 20_13;

    private static readonly CancellationToken Ending = TestContext.Current.CancellationToken;

    [Fact]
    public async Task NothingIsLostOrMixed()
    {
        PoolWatch watch = new();
        Script[] scripts = [.. Enumerable.Range(0, Calls).Select(static id => new Script(id))];
        ConcurrentQueue<string> faults = new();
        await using EchoServer server = new((id, body) => AnswerAsync(scripts, id, body, faults));
        ServiceCollection services = new();
        services.AddModelEndpointsClient("retried", options => Set(options, server.Address))
            .UseSocketsHttpHandler(static (handler, _) => handler.MaxConnectionsPerServer = 32)
            .AddResilienceHandler("retries", static builder => builder.AddRetry(new HttpRetryStrategyOptions
            {
                MaxRetryAttempts = 3,
                Delay = TimeSpan.Zero,
                ShouldHandle = static attempt => ValueTask.FromResult(HttpClientResiliencePredicates.IsTransient(attempt.Outcome) && attempt.Context.GetRequestMessage().IsRetrySafe()),
            }));
        services.AddModelEndpointsClient("hedged", options => Set(options, server.Address))
            // It holds a refused answer, with its connection, until the others are there: fewer connections than there are refusals would wait for each other.
            .UseSocketsHttpHandler(static (handler, _) => handler.MaxConnectionsPerServer = 256)
            .AddStandardHedgingHandler()
            .Configure(static options =>
            {
                options.TotalRequestTimeout.Timeout = TimeSpan.FromMinutes(2);
                options.Endpoint.Timeout.Timeout = TimeSpan.FromMinutes(1);
                options.Endpoint.CircuitBreaker.SamplingDuration = TimeSpan.FromMinutes(2);
                options.Endpoint.CircuitBreaker.MinimumThroughput = int.MaxValue;
                options.Endpoint.RateLimiter.DefaultRateLimiterOptions.PermitLimit = int.MaxValue;
                options.Hedging.MaxHedgedAttempts = 3;
                options.Hedging.Delay = TimeSpan.FromSeconds(1);
            });
        await using ServiceProvider provider = services.BuildServiceProvider();
        using Hedging hedging = new(new CredentialHandler(new ApiCredentials(Clients.Token, Clients.ApiKey), new SocketsHttpHandler { MaxConnectionsPerServer = 32 }));
        using HttpClient own = new(hedging) { Timeout = TimeSpan.FromMinutes(2) };
        using HttpClient plain = new(new Retrying(new SocketsHttpHandler { MaxConnectionsPerServer = 32 })) { Timeout = TimeSpan.FromMinutes(2) };
        ModelEndpointsOptions ownOptions = Set(new(), server.Address);
        ownOptions.Credentials = new ApiCredentials();
        ModelEndpointsClient[] clients =
        [
            provider.GetRequiredKeyedService<ModelEndpointsClient>("retried"),
            provider.GetRequiredKeyedService<ModelEndpointsClient>("hedged"),
            new(own, ownOptions),
            new(plain, Set(new(), server.Address)),
        ];

        Outcome[] outcomes = await Task.WhenAll(scripts.Select(script => CallAsync(clients[script.Id % clients.Length], script, watch, faults)));
        int late = await hedging.FinishAsync();

        Assert.True(faults.IsEmpty, string.Join('\n', faults.Take(5)));
        Assert.Equal(0, watch.Changes);
        // A copy asks for the credentials that its request asks for.
        Assert.Equal(0, server.Anonymous);
        // All of it happened.
        Assert.InRange(outcomes.Count(static o => o == Outcome.Answered), Calls * 3 / 4, Calls);
        Assert.InRange(outcomes.Count(static o => o == Outcome.Cancelled), 100, Calls);
        Assert.True(scripts.Count(static s => s.Sent > 1) > 100);
        Assert.True(late > 0);
    }

    [Fact]
    public async Task ACallThatIsMadeAgainAndAgainHasTheAnswerOfItsOwn()
    {
        PoolWatch watch = new();
        Script[] scripts = [.. Enumerable.Range(0, 4_000).Select(static id => new Script(id))];
        ConcurrentQueue<string> faults = new();
        await using EchoServer server = new((id, body) => AnswerAsync(scripts, id, body, faults));
        using HttpMessageInvoker http = new(new Retrying(new CredentialHandler(new ApiCredentials(Clients.Token, Clients.ApiKey), new SocketsHttpHandler())));

        await Task.WhenAll(Enumerable.Range(0, 20).Select(worker => Task.Run(async () =>
        {
            for (int id = worker; id < scripts.Length; id += 20)
            {
                // The number is in the address, and so an object serves one of them, with a second body behind the first.
                Script script = scripts[id];
                ApiOperation operation = new(HttpMethod.Put, "/serving/inference/{inference_id}/", isRetrySafe: true);
                using ReusableCall call = new(http, operation, new Uri($"{server.Address}/serving/inference/{id}/"));
                for (int round = 0; round < 2; round++)
                {
                    try
                    {
                        call.BeginBody().Write(script.Body);
                        await call.SendAsync(script.Cancellation.Token);
                        await watch.HoldAsync();
                        if (!call.AnswerBytes.SequenceEqual(script.Answer))
                            faults.Enqueue($"{id} was answered {Encoding.UTF8.GetString(call.AnswerBytes)}");
                    }
                    catch (OperationCanceledException) when (script.Cancellation.IsCancellationRequested)
                    {
                        // As its script says.
                    }
                }
            }
        })));

        Assert.True(faults.IsEmpty, string.Join('\n', faults.Take(5)));
        Assert.Equal(0, watch.Changes);
    }

    private static async Task<Outcome> CallAsync(ModelEndpointsClient client, Script script, PoolWatch watch, ConcurrentQueue<string> faults)
    {
        await Task.Yield();
        try
        {
            if (script.CancelsAfter is { } delay)
                script.Cancellation.CancelAfter(delay);
            Task<ActionEnvelope> call = client.UpdateAutoScaleAsync(script.Id, script.Request(), script.Cancellation.Token);
            await watch.HoldAsync();
            ActionEnvelope answer = await call;
            await watch.HoldAsync();
            string body = Encoding.UTF8.GetString(script.Body);
            if (answer.Data != $"{script.Id}" || answer.Errors.ToString() != body || answer.AdditionalProperties?["echo"].GetRawText() != body)
                faults.Enqueue($"{script.Id} was answered {answer}");
            if (script.Sent == 0)
                faults.Enqueue($"{script.Id} was answered, but not sent");
            return Outcome.Answered;
        }
        catch (OperationCanceledException) when (script.Cancellation.IsCancellationRequested)
        {
            return Outcome.Cancelled;
        }
        catch (Exception exception)
        {
            faults.Enqueue($"{script.Id}: {exception}");
            return Outcome.Failed;
        }
    }

    private static async ValueTask<EchoAnswer> AnswerAsync(Script[] scripts, int id, byte[] body, ConcurrentQueue<string> faults)
    {
        if (id < 0 || !body.AsSpan().SequenceEqual(scripts[id].Body))
        {
            faults.Enqueue($"{id} was sent {Encoding.UTF8.GetString(body)}");
            return new EchoAnswer(400, "{}"u8.ToArray());
        }

        return await scripts[id].AnswerNextAsync();
    }

    private static ModelEndpointsOptions Set(ModelEndpointsOptions options, Uri address)
    {
        ModelEndpointsOptions source = Clients.Options(address);
        (options.BaseAddress, options.ProjectId, options.Location, options.Token, options.ApiKey) = (address, source.ProjectId, source.Location, source.Token, source.ApiKey);
        // Texts of any length are welcome here.
        options.ValidateRequests = false;
        return options;
    }

    private enum Outcome
    {
        Answered,
        Cancelled,
        Failed,
    }

    /// <summary>One call: what it says, when it is cancelled, and how its attempts are answered.</summary>
    private sealed class Script
    {
        private readonly AutoScalePolicy _policy;
        private readonly int _wish;
        private int _sent;

        public Script(int id)
        {
            Random random = new(Seed + id);
            Id = id;
            int length = random.Next(100) switch { < 60 => random.Next(40, 400), < 98 => random.Next(400, 5_000), _ => random.Next(5_000, 60_000) };
            string name = $"m{id}:" + new string((char)('a' + (id % 26)), length);
            _policy = new()
            {
                MinReplicas = 1,
                MaxReplicas = id + 1,
                Rules = id % 2 == 0 ? [new() { Metric = ScalingMetric.Custom, Value = 5, CustomMetricName = name }] : [],
                StabilityPeriod = id % 2 == 0 ? "300" : name,
            };
            _wish = random.Next(100);
            if (random.Next(10) == 0)
                CancelsAfter = TimeSpan.FromMilliseconds(random.Next(0, 3_000));
            ArrayBufferWriter<byte> body = new();
            Request().WriteTo(body);
            Body = body.WrittenSpan.ToArray();
            Answer = [.. Encoding.UTF8.GetBytes($$"""{"code":200,"data":"{{id}}","errors":"""), .. Body, .. ",\"message\":\"Success\",\"echo\":"u8, .. Body, (byte)'}'];
        }

        public int Id { get; }

        public byte[] Body { get; }

        public byte[] Answer { get; }

        public TimeSpan? CancelsAfter { get; }

        public CancellationTokenSource Cancellation { get; } = CancellationTokenSource.CreateLinkedTokenSource(Ending);

        /// <summary>How often it was sent.</summary>
        public int Sent => Volatile.Read(ref _sent);

        public UpdateAutoScaleRequest Request() => new() { AutoScalePolicy = _policy };

        /// <summary>The first attempt of some is refused, broken or slow; some are cancelled while they are answered.</summary>
        public async ValueTask<EchoAnswer> AnswerNextAsync()
        {
            bool isFirst = Interlocked.Increment(ref _sent) == 1;
            if (_wish % 7 == 0)
                await Task.Delay(_wish / 5);
            return _wish switch
            {
                < 5 when isFirst => new EchoAnswer(503, """{"message":"try again"}"""u8.ToArray()),
                < 10 when isFirst => new EchoAnswer(200, Answer, Cut: 0, Breaks: true),
                < 14 => new EchoAnswer(200, Answer, _wish == 10 ? 0 : _wish / 14.0, Cancellation.Cancel),
                < 20 => new EchoAnswer(200, Answer, 0.5),
                _ => new EchoAnswer(200, Answer),
            };
        }
    }

    /// <summary>Sends the same request again where its first answer is none; as it is, headers and body.</summary>
    private sealed class Retrying(HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            for (int attempt = 0; ; attempt++)
            {
                try
                {
                    HttpResponseMessage response = await base.SendAsync(request, cancellationToken);
                    if (response.StatusCode != HttpStatusCode.ServiceUnavailable || attempt == 3)
                        return response;
                    response.Dispose();
                }
                catch (HttpRequestException) when (attempt < 3)
                {
                    // Once more.
                }
            }
        }
    }

    /// <summary>
    /// The worst of its kind: of each request it sends two or three copies with the same body, one of them perhaps when the call is over, and takes the first
    /// answer that is a success; the others are neither cancelled nor waited for.
    /// </summary>
    private sealed class Hedging(HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        private static readonly TimeSpan LateCopy = TimeSpan.FromSeconds(3);

        private readonly ConcurrentBag<Task> _copies = [];
        private int _late;

        /// <summary>Waits for all copies.</summary>
        /// <returns>How many began when the body was no longer there.</returns>
        public async Task<int> FinishAsync()
        {
            await Task.WhenAll(_copies);
            return _late;
        }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            List<Task<HttpResponseMessage>> running = [];
            TaskCompletionSource<HttpResponseMessage?> taken = new(TaskCreationOptions.RunContinuationsAsynchronously);
            for (int copy = 0; copy < 3; copy++)
            {
                Task<HttpResponseMessage> sending = SendCopyAsync(request.Method, request.RequestUri!, request.Content!, copy == 2 ? LateCopy : TimeSpan.Zero);
                running.Add(sending);
                _copies.Add(EndAsync(sending, taken.Task));
            }

            HttpResponseMessage? answer = null;
            try
            {
                do
                {
                    Task<HttpResponseMessage> done = await Task.WhenAny(running).WaitAsync(cancellationToken);
                    running.Remove(done);
                    if (running.Count == 0 || (done.IsCompletedSuccessfully && (await done).IsSuccessStatusCode))
                        answer = await done;
                }
                while (answer is null);
                return answer;
            }
            finally
            {
                taken.SetResult(answer);
            }
        }

        // An answer that nobody takes gives its connection back.
        private static async Task EndAsync(Task<HttpResponseMessage> sending, Task<HttpResponseMessage?> taken)
        {
            try
            {
                HttpResponseMessage response = await sending;
                if (!response.IsSuccessStatusCode || response != await taken)
                    response.Dispose();
            }
            catch (Exception exception) when (exception is HttpRequestException or ObjectDisposedException)
            {
                // It came too late, or broke as its script says.
            }
        }

        private async Task<HttpResponseMessage> SendCopyAsync(HttpMethod method, Uri address, HttpContent body, TimeSpan delay)
        {
            await Task.Delay(delay);
            // Not disposed: it would take the body from the other copies.
            HttpRequestMessage copy = new(method, address) { Content = body };
            for (int attempt = 0; ; attempt++)
            {
                try
                {
                    return await base.SendAsync(copy, CancellationToken.None);
                }
                catch (Exception exception) when ((exception as ObjectDisposedException ?? exception.InnerException) is ObjectDisposedException)
                {
                    Interlocked.Increment(ref _late);
                    throw;
                }
                catch (HttpRequestException) when (attempt < 3)
                {
                    // Once more.
                }
            }
        }
    }
}
