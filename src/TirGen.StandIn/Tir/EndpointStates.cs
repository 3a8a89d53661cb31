namespace TirGen.StandIn.Tir;

/// <summary>The states of an endpoint, in the words of the document.</summary>
internal static class EndpointStates
{
    public const string Waiting = "Waiting";
    public const string Deploying = "Deploying";
    public const string Running = "Running";
    public const string Terminating = "Terminating";
    public const string Stopped = "Stopped";
}
