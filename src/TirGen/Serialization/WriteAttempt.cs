using System.Buffers;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace TirGen.Serialization;

/// <summary>
/// One request on its way out: written where it should go, and where that is too small into pooled buffers, each larger than the one before. Generated code writes
/// until <see cref="IsTooSmall"/> no longer holds, and then takes the bytes by one of the last methods, once.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref struct WriteAttempt
{
    /// <summary>What the writer compares with; negative when the buffer was too small.</summary>
    [SuppressMessage("Design", "CA1051:Do not declare visible instance fields", Justification = "The writer takes it by reference.")]
    public long Limit;

    private readonly ref byte _destination;
    private readonly int _fixedBytes;
    private byte[]? _rented;
    private int _length;

    /// <summary>Writes into memory.</summary>
    /// <param name="destination">Where the bytes go if they fit.</param>
    /// <param name="fixedBytes">The fixed bytes of the request.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public WriteAttempt(Span<byte> destination, int fixedBytes)
    {
        _destination = ref MemoryMarshal.GetReference(destination);
        _fixedBytes = fixedBytes;
        Limit = destination.Length - fixedBytes;
        if (Limit < 0)
            Grow();
    }

    /// <summary>Writes into a buffer writer.</summary>
    /// <param name="output">Takes the bytes.</param>
    /// <param name="fixedBytes">The fixed bytes of the request.</param>
    public WriteAttempt(IBufferWriter<byte> output, int fixedBytes)
        : this(Room(output, fixedBytes), fixedBytes)
    {
    }

    /// <summary>Writes into a pooled buffer.</summary>
    /// <param name="fixedBytes">The fixed bytes of the request.</param>
    public WriteAttempt(int fixedBytes)
    {
        _fixedBytes = fixedBytes;
        Grow();
    }

    /// <summary>Where the next attempt begins.</summary>
    [UnscopedRef]
    public readonly ref byte First
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => ref _rented is null ? ref _destination : ref MemoryMarshal.GetArrayDataReference(_rented);
    }

    /// <summary>Ends an attempt.</summary>
    /// <param name="length">How many bytes were written.</param>
    /// <returns>Whether they did not fit, and there is a larger buffer now to write into again.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool IsTooSmall(nint length)
    {
        _length = (int)length;
        if (Limit >= 0)
            return false;
        Grow();
        return true;
    }

    /// <summary>Brings the bytes to where they should go.</summary>
    /// <param name="destination">The destination of the constructor.</param>
    /// <param name="written">How many there are; 0 when they do not fit.</param>
    /// <returns>Whether they fit.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly bool CopyTo(Span<byte> destination, out int written)
    {
        if (_rented is not null)
            return WriteBuffer.TryCopyAndReturn(_rented, _length, destination, out written);
        written = _length;
        return true;
    }

    /// <summary>Brings the bytes to where they should go.</summary>
    /// <param name="output">The buffer writer of the constructor.</param>
    public readonly void CopyTo(IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(output);
        if (_rented is null)
            output.Advance(_length);
        else
            WriteBuffer.CopyAndReturn(_rented, _length, output);
    }

    /// <summary>The pooled buffer with the bytes, for one who gives it back.</summary>
    /// <param name="length">How many of its bytes were written.</param>
    /// <returns>The buffer.</returns>
    public readonly byte[] Take(out int length)
    {
        length = _length;
        return _rented!;
    }

    /// <summary>The bytes, all of them ASCII, as a text.</summary>
    /// <returns>The text.</returns>
    public readonly string ToText() => WriteBuffer.ToTextAndReturn(_rented!, _length);

    private static Span<byte> Room(IBufferWriter<byte> output, int fixedBytes)
    {
        ArgumentNullException.ThrowIfNull(output);
        return output.GetSpan(WriteBuffer.FirstSize(fixedBytes));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Grow()
    {
        _rented = WriteBuffer.Next(_rented, _fixedBytes);
        Limit = _rented.Length - _fixedBytes;
    }
}
