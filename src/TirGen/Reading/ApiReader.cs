using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Unicode;

namespace TirGen.Reading;

/// <summary>Reads JSON (RFC 8259, UTF-8, nested at most 64 deep) into the records of generated code, in one pass.</summary>
/// <remarks>
/// A value in another form than its type has is passed over and said to be a misfit; the object around it keeps it, see <see cref="Next"/>.
/// Every load from memory stands behind a test of the length that is left.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref partial struct ApiReader
{
    /// <summary>How deep objects and lists may stand in one another.</summary>
    internal const int MaxDepth = 64;

    // Often enough to end within a millisecond, seldom enough to cost nothing.
    private const int PartsBetweenChecks = 256;

    private readonly ReadOnlySpan<byte> _json;
    private readonly ApiReading _reading;
    private readonly Deadline _deadline;
    private readonly CancellationToken _cancellationToken;
    private int _position;
    private int _depth;
    private int _untilCheck = PartsBetweenChecks;
    private int _misfitStart;
    private ReadOutcome _outcome;

    /// <summary>Begins a text.</summary>
    /// <param name="utf8Json">The whole text, without byte order mark.</param>
    /// <param name="reading">What is done with what does not fit.</param>
    /// <exception cref="JsonException">The text is not valid UTF-8.</exception>
    public ApiReader(ReadOnlySpan<byte> utf8Json, ApiReading reading)
        : this(utf8Json, reading, default, default)
    {
    }

    /// <summary>Begins a text whose reading may be ended.</summary>
    internal ApiReader(ReadOnlySpan<byte> utf8Json, ApiReading reading, Deadline deadline, CancellationToken cancellationToken)
    {
        _json = utf8Json;
        _reading = reading;
        _deadline = deadline;
        _cancellationToken = cancellationToken;
        if (!Utf8.IsValid(utf8Json))
            throw new JsonException("The text is not valid UTF-8.");
        SkipSpace();
    }

    /// <summary>Whether the value that was read last has no form of its type, so that what stands for it stands for nothing.</summary>
    internal readonly bool IsMisfit => _outcome is ReadOutcome.Misfit;

    /// <summary>Ends the text.</summary>
    /// <exception cref="JsonException">Something stands behind the value.</exception>
    public void End()
    {
        SkipSpace();
        if (_position != _json.Length)
            Fail("Nothing may stand behind the value");
    }

    /// <summary>Enters an object.</summary>
    /// <returns>Whether the value is one; else it was passed over.</returns>
    public bool Begin()
    {
        byte first = Peek();
        if (first != (byte)'{')
        {
            PassOver(first);
            return false;
        }

        _position++;
        Enter();
        CountPart();
        return true;
    }

    /// <summary>Moves to the value of the next member that the type names. Members that it does not name, and the one before if it did not fit, are kept.</summary>
    /// <param name="members">The object's members.</param>
    /// <returns>Whether there is one; else the object was left.</returns>
    /// <exception cref="JsonException">The text is no JSON; or, in strict reading, a member is unknown, missing or of another form.</exception>
    public bool Next(scoped ref ApiMembers members)
    {
        if (_outcome != ReadOutcome.Value)
            Note(ref members);
        int expected = members.Index + 1;
        while (true)
        {
            if (!TryQuickName(ref members, out ReadOnlySpan<byte> name, out ulong key))
            {
                if (!MoveToName(ref members))
                    return false;
                if (!TryName(out name, out key))
                {
                    if (FindUnusual(ref members))
                        return true;
                    continue;
                }
            }

            int found = members.Names.Find(name, key, expected);
            if (found >= 0)
            {
                members.See(found);
                return true;
            }

            KeepUnknown(ref members, Decode(name));
        }
    }

    /// <summary>Passes over null.</summary>
    /// <returns>Whether the value that comes next is null; else nothing was read.</returns>
    public bool TryNull()
    {
        if (Peek() != (byte)'n')
            return false;
        SkipWord("null"u8);
        return true;
    }

    /// <summary>Says of a value that was read whether it is null where its type has a null.</summary>
    /// <typeparam name="T">The type with its null.</typeparam>
    /// <param name="value">What was read; null when there is no value.</param>
    /// <returns>The same.</returns>
    public T OrNull<T>(T value)
    {
        if (_outcome == ReadOutcome.Null)
            _outcome = ReadOutcome.Value;
        return value;
    }

    /// <summary>What was read for a member that may be absent, null or a value.</summary>
    /// <typeparam name="T">The type with its null.</typeparam>
    /// <param name="value">What was read; null when there is no value.</param>
    /// <returns>The value or null; absent when it did not fit.</returns>
    public Optional<T> Optional<T>(T value)
    {
        if (_outcome == ReadOutcome.Misfit)
            return default;
        if (_outcome == ReadOutcome.Null)
            _outcome = ReadOutcome.Value;
        return new Optional<T>(value);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly byte Peek() => PeekAt(_position);

    /// <summary>The byte of a place; zero, which is no part of JSON, behind the end.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly byte PeekAt(int position) => (uint)position < (uint)_json.Length ? At(position) : (byte)0;

    /// <summary>The byte of a place within the text; the caller has tested that.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly ref byte At(int position) => ref Unsafe.Add(ref MemoryMarshal.GetReference(_json), position);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void SkipSpace()
    {
        if (Peek() <= (byte)' ')
            SkipSpaces();
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void SkipSpaces()
    {
        int position = _position;
        while ((uint)position < (uint)_json.Length && At(position) is (byte)' ' or (byte)'\t' or (byte)'\n' or (byte)'\r')
            position++;
        _position = position;
    }

    private void Enter()
    {
        if (++_depth > MaxDepth)
            Fail($"The text is nested more than {MaxDepth} deep");
    }

    /// <summary>Asks the token and the clock from time to time, whatever the parts are.</summary>
    private void CountPart()
    {
        if (--_untilCheck == 0)
            Check();
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Check()
    {
        _untilCheck = PartsBetweenChecks;
        _cancellationToken.ThrowIfCancellationRequested();
        if (!_deadline.IsNever && _deadline.Remaining == TimeSpan.Zero)
            throw new TaskCanceledException("The answer was not read within the timeout of the HTTP client.", new TimeoutException());
    }

    /// <summary>Passes over a value that is not of its type.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void PassOver(byte first)
    {
        int start = _position;
        SkipValue();
        if (first == (byte)'n')
            Judge(ReadOutcome.Null, start);
        else
            Judge(ReadOutcome.Misfit, start);
    }

    private void Judge(ReadOutcome outcome, int start)
    {
        _outcome = outcome;
        _misfitStart = start;
    }

    [DoesNotReturn]
    [MethodImpl(MethodImplOptions.NoInlining)]
    private readonly void Fail(string what) => throw new JsonException($"{what}, at byte {_position}.", path: null, lineNumber: null, bytePositionInLine: null);

    [DoesNotReturn]
    [MethodImpl(MethodImplOptions.NoInlining)]
    private readonly void Refuse(string what, int position)
    {
        string pointer = JsonPlace.PointerAt(_json, position);
        throw new JsonException($"{what}, at {(pointer.Length == 0 ? "the root" : pointer)}.", pointer, lineNumber: null, bytePositionInLine: null);
    }
}
