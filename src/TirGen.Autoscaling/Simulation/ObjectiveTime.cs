namespace TirGen.Autoscaling;

/// <summary>The time of a request that an objective limits.</summary>
public enum ObjectiveTime
{
    /// <summary>From arrival to the start of service.</summary>
    Wait,

    /// <summary>From arrival to the end of service.</summary>
    Response,

    /// <summary>From arrival to the first token; needs a batching model.</summary>
    FirstToken,

    /// <summary>Mean time per token after the first; needs a batching model.</summary>
    TokenTime,
}
