using TirGen.Benchmarks.Measuring;

namespace TirGen.Benchmarks.Puts;

/// <summary>A whole call of <c>update_auto_scale</c>: URL, body, sending, answer parsed.</summary>
public sealed class PutContender(string name, IEndpoint endpoint, Func<Task> send) : Contender(name)
{
    /// <summary>Whether all of it happens on the caller's thread.</summary>
    public bool IsLocal { get; } = endpoint is StubHandler;

    public override long Run(int rounds)
    {
        for (int i = 0; i < rounds; i++)
        {
            send().GetAwaiter().GetResult();
        }

        return rounds;
    }

    public override byte[] Output()
    {
        Run(1);
        return endpoint.LastBody();
    }
}
