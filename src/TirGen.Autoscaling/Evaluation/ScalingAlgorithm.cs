namespace TirGen.Autoscaling;

/// <summary>The autoscaler taken to run underneath.</summary>
public enum ScalingAlgorithm
{
    /// <summary>KEDA with its HTTP add-on, and the HPA it drives.</summary>
    KedaHttp,

    /// <summary>Knative's pod autoscaler. The target is <c>value</c>, the scale-down delay <c>stability_period</c>; <c>watch_period</c> has no counterpart.</summary>
    KnativeKpa,
}
