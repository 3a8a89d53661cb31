using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using TirGen.Reading;
using TirGen.Serialization;

namespace TirGen.Records;

/// <remarks>
/// A member that must be there, and that came in another form, was never made where the request is written. A placeholder is written for it, so that
/// there is one way to write a request, and what was kept takes its place once the object is whole.
/// </remarks>
public sealed partial class KeptMembers
{
    // Two characters that Unicode keeps out of texts: what a text says in which a document's own member is one of these is lost nowhere else.
    private const string TextPlaceholder = "\uFFFF\uFFFE";

    private const string Placeholder = $"\"{TextPlaceholder}\"";

    /// <summary>What is written of a member that was never made, of a type that has no value for it.</summary>
    private static readonly HashSet<string> Defaults = new(
        ["null", "0", "false", "[]", "\"0001-01-01T00:00:00+00:00\"", "\"0001-01-01\"", $"\"{Guid.Empty}\""], StringComparer.Ordinal);

    /// <summary>Stands before the name of a member of which only null tells that it was not made.</summary>
    private const string OnlyNull = "\u0001";

    /// <summary>A text in place of one that was never made.</summary>
    /// <param name="kept">What the request sends beside its members.</param>
    /// <param name="name">The member on the wire.</param>
    /// <returns>The placeholder.</returns>
    /// <exception cref="ArgumentException">The member was not kept.</exception>
    public static string Text(IReadOnlyDictionary<string, JsonElement>? kept, string name) => IsKept(kept, name) ? TextPlaceholder : throw Utf8Json.Missing(name);

    /// <summary>Writes the placeholder of a member that was never made.</summary>
    /// <inheritdoc cref="Write" path="/param[@name='destination' or @name='position' or @name='limit']|/returns"/>
    /// <inheritdoc cref="Text" path="/param|/exception"/>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static nint Hole(ref byte destination, nint position, IReadOnlyDictionary<string, JsonElement>? kept, string name, ref long limit) =>
        IsKept(kept, name) ? Put(ref destination, position, Encoding.UTF8.GetBytes(Placeholder), ref limit) : throw Utf8Json.Missing(name);

    /// <summary>The same behind the opening quote of a text.</summary>
    /// <inheritdoc cref="Hole"/>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static nint TextHole(ref byte destination, nint position, IReadOnlyDictionary<string, JsonElement>? kept, string name, ref long limit) =>
        Utf8Json.String(ref destination, position, Text(kept, name), ref limit);

    /// <summary>The same for a value that its enum does not define, with what is written around it.</summary>
    /// <inheritdoc cref="Hole"/>
    /// <param name="literal">The placeholder with what stands around it.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentOutOfRangeException">The member was not kept.</exception>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static nint Undefined<T>(
        ref byte destination, nint position, IReadOnlyDictionary<string, JsonElement>? kept, string name, ReadOnlySpan<byte> literal, T value, ref long limit)
        where T : struct =>
        IsKept(kept, name) ? Put(ref destination, position, literal, ref limit) : throw Utf8Json.UndefinedEnum(name, value);

    private static bool IsKept(IReadOnlyDictionary<string, JsonElement>? kept, string name) => kept is KeptMembers members && members.Holds(name);

    private static nint Put(ref byte destination, nint position, ReadOnlySpan<byte> text, ref long limit) =>
        position + text.Length > limit ? Utf8Json.Overrun(position, ref limit) : Utf8Json.Literal(ref destination, position, text);

    /// <summary>Takes out of an object what stands for members that were never made.</summary>
    /// <param name="destination">The memory.</param>
    /// <param name="start">Where the object begins.</param>
    /// <param name="position">Where it ends.</param>
    /// <param name="defaults">As for <see cref="Write"/>.</param>
    /// <param name="written">The names of the members that stay.</param>
    /// <returns>Where it ends now.</returns>
    private nint Close(ref byte destination, nint start, nint position, string defaults, out HashSet<string> written)
    {
        HashSet<string> names = new(defaults.Split('\n'), StringComparer.Ordinal);
        Span<byte> text = MemoryMarshal.CreateSpan(ref Unsafe.Add(ref destination, start), (int)(position - start));
        written = new(StringComparer.Ordinal);
        List<byte> rest = [(byte)'{'];
        foreach ((string name, Range member, Range value) in ApiReader.MembersOf(text))
        {
            string json = Encoding.UTF8.GetString(text[value]);
            if (Holds(name) && (json == Placeholder || names.Contains(name) && Defaults.Contains(json) || names.Contains(OnlyNull + name) && json == "null"))
                continue;
            written.Add(name);
            if (rest.Count > 1)
                rest.Add((byte)',');
            rest.AddRange(text[member]);
        }

        rest.Add((byte)'}');
        CollectionsMarshal.AsSpan(rest).CopyTo(text);
        return start + rest.Count;
    }
}
