using System.CommandLine;
using System.Diagnostics;
using TirGen.Autoscaling;
using TirGen.Tool.Input;
using TirGen.Tool.Output;

namespace TirGen.Tool.Commands;

/// <summary><c>tirgen recommend</c>: the cheapest policy that meets an objective on a trace.</summary>
internal sealed class RecommendCommand
{
    private readonly EndpointOptions _endpoint = new();
    private readonly Option<EvaluationProfile> _profile = PolicyOptions.Profile();
    private readonly Option<int> _maxReplicas = ValueOption.Single(
        "--max-replicas", "N", "Most workers that a policy may ask for. Default 16.", 16, NumberText.Integer(1, PolicyLintOptions.PrivateClusterLimit));

    private readonly Option<string?> _out = new("--out") { Description = "Writes the winner as the body of an update_auto_scale request.", HelpName = "json" };

    public static Command Create()
    {
        RecommendCommand options = new();
        Command command = new("recommend", "Searches for the cheapest policy that meets an objective, and shows what more or less money buys.")
        {
            options._profile, options._maxReplicas, options._out,
        };
        options._endpoint.AddTo(command);
        command.SetAction(options.Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        int maxReplicas = parsed.GetValue(_maxReplicas);
        int limit = _endpoint.Lint(parsed).PrivateCluster ? PolicyLintOptions.PrivateClusterLimit : PolicyLintOptions.SharedClusterLimit;
        if (maxReplicas > limit)
            throw new InputException($"--max-replicas: {maxReplicas} is above the platform's limit of {limit}. Lower it, or give --private-cluster.");
        PolicySearchSpace space = PolicySearchSpace.For(maxReplicas, _endpoint.Slots(parsed));
        SimulationOptions endpoint = _endpoint.Endpoint(parsed);
        EvaluationProfile profile = parsed.GetValue(_profile)!;

        long start = Stopwatch.GetTimestamp();
        PolicyRecommendation recommendation = ProgressDisplay.Run(
            "policies",
            space.Policies().Count(),
            progress => _endpoint.OnTrace(parsed, trace => PolicyRecommender.Search(trace, space, endpoint, profile, new Done(progress))));
        TextWriter output = parsed.InvocationConfiguration.Output;
        RecommendationText.Write(output, recommendation, Stopwatch.GetElapsedTime(start));
        if (recommendation.Winner is not { } winner)
            return ExitStatus.Findings;
        if (parsed.GetValue(_out) is { } path)
        {
            File.WriteAllBytes(path, winner.Policy.ToPayload());
            output.WriteLine($"wrote {path}");
        }

        return ExitStatus.Success;
    }

    private sealed class Done(IProgress<double> progress) : IProgress<int>
    {
        public void Report(int value) => progress.Report(value);
    }
}
