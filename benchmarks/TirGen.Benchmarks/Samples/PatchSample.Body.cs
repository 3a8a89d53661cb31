using TirGen.Benchmarks.Peers.Models;

namespace TirGen.Benchmarks.Samples;

public static partial class PatchSample
{
    public static PatchBody Body(Words words) => new()
    {
        Name = words.EndpointName,
        Path = words.ModelPath,
        CustomEndpointDetails = new EndpointBody
        {
            ServicePort = true,
            MetricPort = false,
            PublicIp = "no",
            Container = new ContainerBody
            {
                ContainerName = words.Image,
                ContainerType = "private",
                PrivateImageDetails = new ImageBody { RegistryNamespaceId = 4242 },
                AdvanceConfig = new AdvanceBody
                {
                    ImagePullPolicy = "Always",
                    IsReadinessProbeEnabled = true,
                    IsLivenessProbeEnabled = true,
                    ReadinessProbe = ProbeBody("/health/ready", 10),
                    LivenessProbe = ProbeBody("/health/live", 30),
                },
            },
            ResourceDetails = new ResourceBody
            {
                DiskSize = 100,
                MountPath = words.MountPath,
                EnvVariables =
                [
                    new VariableBody { Key = "HF_TOKEN", Value = words.SecretValue, Required = true },
                    new VariableBody { Key = "OMP_NUM_THREADS", Value = "8", Required = false },
                ],
            },
        },
        ModelId = 1234,
        CommittedReplicas = 1,
        Replica = 2,
        Framework = "vllm",
        IsAutoScaleEnabled = true,
        AutoScalePolicy = new PolicyBody
        {
            MinReplicas = 1,
            MaxReplicas = 8,
            Rules = [new RuleBody { Metric = "custom", Value = 5, ConditionType = "limit", WatchPeriod = 60, CustomMetricName = words.MetricName }],
            StabilityPeriod = 300,
            InitialCooldownPeriod = 60,
            IsHoldQueue = false,
        },
        DetailedInfo = new DetailBody
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
            ModelServeType = "full-model",
        },
        DatasetId = 567,
        DatasetPath = "/datasets/eval",
        ClusterType = "tir-cluster",
        StorageType = "disk",
        DiskPath = "/mnt/disk",
        SkuId = 99,
        SkuItemPriceId = 101,
        SkuName = "GDC3.A10080-16.115GB",
        SkuType = "gpu",
        CommittedDays = 90,
        CommittedInstancePolicy = "auto_terminate",
        Category = "inference",
        Location = "Delhi",
        Currency = "INR",
    };

    private static ProbeBody ProbeBody(string path, int delay) => new()
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
