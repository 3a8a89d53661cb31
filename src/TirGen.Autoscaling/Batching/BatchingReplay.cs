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

    /// <summary>Clients that each wait for their answer, as long as it takes to see a steady state.</summary>
    /// <returns>Mean seconds to the first token and per further token.</returns>
    public static (double FirstToken, double TokenTime) Loop(BatchingModel model, MeasuredLoad load)
    {
        BatchingEngine engine = new(model, warmUp: 0);
        List<BatchedRequest> finished = [];
        int total = Math.Max(12, 5 * load.Concurrency);
        int skipped = load.Concurrency > 1 ? load.Concurrency : 0;
        int sent = 0;
        (double first, double token, int count) = (0, 0, 0);
        for (; sent < load.Concurrency; sent++)
            engine.Add(Request(TimeSpan.Zero, load.InputTokens, load.OutputTokens), 0).Index = sent;
        while (engine.Count > 0)
        {
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

            for (int i = finished.Count; i > 0 && sent < total; i--, sent++)
                engine.Add(Request(TimeSpan.FromTicks(now), load.InputTokens, load.OutputTokens), now).Index = sent;
        }

        return (first / count, token / count);
    }

    private static TraceRequest Request(TimeSpan arrival, int input, int output) => new(arrival, default) { InputTokens = input, OutputTokens = output };

    private static double Seconds(long ticks) => ticks / (double)TimeSpan.TicksPerSecond;
}
