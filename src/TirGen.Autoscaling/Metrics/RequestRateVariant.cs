namespace TirGen.Autoscaling;

/// <summary>Which upstream ring a <see cref="RequestRateWindow"/> reproduces; the two differ in divisor and rounding.</summary>
public enum RequestRateVariant
{
    /// <summary>KEDA HTTP add-on: divides by min(filled, N), three decimals.</summary>
    KedaHttp,

    /// <summary>Knative Serving: divides by min(filled, N − buckets skipped since the last write), six decimals.</summary>
    Knative,
}
