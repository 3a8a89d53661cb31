using System.Buffers;

namespace TirGen.Serialization;

/// <summary>
/// What a request consists of and writes itself in UTF-8: a body, or path and query. Generated types with spans in them have the same methods, but as
/// <see langword="ref struct"/>s cannot implement an interface before C# 13.
/// </summary>
public interface IUtf8Writable
{
    /// <summary>Writes the text if <paramref name="destination"/> can hold it. Nothing is allocated.</summary>
    /// <param name="destination">Where the bytes go, from its start.</param>
    /// <param name="written">How many bytes were written; 0 when they did not fit.</param>
    /// <returns>Whether all of it fitted; otherwise the destination may hold a part.</returns>
    /// <exception cref="ArgumentException">Something in it was never created, or is no value that the API has; the exception names it.</exception>
    bool TryWrite(Span<byte> destination, out int written);

    /// <summary>Writes the text.</summary>
    /// <param name="output">Takes the bytes and is advanced by their number.</param>
    /// <exception cref="ArgumentException">Something in it was never created, or is no value that the API has; the exception names it.</exception>
    void WriteTo(IBufferWriter<byte> output);
}
