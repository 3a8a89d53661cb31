using System.CommandLine;
using TirGen.Autoscaling;
using TirGen.Tool.Input;

namespace TirGen.Tool.Commands;

/// <summary>What is known of an endpoint whose policy is checked without traffic. With any of it the policy is judged as by those who simulate.</summary>
internal sealed class EndpointFacts
{
    private readonly Option<TimeSpan?> _coldStart = ValueOption.Single<TimeSpan?>(
        "--cold-start", "S", $"Time from the decision to a ready replica: {TimeDistributionText.Grammar}. With it, or another fact of the endpoint, policies are judged by what they do there.", null, static text => TimeDistributionText.Typical(text));

    private readonly Option<int?> _slots = ValueOption.Single<int?>(
        "--slots", "N", "Requests that one replica serves at once.", null, static text => NumberText.Integer(1, PolicyLintOptions.MaxSlots)(text));

    private readonly Option<TimeSpan?> _service = ValueOption.Single<TimeSpan?>(
        "--service", "S", $"Service time of a request: {TimeDistributionText.Grammar}.", null, static text => TimeDistributionText.Typical(text));

    private readonly Option<int?> _capacity = Capacity();

    /// <summary>The replicas that there is room for.</summary>
    public static Option<int?> Capacity() => ValueOption.Single<int?>(
        "--capacity", "N", "Replicas that there is room for, where that is known: a minimum above it is said. A simulation itself has room for all.", null, static text => NumberText.Integer(1, PolicyLintOptions.PrivateClusterLimit)(text));

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        Option[] all = [_coldStart, _slots, _service, _capacity];
        foreach (Option option in all)
            command.Add(option);
    }

    /// <summary>What was given; null when nothing was.</summary>
    public PolicyLintOptions? Read(ParseResult parsed, bool privateCluster)
    {
        PolicyLintOptions facts = new()
        {
            ColdStart = parsed.GetValue(_coldStart),
            SlotsPerReplica = parsed.GetValue(_slots),
            MeanServiceTime = parsed.GetValue(_service),
            Capacity = parsed.GetValue(_capacity),
        };
        return facts == new PolicyLintOptions() ? null : facts with { PrivateCluster = privateCluster };
    }
}
