namespace TirGen.Autoscaling;

/// <summary>Which of the autoscaler's two loops runs. They may have different clocks.</summary>
[Flags]
public enum EvaluationScope
{
    /// <summary>The step between zero and the minimum: KEDA's executor.</summary>
    Activation = 1,

    /// <summary>The steps between minimum and maximum: the HPA.</summary>
    Scaling = 2,

    /// <summary>Both.</summary>
    All = Activation | Scaling,
}
