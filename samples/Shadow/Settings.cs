using System.Globalization;
using TirGen.Autoscaling;

namespace TirGen.Samples.Shadow;

/// <summary>The command line.</summary>
internal sealed class Settings
{
    /// <summary>The policy as it stands in its file.</summary>
    public byte[] Policy { get; private init; } = """{"min_replicas":1,"max_replicas":8,"rules":[{"metric":"concurrency","value":10,"watch_period":30}],"stability_period":"120"}"""u8.ToArray();

    /// <summary>Where the samples are; null for made-up ones.</summary>
    public Uri? Metrics { get; private init; }

    /// <summary>What is summed up to the requests in flight.</summary>
    public List<string> Concurrency { get; } = [];

    /// <summary>The counter of requests.</summary>
    public string? Requests { get; private set; }

    /// <summary>The replicas that there are; without it the shadow follows itself.</summary>
    public string? Replicas { get; private set; }

    /// <summary>Time between two readings.</summary>
    public TimeSpan Every { get; private set; } = TimeSpan.FromSeconds(5);

    /// <summary>The reading of what the vendor leaves open.</summary>
    public EvaluationProfile Profile { get; private set; } = EvaluationProfile.TirKedaHttp;

    public static Settings Parse(string[] args)
    {
        if (args.Length == 0)
        {
            Settings demonstration = new();
            demonstration.Concurrency.AddRange(["vllm:num_requests_running", "vllm:num_requests_waiting"]);
            return demonstration;
        }

        if (args.Length < 2)
            throw new ArgumentException("Give a policy and the address of its endpoint's metrics: policy.json http://127.0.0.1:8000/metrics");
        Settings settings = new() { Policy = File.ReadAllBytes(args[0]), Metrics = new(args[1]) };
        for (int i = 2; i < args.Length; i += 2)
        {
            string value = i + 1 < args.Length ? args[i + 1] : throw new ArgumentException($"{args[i]} needs a value.");
            settings.Set(args[i], value);
        }

        return settings;
    }

    private void Set(string option, string value)
    {
        switch (option)
        {
            case "--concurrency":
                Concurrency.Add(value);
                break;
            case "--requests":
                Requests = value;
                break;
            case "--replicas":
                Replicas = value;
                break;
            case "--every":
                Every = TimeSpan.FromSeconds(double.Parse(value, CultureInfo.InvariantCulture));
                break;
            case "--profile":
                Profile = EvaluationProfile.Parse(value);
                break;
            default:
                throw new ArgumentException($"There is no option {option}. Use --concurrency, --requests, --replicas, --every or --profile.");
        }
    }
}
