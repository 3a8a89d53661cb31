namespace TirGen.Autoscaling;

/// <summary>
/// Finds the times of a <see cref="BatchingModel"/> from what was measured, by simulating the measurement until it fits. Limits (requests and
/// tokens of a batch, KV cache) are not fitted: they are settings, and the engine's log tells them.
/// </summary>
public sealed record BatchingCalibration
{
    private const double Tolerance = 0.1;

    /// <summary>Differences of the error below which a search has found its end.</summary>
    private const double Settled = 1e-5;

    private static readonly double[][] Starts = [[0.7, 0.004, 3e-6], [0.4, 0.002, 1e-5], [0.9, 0.01, 1e-6]];

    /// <summary>The model with the times that fit best.</summary>
    public required BatchingModel Model { get; init; }

    /// <summary>Mean relative error of the times it was fitted to, 0.05 for 5 %.</summary>
    public required double Error { get; init; }

    /// <summary>
    /// Mean relative error on the half that was kept back, of a model that was fitted to the other half alone; null when there is too little to
    /// keep a half back.
    /// </summary>
    public required double? ErrorKeptBack { get; init; }

    /// <summary>Why the result is not to be relied on; empty when nothing speaks against it.</summary>
    public required IReadOnlyList<string> Doubts { get; init; }

    /// <summary>Fits to requests one by one, in the order of their arrivals.</summary>
    /// <param name="limits">A model with the engine's limits; its times do not count.</param>
    /// <param name="requests">At least 20 requests.</param>
    /// <exception cref="ArgumentException">Too few requests.</exception>
    public static BatchingCalibration Fit(BatchingModel limits, IReadOnlyList<MeasuredRequest> requests)
    {
        ArgumentNullException.ThrowIfNull(limits);
        ArgumentNullException.ThrowIfNull(requests);
        if (requests.Count < 20)
            throw new ArgumentException($"{requests.Count} requests tell too little. Give the details of at least 20.", nameof(requests));
        MeasuredRequest[] sorted = [.. requests.OrderBy(static request => request.Arrival)];
        double token = sorted.Where(static request => request.OutputTokens > 1).Select(static request => (request.Response - request.FirstToken).TotalSeconds / (request.OutputTokens - 1)).Order().ElementAt(sorted.Length / 20);
        int half = sorted.Length / 2;
        return Fit(limits, token, sorted.Length, (model, first, count) => ErrorsOf(BatchingReplay.Replay(model, sorted), sorted, first, count), half);
    }

    /// <summary>Fits to rows of a benchmark with a fixed number of clients.</summary>
    /// <param name="limits">A model with the engine's limits; its times do not count.</param>
    /// <param name="loads">At least 2 rows.</param>
    /// <exception cref="ArgumentException">Too few rows.</exception>
    public static BatchingCalibration Fit(BatchingModel limits, IReadOnlyList<MeasuredLoad> loads)
    {
        ArgumentNullException.ThrowIfNull(limits);
        ArgumentNullException.ThrowIfNull(loads);
        if (loads.Count < 2)
            throw new ArgumentException("One row does not tell a step from its tokens. Give rows of at least two numbers of clients.", nameof(loads));

        // Every other row is kept back, so that small and large numbers of clients are in both halves.
        MeasuredLoad[] sorted = [.. loads.OrderBy(static load => load.Concurrency).Select(static (load, index) => (load, index)).OrderBy(static pair => pair.index % 2).Select(static pair => pair.load)];
        double token = sorted.Min(static load => load.TokenTime).TotalSeconds;
        int half = sorted.Length >= 6 ? (sorted.Length + 1) / 2 : 0;
        return Fit(limits, token, sorted.Length, (model, first, count) => ErrorsOf(sorted.AsSpan(first, count), model), half);
    }

