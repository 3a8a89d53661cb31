namespace TirGen.Autoscaling;

/// <summary>Runs an engine alone, to compare it with what was measured on one.</summary>
internal static class BatchingReplay
{
    /// <summary>
    /// A client's next request comes some time after its answer, a little other each time and not at the very end of a step: without it clients of equal answers never meet
    /// again once they are apart. Chosen by the first tokens of NVIDIA's table; on average 14 ms, where BLIS measured 16.4 ms of a request outside of the loop.
    /// </summary>
    private static readonly TimeSpan LongestPause = TimeSpan.FromMilliseconds(28);

    /// <summary>Requests at their own times.</summary>
    /// <returns>For each in its order the seconds to its first and to its last token.</returns>
    public static (double FirstToken, double Response)[] Replay(BatchingModel model, IReadOnlyList<MeasuredRequest> requests)
    {
        BatchingEngine engine = new(model, warmUp: 0);
        (double, double)[] times = new (double, double)[requests.Count];
        List<BatchedRequest> finished = [];
        int next = 0;
        while (next < requests.Count || engine.Count > 0)
        {
            long arrival = next < requests.Count ? requests[next].Arrival.Ticks : long.MaxValue;
            if (engine.NextTicks <= arrival)
            {
                long now = engine.NextTicks;
                engine.EndSteps(now, finished);
                foreach (BatchedRequest request in finished)
                    times[request.Index] = (Seconds(request.FirstToken - request.Arrival), Seconds(now - request.Arrival));
            }
            else
            {
                engine.Add(Request(requests[next].Arrival, requests[next].InputTokens, requests[next].OutputTokens), arrival).Index = next;
                next++;
            }
        }

        return times;
    }

    /// <summary>
    /// Clients that each wait for their answer. They know nothing of one another, so each begins at a random time within one answer, and pauses for some
    /// milliseconds between an answer and its next request.
    /// </summary>
    /// <param name="model">The engine.</param>
    /// <param name="load">The clients; what was measured tells how long one answer takes.</param>
    /// <param name="draws">So many times other beginnings.</param>
    /// <param name="warmUp">Requests of each client that are left out; a single client has none.</param>
    /// <param name="measured">Requests of each client after them; at least twelve in all.</param>
    /// <returns>Mean seconds to the first token and per further token.</returns>
    public static (double FirstToken, double TokenTime) Loop(BatchingModel model, MeasuredLoad load, int draws = 2, int warmUp = 1, int measured = 4)
    {
        (double first, double token) = (0, 0);
        for (int draw = 0; draw < draws; draw++)
        {
            (double ofFirst, double ofToken) = Loop(model, load, new DeterministicRandom((ulong)draw + 1), warmUp, measured);
            first += ofFirst / draws;
            token += ofToken / draws;
        }

        return (first, token);
    }

    private static (double FirstToken, double TokenTime) Loop(BatchingModel model, MeasuredLoad load, DeterministicRandom random, int warmUp, int measured)
    {
        BatchingEngine engine = new(model, warmUp: 0);
        List<BatchedRequest> finished = [];
        int total = Math.Max(12, (warmUp + measured) * load.Concurrency);
        int skipped = load.Concurrency > 1 ? warmUp * load.Concurrency : 0;
        int sent = 0;
        (double first, double token, int count) = (0, 0, 0);
        PriorityQueue<long, long> requests = new();
        double answer = (load.FirstToken + (Math.Max(0, load.OutputTokens - 1) * load.TokenTime)).Ticks;
        for (int i = 0; i < load.Concurrency; i++)
            Plan((long)(random.NextDouble() * answer));
        while (engine.Count > 0 || requests.Count > 0)
        {
            long next = requests.TryPeek(out long time, out _) ? time : long.MaxValue;
            if (engine.NextTicks > next)
            {
                requests.Dequeue();
                engine.Add(Request(TimeSpan.FromTicks(next), load.InputTokens, load.OutputTokens), next).Index = sent++;
                continue;
            }

            long now = engine.NextTicks;
            engine.EndSteps(now, finished);
            foreach (BatchedRequest request in finished)
            {
                if (request.Index >= skipped)
                {
                    first += Seconds(request.FirstToken - request.Arrival);
                    token += Seconds(now - request.FirstToken) / Math.Max(1, request.Output - 1);
                    count++;
                }
            }

            for (int i = finished.Count; i > 0 && sent + requests.Count < total; i--)
                Plan(now + (long)(random.NextDouble() * LongestPause.Ticks));
        }

        return (first / count, token / count);

        void Plan(long at) => requests.Enqueue(at, at);
    }

    private static TraceRequest Request(TimeSpan arrival, int input, int output) => new(arrival, default) { InputTokens = input, OutputTokens = output };

    private static double Seconds(long ticks) => ticks / (double)TimeSpan.TicksPerSecond;
}
