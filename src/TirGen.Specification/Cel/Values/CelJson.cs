using System.Globalization;
using System.Text;
using TirGen.Specification.Rules.Values;

namespace TirGen.Specification.Cel.Values;

/// <summary>
/// Values as JSON: an int or uint without a fraction, a double always with a fraction or an exponent, bytes in base64, and the
/// doubles that JSON lacks as the strings <c>NaN</c>, <c>Infinity</c> and <c>-Infinity</c>.
/// </summary>
public static class CelJson
{
    /// <summary>Writes a value.</summary>
    public static string Write(CelValue value)
    {
        StringBuilder text = new();
        Append(text, value);
        return text.ToString();
    }

    /// <summary>The shortest text that reads back as the same double, marked as a double.</summary>
    internal static string Write(double value)
    {
        if (double.IsNaN(value) || double.IsInfinity(value))
        {
            return double.IsNaN(value) ? "NaN" : value > 0 ? "Infinity" : "-Infinity";
        }

        string text = value.ToString("R", CultureInfo.InvariantCulture);
        return text.IndexOfAny(['.', 'E']) >= 0 ? text.Replace("E", "e") : text + ".0";
    }

    private static void Append(StringBuilder text, CelValue value)
    {
        switch (value)
        {
            case CelNull:
                text.Append("null");
                break;
            case CelBool b:
                text.Append(b.Value ? "true" : "false");
                break;
            case CelInt i:
                text.Append(i.Value.ToString(CultureInfo.InvariantCulture));
                break;
            case CelUint u:
                text.Append(u.Value.ToString(CultureInfo.InvariantCulture));
                break;
            case CelDouble { Value: var d } when double.IsNaN(d) || double.IsInfinity(d):
                text.Append('"').Append(Write(d)).Append('"');
                break;
            case CelDouble d:
                text.Append(Write(d.Value));
                break;
            case CelString s:
                RuleValueText.AppendString(text, s.Value);
                break;
            case CelBytes bytes:
                text.Append('"').Append(Convert.ToBase64String([.. bytes.Value])).Append('"');
                break;
            case CelList list:
                AppendAll(text.Append('['), list.Items, Append);
                text.Append(']');
                break;
            case CelMap map:
                AppendAll(text.Append('{'), map.Entries, AppendEntry);
                text.Append('}');
                break;
            default:
                text.Append('…');
                break;
        }
    }

    private static void AppendEntry(StringBuilder text, KeyValuePair<CelValue, CelValue> entry)
    {
        RuleValueText.AppendString(text, entry.Key is CelString s ? s.Value : Write(entry.Key));
        Append(text.Append(':'), entry.Value);
    }

    private static void AppendAll<T>(StringBuilder text, IReadOnlyList<T> parts, Action<StringBuilder, T> append)
    {
        for (int i = 0; i < parts.Count; i++)
        {
            append(i == 0 ? text : text.Append(','), parts[i]);
        }
    }
}
