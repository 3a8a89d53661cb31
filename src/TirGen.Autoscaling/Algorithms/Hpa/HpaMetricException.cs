namespace TirGen.Autoscaling.Hpa;

/// <summary>A metric from which no proposal can be computed. The controller counts it as failed and keeps the size or grows.</summary>
public sealed class HpaMetricException : Exception
{
    /// <summary>Creates the error.</summary>
    public HpaMetricException(string message)
        : base(message)
    {
    }
}