    private static BatchingCalibration Fit(BatchingModel limits, double token, int count, Func<BatchingModel, int, int, double> error, int half)
    {
        // First the searches over all, then those over the half.
        (BatchingModel Model, double Error)[] searches = new (BatchingModel, double)[half == 0 ? Starts.Length : 2 * Starts.Length];
        ParallelRuns.For(
            searches.Length,
            index => searches[index] = Search(limits, token, Starts[index % Starts.Length], model => error(model, 0, index < Starts.Length ? count : half)),
            CancellationToken.None);
        (BatchingModel Model, double Error)[] fits = [.. searches.Take(Starts.Length).OrderBy(static fit => fit.Error)];
        BatchingModel best = fits[0].Model;
        double? keptBack = half == 0 ? null : error(searches.Skip(Starts.Length).MinBy(static fit => fit.Error).Model, half, count - half);
        List<string> doubts = [];
        if (fits[0].Error > Tolerance)
            doubts.Add(Text($"The model misses what it was fitted to by {fits[0].Error * 100:0.#} % in the mean: a limit of the engine differs, or it does what is not modelled."));
        if (keptBack > Tolerance)
            doubts.Add(Text($"Fitted to one half, it misses the other by {keptBack * 100:0.#} %: the measurement does not tell the constants apart. Measure other lengths, and few clients as well as many."));
        if (fits.Any(fit => fit.Error < (fits[0].Error * 1.1) + 0.002 && (Math.Abs(Math.Log(fit.Model.StepSeconds / best.StepSeconds)) > 0.2)))
            doubts.Add("Several sets of constants fit equally well; what they say of other loads differs. Measure other lengths, and few clients as well as many.");
        return new() { Model = best, Error = fits[0].Error, ErrorKeptBack = keptBack, Doubts = doubts };
    }

    private static double ErrorsOf((double FirstToken, double Response)[] times, MeasuredRequest[] requests, int first, int count)
    {
        double sum = 0;
        for (int i = first; i < first + count; i++)
            sum += (Relative(times[i].FirstToken, requests[i].FirstToken.TotalSeconds) + Relative(times[i].Response, requests[i].Response.TotalSeconds)) / 2;
        return sum / count;
    }

    private static double ErrorsOf(ReadOnlySpan<MeasuredLoad> loads, BatchingModel model)
    {
        double sum = 0;
        foreach (MeasuredLoad load in loads)
        {
            (double first, double token) = BatchingReplay.Loop(model, load);
            sum += (Relative(first, load.FirstToken.TotalSeconds) + Relative(token, load.TokenTime.TotalSeconds)) / 2;
        }

        return sum / loads.Length;
    }

    /// <summary>A first token that is due at once has no relative error worth the name: below 50 ms it is taken of those.</summary>
    private static double Relative(double simulated, double measured) => Math.Abs(simulated - measured) / Math.Max(0.05, measured);

    /// <summary>Nelder and Mead over the logarithms of the three times.</summary>
    private static (BatchingModel Model, double Error) Search(BatchingModel limits, double token, double[] start, Func<BatchingModel, double> error)
    {
        BatchingModel ModelOf(double[] point) => limits with
        {
            StepSeconds = Math.Exp(point[0]),
            PerTokenSeconds = Math.Exp(point[1]),
            PerKvTokenSeconds = Math.Exp(point[2]),
        };

        double Value(double[] point) => error(ModelOf(point));
        double[] origin = [.. start.Select(factor => Math.Log(factor * token))];
        (double[] Point, double Value)[] simplex = [(origin, Value(origin)), .. Enumerable.Range(0, 3).Select(axis => Moved(axis))];
        for (int step = 0; step < 160; step++)
        {
            Array.Sort(simplex, static (left, right) => left.Value.CompareTo(right.Value));
            if (simplex[3].Value - simplex[0].Value < Settled)
                break;
            double[] centre = [.. Enumerable.Range(0, 3).Select(axis => simplex[..3].Average(entry => entry.Point[axis]))];
            (double[] Point, double Value) reflected = At(centre, simplex[3].Point, -1);
            if (reflected.Value < simplex[0].Value)
            {
                (double[] Point, double Value) expanded = At(centre, simplex[3].Point, -2);
                simplex[3] = expanded.Value < reflected.Value ? expanded : reflected;
            }
            else if (reflected.Value < simplex[2].Value)
            {
                simplex[3] = reflected;
            }
            else
            {
                (double[] Point, double Value) contracted = At(centre, simplex[3].Point, 0.5);
                if (contracted.Value < simplex[3].Value)
                {
                    simplex[3] = contracted;
                }
                else
                {
                    for (int i = 1; i < 4; i++)
                        simplex[i] = At(simplex[0].Point, simplex[i].Point, 0.5);
                }
            }
        }

        (double[] point, double least) = simplex.MinBy(static entry => entry.Value);
        return (ModelOf(point), least);

        (double[] Point, double Value) Moved(int axis)
        {
            double[] point = [.. origin];
            point[axis] += 0.7;
            return (point, Value(point));
        }

        (double[] Point, double Value) At(double[] from, double[] to, double factor)
        {
            double[] point = [.. from.Zip(to, (left, right) => left + (factor * (right - left)))];
            return (point, Value(point));
        }
    }

    private static string Text(FormattableString text) => FormattableString.Invariant(text);
}
