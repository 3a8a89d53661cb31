using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;

namespace TirGen.Reading;

public ref partial struct ApiReader
{
    /// <summary>Reads a text.</summary>
    /// <returns>The text; <see langword="null"/> when the value is none, or holds half a surrogate pair, which no text of the API does.</returns>
    public string? Text()
    {
        byte first = Peek();
        if (first != (byte)'"')
        {
            PassOver(first);
            return null;
        }

        int start = _position + 1;
        int end = ScanAscii(start);
        if (PeekAt(end) != (byte)'"')
            return UnusualText();
        _position = end + 1;
        return end == start ? "" : Widen(ref At(start), end - start);
    }

    /// <summary>Reads a text, of which some are known.</summary>
    /// <param name="known">The texts that are known.</param>
    /// <returns>The text, the same object each time when it is known; <see langword="null"/> when the value is none.</returns>
    public string? Text(ApiNames known)
    {
        ArgumentNullException.ThrowIfNull(known);
        int start = _position;
        if (TryRawText(out ReadOnlySpan<byte> raw))
        {
            int found = known.Find(raw, ApiNames.Key(raw), 0);
            return found >= 0 ? known[found] : Decode(raw);
        }

        _position = start;
        return Text();
    }

    /// <summary>Reads a value of a closed enum whose members are numbered from zero.</summary>
    /// <typeparam name="T">The enum, of 32 bits.</typeparam>
    /// <param name="values">The texts of its members.</param>
    /// <returns>The value; <see langword="null"/> when it is none of them.</returns>
    public T? Enum<T>(ApiNames values)
        where T : unmanaged, Enum
    {
        ArgumentNullException.ThrowIfNull(values);
        int start = _position;
        int found;
        if (TryRawText(out ReadOnlySpan<byte> raw))
        {
            found = values.Find(raw, ApiNames.Key(raw), 0);
        }
        else
        {
            _position = start;
            if (Text() is not { } text)
                return null;
            found = values.IndexOf(text);
        }

        if (found >= 0)
            return Unsafe.BitCast<int, T>(found);
        Judge(ReadOutcome.Misfit, start);
        return null;
    }

    /// <summary>Reads a value of a closed enum that must have one.</summary>
    /// <inheritdoc cref="Enum" path="/typeparam|/param"/>
    /// <returns>The value; one that the enum does not define when it is none of them.</returns>
    public T EnumOrUndefined<T>(ApiNames values)
        where T : unmanaged, Enum
    {
        T? value = Enum<T>(values);
        if (value is not null)
            return value.GetValueOrDefault();
        if (_outcome == ReadOutcome.Misfit)
            _outcome = ReadOutcome.Partial;
        return Unsafe.BitCast<int, T>(-1);
    }

    /// <summary>Passes over the only text that a member may hold.</summary>
    /// <param name="value">The text.</param>
    public void Constant(string value)
    {
        int start = _position;
        if (Text() is { } text && text != value)
            Judge(ReadOutcome.Misfit, start);
    }

    /// <summary>Reads the bytes of a text of ASCII without escapes.</summary>
    private bool TryRawText(out ReadOnlySpan<byte> text)
    {
        text = default;
        if (Peek() != (byte)'"')
            return false;
        int start = _position + 1;
        int end = ScanAscii(start);
        if (PeekAt(end) != (byte)'"')
            return false;
        _position = end + 1;
        text = _json[start..end];
        return true;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private string? UnusualText()
    {
        int start = _position;
        SkipText();
        ReadOnlySpan<byte> raw = _json[(start + 1)..(_position - 1)];
        if (!raw.Contains((byte)'\\'))
            return Decode(raw);
        string text = Unescape(raw, out bool isWellFormed);
        if (isWellFormed)
            return text;
        Judge(ReadOutcome.Misfit, start);
        return null;
    }

    /// <summary>The characters of a text with escapes, which was checked before.</summary>
    private static string Unescape(ReadOnlySpan<byte> raw, out bool isWellFormed)
    {
        StringBuilder text = new(raw.Length);
        while (!raw.IsEmpty)
        {
            int plain = raw.IndexOf((byte)'\\');
            text.Append(Decode(plain < 0 ? raw : raw[..plain]));
            if (plain < 0)
                break;
            raw = raw[(plain + 1)..];
            char escaped = raw[0] switch
            {
                (byte)'b' => '\b',
                (byte)'f' => '\f',
                (byte)'n' => '\n',
                (byte)'r' => '\r',
                (byte)'t' => '\t',
                (byte)'u' => (char)int.Parse(Decode(raw.Slice(1, 4)), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture),
                var other => (char)other,
            };
            raw = raw[(raw[0] == (byte)'u' ? 5 : 1)..];
            text.Append(escaped);
        }

        isWellFormed = true;
        for (int i = 0; i < text.Length && isWellFormed; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                i++;
            else
                isWellFormed = !char.IsSurrogate(text[i]);
        }

        return text.ToString();
    }

    /// <summary>Where the first quotation mark, backslash, control character or character beyond ASCII stands, or the end.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly int ScanAscii(int position)
    {
        if (Vector256.IsHardwareAccelerated)
        {
            while (position + Vector256<byte>.Count <= _json.Length)
            {
                uint found = Special(Vector256.LoadUnsafe(ref At(position))).ExtractMostSignificantBits();
                if (found != 0)
                    return position + BitOperations.TrailingZeroCount(found);
                position += Vector256<byte>.Count;
            }
        }
        else if (Vector128.IsHardwareAccelerated)
        {
            while (position + Vector128<byte>.Count <= _json.Length)
            {
                uint found = Special(Vector128.LoadUnsafe(ref At(position))).ExtractMostSignificantBits();
                if (found != 0)
                    return position + BitOperations.TrailingZeroCount(found);
                position += Vector128<byte>.Count;
            }
        }

        return ScanAsciiEnd(position);
    }

    private readonly int ScanAsciiEnd(int position)
    {
        while ((uint)position < (uint)_json.Length && At(position) is not ((byte)'"' or (byte)'\\' or < (byte)' ' or > 0x7F))
            position++;
        return position;
    }

    /// <summary>Where the first quotation mark, backslash or control character stands, or the end.</summary>
    private readonly int ScanText(int position)
    {
        position = ScanAscii(position);
        // Beyond ASCII the quick way says nothing.
        while (PeekAt(position) > 0x7F)
        {
            position++;
            while (PeekAt(position) > 0x7F)
                position++;
            position = ScanAscii(position);
        }

        return position;
    }

    // As signed bytes, control characters and those beyond ASCII are less than a space.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> Special(Vector256<byte> text) =>
        Vector256.Equals(text, Vector256.Create((byte)'"'))
        | Vector256.Equals(text, Vector256.Create((byte)'\\'))
        | Vector256.LessThan(text.AsSByte(), Vector256.Create((sbyte)' ')).AsByte();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Special(Vector128<byte> text) =>
        Vector128.Equals(text, Vector128.Create((byte)'"'))
        | Vector128.Equals(text, Vector128.Create((byte)'\\'))
        | Vector128.LessThan(text.AsSByte(), Vector128.Create((sbyte)' ')).AsByte();

    /// <summary>The string of ASCII bytes; at least one.</summary>
    private static string Widen(ref byte ascii, int length)
    {
        string text = new('\0', length);
        ref ushort target = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(text.AsSpan()));
        if (length >= Vector128<byte>.Count)
        {
            for (int i = 0; i <= length - Vector128<byte>.Count; i += Vector128<byte>.Count)
                Widen16(ref Unsafe.Add(ref ascii, i), ref Unsafe.Add(ref target, i));
            // The rest together with some of what stands before it.
            Widen16(ref Unsafe.Add(ref ascii, length - Vector128<byte>.Count), ref Unsafe.Add(ref target, length - Vector128<byte>.Count));
        }
        else if (length >= Vector64<byte>.Count)
        {
            Widen8(ref ascii, ref target);
            Widen8(ref Unsafe.Add(ref ascii, length - Vector64<byte>.Count), ref Unsafe.Add(ref target, length - Vector64<byte>.Count));
        }
        else
        {
            for (int i = 0; i < length; i++)
                Unsafe.Add(ref target, i) = Unsafe.Add(ref ascii, i);
        }

        return text;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Widen16(ref byte source, ref ushort target)
    {
        (Vector128<ushort> lower, Vector128<ushort> upper) = Vector128.Widen(Vector128.LoadUnsafe(ref source));
        lower.StoreUnsafe(ref target);
        upper.StoreUnsafe(ref Unsafe.Add(ref target, Vector128<ushort>.Count));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Widen8(ref byte source, ref ushort target) =>
        Vector128.WidenLower(Vector128.CreateScalarUnsafe(Unsafe.ReadUnaligned<ulong>(ref source)).AsByte()).StoreUnsafe(ref target);
}
