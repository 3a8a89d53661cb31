using System.ComponentModel;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace TirGen.Reading;

/// <summary>The names that a reader looks for: the members of an object, or the values of an enum, each with its number.</summary>
/// <remarks>
/// A name is first told apart by a key of 64 bits, made of its first and last eight bytes and its length. A name of up to seven bytes is its own key.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ApiNames
{
    /// <summary>How many bytes a key is made of at each end of a name.</summary>
    internal const int KeyBytes = 8;

    private const int KeyRotation = 27;
    private const char Separator = '\n';

    // Answers name members in the document's order more often than not, with some left out.
    private const int Near = 4;

    private readonly byte[][] _names;
    private readonly string[] _texts;
    private readonly ulong[] _keys;
    private readonly ulong[] _required;

    /// <summary>Takes names in the order in which an answer is expected to have them.</summary>
    /// <param name="names">The names, one a line; none when empty.</param>
    /// <param name="required">For each 64 names a mask of those that must be there; may be shorter than the names.</param>
    public ApiNames(string names, params ulong[] required)
        : this(names.Length == 0 ? [] : names.Split(Separator), required)
    {
    }

    /// <summary>Takes names of which one may be empty or hold a line end, or whose very objects are to be given out.</summary>
    /// <inheritdoc cref="ApiNames(string, ulong[])" path="/param"/>
    /// <param name="names">The names.</param>
    public ApiNames(string[] names, params ulong[] required)
    {
        ArgumentNullException.ThrowIfNull(names);
        ArgumentNullException.ThrowIfNull(required);
        _texts = names;
        _names = Array.ConvertAll(names, Encoding.UTF8.GetBytes);
        _keys = Array.ConvertAll(_names, static name => Key(name));
        _required = required;
    }

    /// <summary>Reads what may be anything.</summary>
    public static ApiRead<object?> Anything { get; } = static (ref ApiReader reader) => reader.Fragment();

    /// <summary>Reads a member that has none of the names, where the document lets there be one; else <see langword="null"/>.</summary>
    public ApiRead<object?>? Others { get; init; }

    /// <summary>How many names there are.</summary>
    internal int Count => _texts.Length;

    /// <summary>Whether a member beyond the first 64 must be there.</summary>
    internal bool HasRequiredBeyond => _required.Length > 1;

    /// <summary>The name of a number.</summary>
    internal string this[int index] => _texts[index];

    /// <summary>The name of a number in UTF-8.</summary>
    internal ReadOnlySpan<byte> Encoded(int index) => _names[index];

    /// <summary>Whether the member of a number must be there.</summary>
    internal bool IsRequired(int index) => index >> 6 < _required.Length && (_required[index >> 6] >> index & 1) != 0;

    /// <summary>The number of a name, or -1.</summary>
    internal int IndexOf(string name) => Array.IndexOf(_texts, name);

    /// <summary>The required members of a word of 64 that were not seen.</summary>
    internal ulong Missing(int word, ulong seen) => word < _required.Length ? _required[word] & ~seen : 0;

    /// <summary>The key of a name, byte for byte.</summary>
    internal static ulong Key(ReadOnlySpan<byte> name)
    {
        if (name.Length >= KeyBytes)
            return LongKey(ref MemoryMarshal.GetReference(name), name.Length);
        ulong key = 0;
        for (int i = 0; i < name.Length; i++)
            key |= (ulong)name[i] << (KeyBytes * i);
        return key;
    }

    /// <summary>The key of a name of at least <see cref="KeyBytes"/> bytes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static ulong LongKey(ref byte name, int length) =>
        Mix(Unsafe.ReadUnaligned<ulong>(ref name), Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref name, length - KeyBytes)), length);

    /// <summary>The key of a name of fewer bytes, from eight bytes that may be read there.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static ulong ShortKey(ref byte name, int length) => LittleEndian(Unsafe.ReadUnaligned<ulong>(ref name)) & ((1UL << (length << 3)) - 1);

    /// <summary>The number of a name, or -1; looked for first where it is expected.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal int Find(ReadOnlySpan<byte> name, ulong key, int expected)
    {
        ulong[] keys = _keys;
        return (uint)expected < (uint)keys.Length && keys[expected] == key && IsSame(name, expected) ? expected : Search(name, key, expected + 1);
    }

    private static ulong Mix(ulong first, ulong last, int length) => LittleEndian(first) ^ (BitOperations.RotateLeft(LittleEndian(last), KeyRotation) + (ulong)length);

    private static ulong LittleEndian(ulong value) => BitConverter.IsLittleEndian ? value : System.Buffers.Binary.BinaryPrimitives.ReverseEndianness(value);

    // Two names of up to seven bytes with one key are the same, unless one of them holds or lacks a zero at its end.
    private bool IsSame(ReadOnlySpan<byte> name, int index) =>
        name.Length < KeyBytes ? name.Length == _names[index].Length : name.SequenceEqual(_names[index]);

    private int Search(ReadOnlySpan<byte> name, ulong key, int from)
    {
        ulong[] keys = _keys;
        for (int i = from, end = Math.Min(from + Near, keys.Length); i < end; i++)
        {
            if (keys[i] == key && IsSame(name, i))
                return i;
        }

        int start = 0;
        while (true)
        {
            int found = keys.AsSpan(start).IndexOf(key);
            if (found < 0)
                return -1;
            if (IsSame(name, start + found))
                return start + found;
            start += found + 1;
        }
    }
}
