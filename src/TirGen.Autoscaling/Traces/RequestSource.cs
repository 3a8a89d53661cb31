namespace TirGen.Autoscaling;

/// <summary>One pass over a trace, in arrival order, in batches.</summary>
public abstract class RequestSource : IDisposable
{
    /// <summary>Reads the next requests.</summary>
    /// <param name="buffer">Where they go.</param>
    /// <returns>How many were read; 0 at the end.</returns>
    /// <exception cref="TraceFormatException">The trace is not as it must be.</exception>
    public abstract int Read(Span<TraceRequest> buffer);

    /// <summary>Wall clock at the trace's start, from the first batch on; null when the trace has none.</summary>
    public virtual DateTime? Start => null;

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Releases what the pass holds.</summary>
    protected virtual void Dispose(bool disposing)
    {
    }
}
