using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using TirGen.Reading;
using TirGen.Records;

namespace TirGen.Serialization;

public static partial class Utf8Json
{
    /// <summary>Adds members to an object that was just written, as they came.</summary>
    /// <inheritdoc cref="Boolean" path="/param[@name='destination' or @name='position']|/returns"/>
    /// <inheritdoc cref="String" path="/param[@name='limit']"/>
    /// <param name="start">Where the object begins.</param>
    /// <param name="members">The members. One of the document's own that was written is not written again.</param>
    /// <exception cref="ArgumentException">A member that can hold one text only came with another.</exception>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static nint Kept(ref byte destination, nint start, nint position, IReadOnlyDictionary<string, JsonElement> members, ref long limit)
    {
        ArgumentNullException.ThrowIfNull(members);
        if (!HasRoom(position, ref limit))
            return position;
        KeptMembers? kept = members as KeptMembers;
        if (kept?.Contradiction is { } name)
            throw kept.Contradict(name);
        HashSet<string>? written = kept is null ? null : ApiReader.NamesOf(Window(ref destination, start, (int)(position - start)));
        foreach ((string key, JsonElement value) in members)
        {
            if (written?.Contains(key) == true)
                continue;
            bool isFirst = Unsafe.Add(ref destination, position - 2) == (byte)'{' && position - start == 2;
            byte[] member = Encoding.UTF8.GetBytes($"{(isFirst ? "" : ",")}{Name(key)}:{(value.ValueKind == JsonValueKind.Undefined ? "null" : value.GetRawText())}}}");
            // The closing brace gives way, and comes again.
            if (position - 1 + member.Length > limit)
                return Overrun(position, ref limit);
            position = Literal(ref destination, position - 1, member);
        }

        return position;
    }

    /// <summary>A name in quotes. Half a surrogate pair, which an answer may have named a member with, stays what it is.</summary>
    private static string Name(string name)
    {
        StringBuilder text = new("\"");
        for (int i = 0; i < name.Length; i++)
        {
            if (char.IsSurrogate(name[i]) && !(i + 1 < name.Length && char.IsSurrogatePair(name[i], name[i + 1])))
            {
                text.Append(System.Globalization.CultureInfo.InvariantCulture, $"\\u{(int)name[i]:x4}");
                continue;
            }

            int length = char.IsSurrogate(name[i]) ? 2 : 1;
            text.Append(JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(name.Substring(i, length)));
            i += length - 1;
        }

        return text.Append('"').ToString();
    }
}
