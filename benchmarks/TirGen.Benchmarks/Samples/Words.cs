namespace TirGen.Benchmarks.Samples;

/// <summary>The free texts of the sample requests, the same for every contender.</summary>
public sealed class Words
{
    private Words(SampleText kind, string suffix)
    {
        Kind = kind;
        MetricName = "vllm:num_requests_waiting" + suffix;
        EndpointName = "llama-3-8b-endpoint" + suffix;
        ModelPath = "models/llama-3-8b" + suffix;
        Image = "registry.example.com/inference/server:24.05" + suffix;
        MountPath = "/mnt/models" + suffix;
        Arguments = "--max-model-len 8192 --gpu-memory-utilization 0.92" + suffix;
        Commands = "python3 -m vllm.entrypoints.openai.api_server" + suffix;
        SecretValue = "hf_0123456789abcdefghijklmnopqrstuv" + suffix;
        Routes = ["high" + suffix, "default" + suffix, "low" + suffix];
    }

    /// <summary>ASCII.</summary>
    public static Words Plain { get; } = new(SampleText.Plain, "");

    /// <summary>Beyond ASCII.</summary>
    public static Words NonAscii { get; } = new(SampleText.NonAscii, "-प्रतीक्षा-é-🚀");

    /// <summary>With everything that needs an escape.</summary>
    public static Words Hostile { get; } = new(SampleText.Hostile, "\"},{\\\u0001\n\uD800</script>");

    public SampleText Kind { get; }

    public string MetricName { get; }

    public string EndpointName { get; }

    public string ModelPath { get; }

    public string Image { get; }

    public string MountPath { get; }

    public string Arguments { get; }

    public string Commands { get; }

    public string SecretValue { get; }

    public IReadOnlyList<string> Routes { get; }

    /// <summary>The texts of a kind.</summary>
    public static Words Of(SampleText kind) => kind switch
    {
        SampleText.Plain => Plain,
        SampleText.NonAscii => NonAscii,
        _ => Hostile,
    };
}
