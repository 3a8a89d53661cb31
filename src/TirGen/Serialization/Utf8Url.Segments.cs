using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace TirGen.Serialization;

public static partial class Utf8Url
{
    // Two dots, each percent-encoded.
    private const int LongestDots = 6;

    /// <summary>
    /// Refuses a part of a path that would not stay one: nothing between two slashes, <c>.</c> and <c>..</c> lead to another resource
    /// (RFC 3986, 5.2.4), also percent-encoded, because a parser of addresses decodes dots first.
    /// </summary>
    /// <param name="destination">The first byte of the buffer.</param>
    /// <param name="start">Where the part begins.</param>
    /// <param name="end">The position behind its last byte.</param>
    /// <param name="limit">As for <see cref="Escaped"/>; when it is negative not everything was written, and nothing is judged.</param>
    /// <param name="name">The name of the parameter in the document.</param>
    /// <exception cref="ArgumentException">The part is empty, <c>.</c> or <c>..</c>.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void RequireSegment(ref byte destination, nint start, nint end, long limit, string name)
    {
        if (end - start <= LongestDots && limit >= 0)
            RequireName(MemoryMarshal.CreateReadOnlySpan(ref Unsafe.Add(ref destination, start), (int)(end - start)), name);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void RequireName(ReadOnlySpan<byte> segment, string name)
    {
        int dots = 0;
        for (int i = 0; i < segment.Length; dots++)
        {
            if (segment[i] == (byte)'.')
                i++;
            else if (segment[i..] is [(byte)'%', (byte)'2', (byte)'E' or (byte)'e', ..])
                i += EncodedOctet;
            else
                return;
        }

        if (dots <= 2)
            Throw.NoSegment(dots, name);
    }
}
