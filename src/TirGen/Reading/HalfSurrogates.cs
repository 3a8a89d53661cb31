using System.Globalization;
using System.Text;

namespace TirGen.Reading;

/// <summary>Finds the escapes of half a surrogate pair in a JSON text, and replaces them by that of U+FFFD: RFC 8259 admits them, and System.Text.Json cannot read them as text.</summary>
internal static class HalfSurrogates
{
    private const int EscapeLength = 6;

    /// <summary>Whether a JSON text holds one.</summary>
    internal static bool IsIn(string json) => !ReferenceEquals(Replace(json), json);

    /// <returns>The same object where there are none.</returns>
    internal static string Replace(string json)
    {
        StringBuilder? replaced = null;
        for (int at = json.IndexOf('\\', StringComparison.Ordinal); at >= 0 && at + 1 < json.Length; at = json.IndexOf('\\', at))
        {
            char unit = UnitAt(json, at);
            int length = 2;
            if (char.IsHighSurrogate(unit) && char.IsLowSurrogate(UnitAt(json, at + EscapeLength)))
            {
                length = 2 * EscapeLength;
            }
            else if (char.IsSurrogate(unit))
            {
                replaced ??= new StringBuilder(json);
                replaced[at + 2] = 'f';
                replaced[at + 3] = 'f';
                replaced[at + 4] = 'f';
                replaced[at + 5] = 'd';
                length = EscapeLength;
            }

            at += length;
            if (at >= json.Length)
                break;
        }

        return replaced?.ToString() ?? json;
    }

    /// <summary>The unit of an escape at a place; none is zero.</summary>
    private static char UnitAt(string json, int at) =>
        at + EscapeLength <= json.Length && json[at] == '\\' && json[at + 1] == 'u'
        && ushort.TryParse(json.AsSpan(at + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ushort unit)
            ? (char)unit
            : '\0';
}
