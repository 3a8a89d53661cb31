namespace TirGen.Autoscaling;

/// <summary>Runs an engine alone, to compare it with what was measured on one.</summary>
internal static class BatchingReplay
{
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

    /// <summary>Clients that each wait for their answer. They know nothing of one another, so each begins at a random time within one answer.</summary>
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
            (double ofFirst, double ofToken) = Loop(model, load, Beginnings(load, (ulong)draw + 1), warmUp, measured);
            first += ofFirst / draws;
            token += ofToken / draws;
        }

        return (first, token);
    }

    private static (double FirstToken, double TokenTime) Loop(BatchingModel model, MeasuredLoad load, long[] beginnings, int warmUp, int measured)
    {
        BatchingEngine engine = new(model, warmUp: 0);
        List<BatchedRequest> finished = [];
        int total = Math.Max(12, (warmUp + measured) * load.Concurrency);
        int skipped = load.Concurrency > 1 ? warmUp * load.Concurrency : 0;
        int begun = 0;
        int sent = 0;
        (double first, double token, int count) = (0, 0, 0);
        while (engine.Count > 0 || begun < beginnings.Length)
        {
            long beginning = begun < beginnings.Length ? beginnings[begun] : long.MaxValue;
            if (engine.NextTicks > beginning)
            {
                Send(beginning);
                begun++;
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

            for (int i = finished.Count; i > 0 && sent < total; i--)
                Send(now);
        }

        return (first / count, token / count);

        void Send(long at) => engine.Add(Request(TimeSpan.FromTicks(at), load.InputTokens, load.OutputTokens), at).Index = sent++;
    }

    private static long[] Beginnings(MeasuredLoad load, ulong seed)
    {
        DeterministicRandom random = new(seed);
        double answer = (load.FirstToken + (Math.Max(0, load.OutputTokens - 1) * load.TokenTime)).Ticks;
        long[] beginnings = new long[load.Concurrency];
        for (int i = 0; i < beginnings.Length; i++)
            beginnings[i] = (long)(random.NextDouble() * answer);
        Array.Sort(beginnings);
        return beginnings;
    }

    private static TraceRequest Request(TimeSpan arrival, int input, int output) => new(arrival, default) { InputTokens = input, OutputTokens = output };

    private static double Seconds(long ticks) => ticks / (double)TimeSpan.TicksPerSecond;
}
