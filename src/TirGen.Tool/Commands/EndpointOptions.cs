using System.CommandLine;
using TirGen.Autoscaling;
using TirGen.Tool.Input;

namespace TirGen.Tool.Commands;

/// <summary>The options that describe the traffic and the endpoint, the same for every command that simulates.</summary>
internal sealed class EndpointOptions
{
    /// <summary>Stands for the size of the steady state.</summary>
    private const int Steady = -1;

    private static readonly TimeSpan NoLimit = TimeSpan.MaxValue;

    /// <summary>Stands for no batching model.</summary>
    private static readonly BatchingModel Constant = new() { StepSeconds = double.MaxValue };

    private readonly Option<string[]> _trace = new("--trace")
    {
        Description = "Traffic: a table, lines of JSON, an access log, Prometheus' answer to query_range, each also as .gz, - for the input; or synthetic:KIND,key=value,… with KIND steady, poisson, ramp, diurnal or bursts. Several files are put into one.",
        HelpName = "file",
        Required = true,
    };

    private readonly Option<IReadOnlyList<(string Role, string Name)>> _columns = ValueOption.Several(
        "--column", "role=name", "Names the column of a role where it differs from the known ones: arrival, duration, input, output, requests or rate; may be given several times.", Column);

    private readonly Option<TimeDistribution> _service = ValueOption.Single(
        "--service", "S", $"Service time of requests of which the traffic tells neither duration nor tokens: {TimeDistributionText.Grammar}. Default exponential:1.", new TraceFileOptions().Service, TimeDistributionText.Parse);

    private readonly Option<ServiceTimeModel> _serviceTime = ValueOption.Single(
        "--service-time", "a,b,c", "Service time of a row of tokens: a + b · input + c · output seconds. Default 0.2,0.0001,0.03.", ServiceTimeModel.Default, ServiceTimeModel.Parse);

    private readonly Option<BatchingModel> _serviceModel = ValueOption.Single(
        "--service-model", "constant|batching:…", "How a replica serves. constant: a request keeps its service time. batching:a=14ms,b=42us,c=60ns,seqs=128,tokens=2048,kv=200000: a language-model engine; a step takes a + b · tokens + c · KV tokens. Default constant.", Constant, ServiceModel);

    private readonly Option<(TimeDistribution Distribution, TimeSpan Typical)> _coldStart = ValueOption.Single(
        "--cold-start", "S", $"Time from the decision to a ready replica: {TimeDistributionText.Grammar}. Default 30s.", ColdStart("30"), ColdStart);

    private readonly Option<int> _slots = ValueOption.Single(
        "--slots", "N", "Requests that one replica serves at once. Default 8.", 8, NumberText.Integer(1, PolicyLintOptions.MaxSlots));

    private readonly Option<int?> _initial = ValueOption.Single<int?>(
        "--initial", "N|steady", "Ready replicas at the start: a number, or steady for what the policy keeps for the traffic at the start. Default: the policy's minimum; for recommend, steady.", null, Initial);

    private readonly Option<TimeSpan> _warmUp = ValueOption.Single(
        "--warm-up", "S", "Time at the start that the results leave out. Default 0s.", TimeSpan.Zero, NumberText.Time);

    private readonly Option<TimeSpan?> _phase = ValueOption.Single<TimeSpan?>(
        "--phase", "S", "When the autoscaler's clocks first strike. Default: one period after the start.", null, static text => NumberText.Time(text));

    private readonly Option<TimeSpan?> _holdTimeout = ValueOption.Single<TimeSpan?>(
        "--hold-timeout", "S", "How long a request is held while no replica is ready, before it is given up. Default: as long as it takes.", null, PositiveTime);

    private readonly Option<TimeSpan?> _queueTimeout = ValueOption.Single<TimeSpan?>(
        "--queue-timeout", "S", "How long a request waits for a slot of ready replicas, before it is given up. Default: as long as it takes.", null, PositiveTime);

    private readonly Option<TimeSpan> _grace = ValueOption.Single(
        "--termination-grace", "S", "Time that a replica which goes has for what it serves; what lasts longer is cut off. none for no limit. Default 30s.", new SimulationOptions().TerminationGrace!.Value, Grace);

    private readonly Option<SaturationBehavior> _saturated = ValueOption.Single(
        "--saturated", "queue|reject", "What happens to a request when every slot is taken. Default queue.", SaturationBehavior.Queue, Word<SaturationBehavior>);

    private readonly Option<CustomMetricSource> _customMetric = ValueOption.Single(
        "--custom-metric", "name", "What a custom metric measures: waiting or running requests, or kvCache in percent. Default: byName, from the word in its name.", CustomMetricSource.ByName, Word<CustomMetricSource>);

    private readonly Option<double> _price = ValueOption.Single(
        "--price", "P", "Cost of one replica for one hour. Default 1.", 1.0, NumberText.Amount);

    private readonly Option<string?> _currency = new("--currency") { Description = "What the price is in, for the output.", HelpName = "name" };

