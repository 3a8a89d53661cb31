namespace TirGen.Autoscaling.Hpa;

/// <summary>How a pod enters the calculation.</summary>
internal enum HpaPodClass
{
    Ready,
    Unready,
    Missing,
    Ignored,
}
