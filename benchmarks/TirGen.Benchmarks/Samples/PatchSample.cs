using Tir.ModelEndpoints;

namespace TirGen.Benchmarks.Samples;

/// <summary><c>patch</c> with about sixty members, as a client that resends the whole configuration sends it.</summary>
public static partial class PatchSample
{
    /// <param name="words">The texts in it.</param>
    /// <param name="variables">Room for the environment's two variables.</param>
    /// <param name="rules">Room for the policy's rule.</param>
    public static PatchRequest Request(Words words, Span<EnvironmentVariableBuilder> variables, Span<ScalingRuleBuilder> rules)
    {
        variables[0] = new() { Key = "HF_TOKEN", Value = words.SecretValue, Required = true };
        variables[1] = new() { Key = "OMP_NUM_THREADS", Value = "8", Required = false };
        rules[0] = new() { Metric = ScalingMetric.Custom, Value = 5, ConditionType = ConditionType.Limit, WatchPeriod = 60, CustomMetricName = words.MetricName };
        return new()
        {
            Name = words.EndpointName,
            Path = words.ModelPath,
            CustomEndpointDetails = new()
            {
                ServicePort = true,
                MetricPort = false,
                PublicIp = PublicIp.No,
                Container = new()
                {
                    ContainerName = words.Image,
                    ContainerType = ContainerType.Private,
                    PrivateImageDetails = new() { RegistryNamespaceId = 4242 },
                    AdvanceConfig = new()
                    {
                        ImagePullPolicy = ImagePullPolicy.Always,
                        IsReadinessProbeEnabled = true,
                        IsLivenessProbeEnabled = true,
                        ReadinessProbe = Probe("/health/ready", 10),
                        LivenessProbe = Probe("/health/live", 30),
                    },
                },
                ResourceDetails = new()
                {
                    DiskSize = 100,
                    MountPath = words.MountPath,
                    EnvVariables = variables,
                },
            },
            ModelId = 1234,
            CommittedReplicas = 1,
            Replica = 2,
            Framework = Framework.Vllm,
            IsAutoScaleEnabled = true,
            AutoScalePolicy = new()
            {
                MinReplicas = 1,
                MaxReplicas = 8,
                Rules = rules,
                StabilityPeriod = 300,
                InitialCooldownPeriod = 60,
                IsHoldQueue = false,
            },
            DetailedInfo = new()
            {
                Args = words.Arguments,
                Commands = words.Commands,
                InfoLog = true,
                WarningLog = true,
                ErrorLog = true,
                LogVerboseLevel = 1,
                Tokenizer = "meta-llama/Llama-3-8b-instruct",
                ServerVersion = "0.6.3",
                WorldSize = 1,
                ModelServeType = ModelServeType.FullModel,
            },
            DatasetId = 567,
            DatasetPath = "/datasets/eval",
            ClusterType = ClusterType.TirCluster,
            StorageType = StorageType.Disk,
            DiskPath = "/mnt/disk",
            SkuId = 99,
            SkuItemPriceId = 101,
            SkuName = "GDC3.A10080-16.115GB",
            SkuType = "gpu",
            CommittedDays = 90,
            CommittedInstancePolicy = CommittedInstancePolicy.AutoTerminate,
            Category = "inference",
            Location = "Delhi",
            Currency = "INR",
        };
    }

    private static ProbeBuilder Probe(string path, int delay) => new()
    {
        Protocol = "http",
        Path = path,
        Port = 8080,
        Commands = "",
        InitialDelaySeconds = delay,
        PeriodSeconds = 10,
        TimeoutSeconds = 5,
        FailureThreshold = 3,
        SuccessThreshold = 1,
    };
}
