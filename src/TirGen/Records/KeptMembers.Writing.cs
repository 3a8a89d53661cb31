using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using TirGen.Serialization;

namespace TirGen.Records;

public sealed partial class KeptMembers
{
    /// <summary>Adds members to an object that was just written, as they came; those of the document's own in place of what stands for them.</summary>
    /// <inheritdoc cref="Utf8Json.Boolean" path="/param[@name='destination' or @name='position']|/returns"/>
    /// <inheritdoc cref="Utf8Json.String" path="/param[@name='limit']"/>
    /// <param name="start">Where the object begins.</param>
    /// <param name="members">The members. One of the document's own that was written is not written again.</param>
    /// <param name="defaults">
    /// The names of members that must be there and have no value for never having been made, one a line: of such a member a default value tells it. Behind U+0001 those of which
    /// only null does.
    /// </param>
    /// <exception cref="ArgumentException">A member that can hold one text only came with another.</exception>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static nint Write(ref byte destination, nint start, nint position, IReadOnlyDictionary<string, JsonElement> members, ref long limit, string defaults = "")
    {
        ArgumentNullException.ThrowIfNull(members);
        ArgumentNullException.ThrowIfNull(defaults);
        if (!Utf8Json.HasRoom(position, ref limit))
            return position;
        KeptMembers? kept = members as KeptMembers;
        if (kept?.Contradiction is { } name)
            throw kept.Contradict(name);
        HashSet<string>? written = null;
        if (kept is not null)
            position = kept.Close(ref destination, start, position, defaults, out written);
        foreach ((string key, JsonElement value) in members)
        {
            if (written?.Contains(key) == true)
                continue;
            bool isFirst = Unsafe.Add(ref destination, position - 2) == (byte)'{' && position - start == 2;
            byte[] member = Encoding.UTF8.GetBytes($"{(isFirst ? "" : ",")}{Name(key)}:{(value.ValueKind == JsonValueKind.Undefined ? "null" : value.GetRawText())}}}");
            // The closing brace gives way, and comes again.
            if (position - 1 + member.Length > limit)
                return Utf8Json.Overrun(position, ref limit);
            position = Utf8Json.Literal(ref destination, position - 1, member);
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
