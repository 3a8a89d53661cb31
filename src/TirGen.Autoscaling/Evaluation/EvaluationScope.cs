namespace TirGen.Autoscaling;

/// <summary>Which of the autoscaler's loops runs. They may have different clocks.</summary>
[Flags]
public enum EvaluationScope
{
    /// <summary>The step between zero and the minimum: KEDA's executor.</summary>
    Activation = 1,

    /// <summary>The steps between minimum and maximum: the HPA.</summary>
    Scaling = 2,

    /// <summary>A message of the add-on's stream: where requests are in flight, it wakes the endpoint and renews the last activity.</summary>
    Push = 4,

    /// <summary>Both loops.</summary>
    All = Activation | Scaling,
}
