using TirGen.Benchmarks.Measuring;

namespace TirGen.Benchmarks.Puts;

/// <summary>A whole call of <c>update_auto_scale</c>: body built, URL, sending, answer parsed.</summary>
public abstract class PutContender(string name, IEndpoint endpoint) : Contender(name)
{
    /// <summary>Whether all of it happens on the caller's thread.</summary>
    public bool IsLocal { get; } = endpoint is StubHandler;

    public sealed override long Run(int rounds) => RunAsync(rounds).GetAwaiter().GetResult();

    public override byte[] Output()
    {
        Run(1);
        return endpoint.LastBody();
    }

    /// <summary>Sends one request after the other. Waited for once, by a thread that would otherwise make an event for each.</summary>
    protected abstract Task<long> RunAsync(int rounds);
}
