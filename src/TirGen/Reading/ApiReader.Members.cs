using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;
using System.Text.Json;

namespace TirGen.Reading;

public ref partial struct ApiReader
{
    // A comma, two quotation marks, a colon, the value's first byte, and a name in one vector.
    private const int QuickBytes = 5 + 32;

    private const ushort CommaQuote = 0x222C;
    private const ushort QuoteColon = 0x3A22;

    /// <summary>Reads a name in the form that nearly all JSON has: no white space, no escape, at most 31 bytes, not near the text's end.</summary>
    /// <returns>Whether it has this form; else nothing was read.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool TryQuickName(scoped ref ApiMembers members, out ReadOnlySpan<byte> name, out ulong key)
    {
        name = default;
        key = 0;
        if (!Vector256.IsHardwareAccelerated || !BitConverter.IsLittleEndian || _position + QuickBytes > _json.Length)
            return false;
        ref byte start = ref At(_position);
        if (members.IsOpen ? Unsafe.ReadUnaligned<ushort>(ref start) != CommaQuote : start != (byte)'"')
            return false;
        int quoteBytes = members.IsOpen ? 2 : 1;
        ref byte first = ref Unsafe.Add(ref start, quoteBytes);
        int length = BitOperations.TrailingZeroCount(Special(Vector256.LoadUnsafe(ref first)).ExtractMostSignificantBits());
        // The last byte that these look at is the 33rd behind the first, which is within QuickBytes.
        if (length >= 32 || Unsafe.ReadUnaligned<ushort>(ref Unsafe.Add(ref first, length)) != QuoteColon || Unsafe.Add(ref first, length + 2) <= (byte)' ')
            return false;
        members.IsOpen = true;
        name = MemoryMarshal.CreateReadOnlySpan(ref first, length);
        key = length >= ApiNames.KeyBytes ? ApiNames.LongKey(ref first, length) : ApiNames.ShortKey(ref first, length);
        _position += quoteBytes + length + 2;
        return true;
    }

    /// <summary>Moves to the quotation mark before the next name.</summary>
    /// <returns>Whether there is one; else the object was left.</returns>
    private bool MoveToName(scoped ref ApiMembers members)
    {
        SkipSpace();
        byte next = Peek();
        if (next == (byte)'}')
        {
            _position++;
            _depth--;
            if (members.LacksAny)
                Lack(ref members);
            return false;
        }

        if (members.IsOpen)
        {
            if (next != (byte)',')
                Fail("A comma or the end of the object is missing");
            _position++;
            SkipSpace();
            next = Peek();
        }

        members.IsOpen = true;
        if (next != (byte)'"')
            Fail("The name of a member is missing");
        return true;
    }

    /// <summary>Reads a name of ASCII without escapes, and the colon behind it.</summary>
    private bool TryName(out ReadOnlySpan<byte> name, out ulong key)
    {
        int start = _position + 1;
        int length = ScanAscii(start) - start;
        if (PeekAt(start + length) != (byte)'"')
        {
            name = default;
            key = 0;
            return false;
        }

        name = _json.Slice(start, length);
        key = ApiNames.Key(name);
        _position = start + length + 1;
        SkipColon();
        return true;
    }

    private void SkipColon()
    {
        SkipSpace();
        if (Peek() != (byte)':')
            Fail("A colon is missing");
        _position++;
        SkipSpace();
    }

    /// <summary>Reads a name with escapes or characters beyond ASCII.</summary>
    /// <returns>Whether the type has it; else the member was kept.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool FindUnusual(scoped ref ApiMembers members)
    {
        int start = _position + 1;
        SkipText();
        string name = Unescape(_json[start..(_position - 1)], out bool isWellFormed);
        SkipColon();
        // Half a surrogate pair has no UTF-8, so no name of a document is equal to it.
        int found = isWellFormed ? members.Names.IndexOf(name) : -1;
        if (found < 0)
        {
            KeepUnknown(ref members, name);
            return false;
        }

        members.See(found);
        return true;
    }

    /// <summary>Keeps the member before, which did not fit.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Note(scoped ref ApiMembers members)
    {
        ReadOutcome outcome = _outcome;
        _outcome = ReadOutcome.Value;
        if (_reading == ApiReading.Strict)
            Refuse($"The value of \"{members.Names[members.Index]}\" {(outcome == ReadOutcome.Null ? "may not be null" : "has another form than documented")}", _misfitStart);
        bool isRequired = members.Names.IsRequired(members.Index);
        // Null where there is no null says the same as no member; only a member that must be there is written again.
        if (outcome != ReadOutcome.Null || isRequired)
            members.KeepMisfit(Element(_misfitStart, _position));
        if (isRequired && outcome != ReadOutcome.Partial)
            members.Unsee();
    }

    /// <summary>Says of a required member that was not there that it had no value.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private readonly void Lack(scoped ref ApiMembers members)
    {
        if (_reading == ApiReading.Strict)
            Refuse($"The member \"{members.FirstLacking()}\" is missing", _position - 1);
        members.KeepLacking();
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void KeepUnknown(scoped ref ApiMembers members, string name)
    {
        int start = _position;
        if (_reading == ApiReading.Strict)
            ReadOther(members.Names, name);
        else
            SkipValue();
        members.Keep(name, Element(start, _position));
        CountPart();
    }

    /// <summary>Refuses a member that the type does not name, unless the document lets it be and it has the form that is described for it.</summary>
    private void ReadOther(ApiNames names, string name)
    {
        int start = _position;
        if (names.Others is not { } read)
        {
            Refuse($"The member \"{name}\" is unknown", start);
            return;
        }

        read(ref this);
        if (_outcome != ReadOutcome.Value)
            Refuse($"The value of \"{name}\" {(_outcome == ReadOutcome.Null ? "may not be null" : "has another form than documented")}", _misfitStart);
    }

    /// <summary>A value that was passed over.</summary>
    private readonly JsonElement Element(int start, int end)
    {
        Utf8JsonReader reader = new(_json[start..end]);
        return JsonElement.ParseValue(ref reader);
    }

    private static string Decode(ReadOnlySpan<byte> text) => Encoding.UTF8.GetString(text);
}
