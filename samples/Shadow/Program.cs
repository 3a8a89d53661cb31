using TirGen.Autoscaling;
using TirGen.Samples.Shadow;

// The engine in shadow beside an endpoint: it reads what Prometheus would, and says what the policy would have done. It changes nothing.
//
//   dotnet run --project samples/Shadow                          a made-up burst of ten minutes, at once
//   dotnet run --project samples/Shadow -- policy.json http://127.0.0.1:8000/metrics
//       --concurrency vllm:num_requests_running --concurrency vllm:num_requests_waiting --requests vllm:request_success_total --every 5
Settings settings = Settings.Parse(args);
PolicyDocument document = PolicyDocument.Read(settings.Policy);
foreach (Finding finding in document.Lint())
    Console.Error.WriteLine(finding);
if (document.Policy is not { } policy)
    return 2;

PolicyShadow shadow = new(policy, settings.Profile);
await foreach ((TimeSpan time, PrometheusText? text) in Scrapes.Of(settings))
{
    // A scrape that failed has no samples: the policy then keeps its size, as the autoscaler would.
    LiveReading reading = text is null ? new() : new()
    {
        Replicas = settings.Replicas is { } replicas && text.Sum(replicas) is { } count ? (int)count : null,
        Concurrency = settings.Concurrency.Count > 0 ? text.Sum(settings.Concurrency) : null,
        Requests = settings.Requests is { } requests ? text.Sum(requests) : null,
        Custom = text.Sum,
    };
    if (shadow.Observe(time, reading) is { } decision)
        Console.WriteLine($"{time:hh\\:mm\\:ss}  {(decision.IsChange ? "*" : " ")} {decision.Explain(policy)}");
}

Console.WriteLine($"read as {shadow.Profile}; the policy would have {shadow.Size} replicas now");
return 0;
