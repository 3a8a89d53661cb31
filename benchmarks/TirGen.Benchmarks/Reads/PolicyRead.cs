using TirGen.Benchmarks.Measuring;

namespace TirGen.Benchmarks.Reads;

/// <summary>One way to read a policy, or to make it of constants.</summary>
/// <typeparam name="T">What it becomes.</typeparam>
/// <param name="name">Who reads.</param>
/// <param name="read">Reads.</param>
/// <param name="rules">Counts the rules.</param>
/// <param name="write">Writes what was read.</param>
public sealed class PolicyRead<T>(string name, Func<T> read, Func<T, int> rules, Func<T, byte[]> write) : Contender(name)
{
    public override long Run(int rounds)
    {
        long total = 0;
        for (int i = 0; i < rounds; i++)
        {
            total += rules(read());
        }

        return total;
    }

    public override byte[] Output() => write(read());
}
