using System.Buffers;

namespace TirGen.Client.Tests.Capture;

/// <summary>
/// Holds buffers of the shared pool for a moment, full of bytes that are no JSON. Who writes into a buffer that was given back, or gives one back twice, changes
/// them; who reads one that was given back gets them.
/// </summary>
internal sealed class PoolWatch
{
    private const byte Poison = 0xF5;
    private static readonly int[] Sizes = [512, 1024, 4096, 4096, 16 * 1024, 64 * 1024];
    private int _changes;

    /// <summary>How many held buffers were changed by somebody else.</summary>
    public int Changes => Volatile.Read(ref _changes);

    /// <summary>Holds a buffer of each size while others run.</summary>
    public async Task HoldAsync()
    {
        byte[][] held = new byte[Sizes.Length][];
        for (int i = 0; i < held.Length; i++)
        {
            held[i] = ArrayPool<byte>.Shared.Rent(Sizes[i]);
            held[i].AsSpan().Fill(Poison);
        }

        await Task.Yield();
        foreach (byte[] buffer in held)
        {
            if (buffer.AsSpan().ContainsAnyExcept(Poison))
                Interlocked.Increment(ref _changes);
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
