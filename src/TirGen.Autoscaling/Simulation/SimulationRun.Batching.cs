namespace TirGen.Autoscaling;

internal sealed partial class SimulationRun
{
    private readonly LatencyHistogram _firstTokens = new();
    private readonly LatencyHistogram _tokenTimes = new();

    /// <summary>Gives a request to the engine of the least loaded replica.</summary>
    private void Batch(in TraceRequest request, long now)
    {
        if (request.InputTokens == 0 && request.OutputTokens == 0)
            throw new ArgumentException("A batching model needs the tokens of each request, and the trace has none. Give one with input and output tokens, or leave the model out.");
        if (!_options.Batching!.Holds(request))
        {
            _refused++;
            RecordWithoutEnd(request.Arrival.Ticks);
            return;
        }

        _fleet!.Add(_replicas.Acquire(), request, now);
    }

    /// <summary>A replica ends its steps, or is cut off.</summary>
    private void EndSteps(long now)
    {
        Advance(now);
        foreach (BatchedRequest request in _fleet!.Advance(now, out int replica, out bool interrupted))
        {
            if (interrupted)
            {
                _interrupted++;
                RecordWithoutEnd(request.Arrival);
            }
            else
            {
                _served++;
                RecordTokens(request, now);
            }

            if (_replicas.Release(replica))
                AdvanceReplicas(now, billedBefore: _replicas.Billed + 1);
        }

        if (_queue.Count > 0)
            ServeQueue(now);
    }

    private void RecordTokens(BatchedRequest request, long end)
    {
        RecordTimes(new(request.Arrival, request.Scheduled), end, request);
        _intervalFirstToken = Math.Max(_intervalFirstToken, request.FirstToken - request.Arrival);
        _intervalTokenTime = Math.Max(_intervalTokenTime, TokenTicks(request, end));
        if (request.Arrival < _warmUp)
            return;
        _firstTokens.Record(request.FirstToken - request.Arrival);
        if (request.Output > 1)
            _tokenTimes.Record(TokenTicks(request, end));
    }

    /// <summary>Mean ticks per token after the first; of one token there is none, and no objective is missed by it.</summary>
    private static long TokenTicks(BatchedRequest request, long end) => request.Output > 1 ? (end - request.FirstToken) / (request.Output - 1) : 0;
}
