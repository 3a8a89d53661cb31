namespace TirGen.Autoscaling.Hpa;

/// <summary>What a HorizontalPodAutoscaler object and the controller's flags fix.</summary>
public sealed record HpaSettings
{
    /// <summary>Smallest size.</summary>
    public required int MinReplicas { get; init; }

    /// <summary>Largest size.</summary>
    public required int MaxReplicas { get; init; }

    /// <summary>Band without change.</summary>
    public HpaTolerance Tolerance { get; init; } = HpaTolerance.Default;

    /// <summary>Rules per direction; null takes the older, fixed path.</summary>
    public HpaBehavior? Behavior { get; init; }

    /// <summary>Scale-down window where the rules give none; 300 s by default.</summary>
    public TimeSpan DownscaleStabilization { get; init; } = TimeSpan.FromSeconds(300);

    /// <summary>Growth factor of the older path.</summary>
    public double ScaleUpLimitFactor { get; init; } = HpaNormalizer.DefaultScaleUpLimitFactor;

    /// <summary>Size that the older path always allows.</summary>
    public double ScaleUpLimitMinimum { get; init; } = HpaNormalizer.DefaultScaleUpLimitMinimum;
}
