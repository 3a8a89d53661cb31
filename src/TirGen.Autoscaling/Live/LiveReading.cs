namespace TirGen.Autoscaling;

/// <summary>What was read of a running endpoint at one moment. What could not be read stays null: its rules then have no sample.</summary>
public sealed record LiveReading
{
    /// <summary>Replicas that the endpoint has, those that start included; null for the size that the shadow itself would have set.</summary>
    public int? Replicas { get; init; }

    /// <summary>Requests in flight, those that wait included, over all replicas; 0 or more.</summary>
    public double? Concurrency { get; init; }

    /// <summary>Requests that came so far, as a counter has them; one that falls began anew.</summary>
    public double? Requests { get; init; }

    /// <summary>Reads a custom metric by the name in its rule, as a total of the endpoint; null when it has no value.</summary>
    public Func<string, double?>? Custom { get; init; }
}