    private readonly Option<ServiceObjective> _objective = ValueOption.Single(
        "--slo", "p95=2s", "The objective: pNN=T or pNN_wait=T for the wait, pNN_response=T with the service, pNN_ttft=T and pNN_tpot=T for the first and each further token. Default p95=2s.", new SimulationOptions().Objective, ServiceObjective.Parse);

    private readonly Option<TimeSpan> _tail = ValueOption.Single(
        "--tail", "S", "Time simulated after the last arrival even if nothing is left to do. Default 0s.", TimeSpan.Zero, Tail);

    private readonly Option<int> _seed = ValueOption.Single(
        "--seed", "N", "Seed of the cold starts and of what is drawn. Default 1.", 1, NumberText.Integer(0, int.MaxValue));

    private readonly Option<int?> _capacity = EndpointFacts.Capacity();

    private readonly Option<bool> _privateCluster = new("--private-cluster")
    {
        Description = $"The endpoint runs on a private cluster: up to {PolicyLintOptions.PrivateClusterLimit} workers.",
    };

    /// <summary>Whether there is traffic, where it may be left out.</summary>
    public bool HasTrace(ParseResult parsed) => parsed.GetValue(_trace) is { Length: > 0 };

    /// <summary>Lets the traffic be left out.</summary>
    public EndpointOptions WithOptionalTrace()
    {
        _trace.Required = false;
        return this;
    }

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        Option[] all = [_trace, _columns, _service, _serviceTime, _serviceModel, _coldStart, _slots, _initial, _warmUp, _phase, _holdTimeout, _queueTimeout, _grace, _saturated, _customMetric, _price, _currency, _objective, _tail, _seed, _capacity, _privateCluster];
        foreach (Option option in all)
            command.Add(option);
    }

    /// <summary>Does a piece of work with the traffic.</summary>
    /// <exception cref="InputException">The trace cannot be read; the message names it, the line and the remedy.</exception>
    public T OnTrace<T>(ParseResult parsed, Func<RequestTrace, T> work)
    {
        string[] texts = parsed.GetRequiredValue(_trace);
        try
        {
            RequestTrace trace = TraceText.Open(texts, FileOptions(parsed));
            foreach (string note in trace.Notes)
                parsed.InvocationConfiguration.Error.WriteLine($"note: {trace.Name}: {note}");
            return work(trace);
        }
        catch (TraceFormatException problem)
        {
            throw new InputException($"{string.Join(", ", texts)}: {problem.Message}");
        }
    }

    private TraceFileOptions FileOptions(ParseResult parsed)
    {
        Dictionary<string, string> columns = new(StringComparer.Ordinal);
        foreach ((string role, string name) in parsed.GetValue(_columns)!)
        {
            if (!columns.TryAdd(role, name))
                throw new InputException($"--column: {role} is given twice. Name one column for it.");
        }

        return new() { Model = parsed.GetValue(_serviceTime), Service = parsed.GetValue(_service), Seed = (ulong)parsed.GetValue(_seed), Columns = columns };
    }

    /// <summary>Reads a policy that is to be simulated on the endpoint.</summary>
    /// <exception cref="InputException">There is none, it has errors, or nothing is known of its custom metric.</exception>
    public PolicyFile ReadPolicy(ParseResult parsed, string path)
    {
        PolicyFile file = PolicyFile.Read(path, Lint(parsed));
        CheckInitial(parsed, file);
        AutoscalingRule? open = parsed.GetValue(_customMetric) == CustomMetricSource.ByName
            ? file.Policy.Rules.FirstOrDefault(static rule => rule.Metric == AutoscalingMetric.Custom && !NamesItsSource(rule.CustomMetricName!))
            : null;
        return open is null
            ? file
            : throw new InputException($"{path}: nothing tells what the custom metric \"{open.CustomMetricName}\" measures. Give --custom-metric waiting or running.");
    }

    private void CheckInitial(ParseResult parsed, PolicyFile file)
    {
        (int min, int max) = (file.Policy.MinReplicas, file.Policy.MaxReplicas);
        if (parsed.GetValue(_initial) is { } initial && initial != Steady && (initial < min || initial > max))
            throw new InputException($"--initial: {initial} is outside of {file.Path}, which allows {min} to {max} replicas. Give a number within them.");
    }

    /// <summary>What the traffic tells about the policies; one line each.</summary>
    public IEnumerable<string> TrafficNotes(ParseResult parsed, RequestTrace trace, IReadOnlyList<PolicyFile> files)
    {
        if (ColdFleet(parsed, trace, files[0].Policy) is { } note)
            yield return note;
        if (Batching(parsed) is not null)
            yield break;
        PolicyLintOptions options = Lint(parsed) with { MeanServiceTime = SteadyState.MeanServiceTime(trace) };
        foreach (string capacity in files.SelectMany(file => file.CapacityNotes(options)))
            yield return capacity;
    }

    /// <summary>Requests that one replica serves at once.</summary>
    public int Slots(ParseResult parsed) => parsed.GetValue(_slots);

    /// <summary>What is known of the endpoint when its policy is judged.</summary>
    public PolicyLintOptions Lint(ParseResult parsed) => new()
    {
        PrivateCluster = parsed.GetValue(_privateCluster),
        ColdStart = parsed.GetValue(_coldStart).Typical,
        SlotsPerReplica = parsed.GetValue(_slots),
        Capacity = parsed.GetValue(_capacity),
    };

    /// <summary>The endpoint, started as the options ask for this policy and traffic.</summary>
    public SimulationOptions Endpoint(ParseResult parsed, RequestTrace trace, AutoscalingPolicy policy)
    {
        SimulationOptions endpoint = Endpoint(parsed);
        return parsed.GetValue(_initial) == Steady
            ? endpoint with { InitialReplicas = SteadyState.SizeFor(policy, trace, endpoint.SlotsPerReplica) }
            : endpoint;
    }

    /// <summary>
    /// Says so when the traffic begins at its full rate and the fleet at the policy's minimum: the first minutes then tell of a start that the
    /// endpoint did not have. Null when neither is the case.
    /// </summary>
    private string? ColdFleet(ParseResult parsed, RequestTrace trace, AutoscalingPolicy policy)
    {
        if (parsed.GetValue(_initial) is not null || parsed.GetValue(_warmUp) > TimeSpan.Zero || policy.MinReplicas == 0)
            return null;
        int steady = SteadyState.SizeFor(policy, trace, parsed.GetValue(_slots));
        return steady <= policy.MinReplicas
            ? null
            : $"note: the traffic of the first five minutes keeps {steady} replicas busy under this policy, the run starts with {policy.MinReplicas}. --initial steady starts with a warm fleet, --warm-up leaves the start out.";
    }

    /// <summary>The endpoint; without a given size it starts as whoever simulates does.</summary>
    public SimulationOptions Endpoint(ParseResult parsed)
    {
        return new()
        {
            ColdStart = parsed.GetValue(_coldStart).Distribution,
            SlotsPerReplica = parsed.GetValue(_slots),
            Batching = Batching(parsed),
            InitialReplicas = parsed.GetValue(_initial) is { } initial && initial != Steady ? initial : null,
            WarmUp = parsed.GetValue(_warmUp),
            ClockPhase = parsed.GetValue(_phase),
            HoldTimeout = parsed.GetValue(_holdTimeout),
            QueueTimeout = parsed.GetValue(_queueTimeout),
            TerminationGrace = parsed.GetValue(_grace) is var grace && grace == NoLimit ? null : grace,
            WhenSaturated = parsed.GetValue(_saturated),
            CustomMetric = parsed.GetValue(_customMetric),
            PricePerReplicaHour = parsed.GetValue(_price),
            Currency = parsed.GetValue(_currency) ?? "",
            Objective = parsed.GetValue(_objective),
            Tail = parsed.GetValue(_tail),
            Seed = (ulong)parsed.GetValue(_seed),
        };
    }

    private static (string Role, string Name) Column(string text) => text.Split('=', 2) is [{ Length: > 0 } role, { Length: > 0 } name]
        ? (role, name)
        : throw new FormatException($"\"{text}\" does not fit. Give a role and a name, such as arrival=started_at.");

    private static BatchingModel ServiceModel(string text) => text == "constant" ? Constant : BatchingModel.Parse(text);

    private BatchingModel? Batching(ParseResult parsed) => parsed.GetValue(_serviceModel) is { } model && model != Constant ? model : null;

    private static int? Initial(string text) => text == "steady" ? Steady : NumberText.Integer(0, PolicyLintOptions.PrivateClusterLimit)(text);

    private static (TimeDistribution Distribution, TimeSpan Typical) ColdStart(string text) =>
        (TimeDistributionText.Parse(text), TimeDistributionText.Typical(text));

    private static TimeSpan Grace(string text) => text == "none" ? NoLimit : NumberText.Time(text);

    private static TimeSpan Tail(string text) => NumberText.Time(text);

    private static TimeSpan? PositiveTime(string text) => NumberText.Time(text) is var time && time > TimeSpan.Zero
        ? time
        : throw new FormatException("Give a time above 0, or leave the option out for no limit.");

    private static bool NamesItsSource(string metric) =>
        metric.Contains("waiting", StringComparison.OrdinalIgnoreCase) || metric.Contains("running", StringComparison.OrdinalIgnoreCase) || metric.Contains("cache_usage", StringComparison.OrdinalIgnoreCase);

    private static T Word<T>(string text)
        where T : struct, Enum
    {
        string[] names = Enum.GetNames<T>();
        int index = Array.FindIndex(names, name => string.Equals(name, text, StringComparison.OrdinalIgnoreCase));
        return index >= 0
            ? Enum.GetValues<T>()[index]
            : throw new FormatException($"\"{text}\" is unknown. Use {string.Join(" or ", names.Select(static name => char.ToLowerInvariant(name[0]) + name[1..]))}.");
    }
}
