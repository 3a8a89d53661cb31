using System.Globalization;
using System.Text;

namespace TirGen.Specification.Rules.Values;

/// <summary>Values as compact JSON.</summary>
internal static class RuleValueText
{
    private const int MaxDescribed = 60;

    /// <summary>The value for a sentence: scalars as JSON, the rest by type.</summary>
    public static string Describe(RuleValue value)
    {
        string text = value switch
        {
            ObjectValue => "an object",
            ListValue => "an array",
            _ => value.ToString(),
        };
        int cut = char.IsHighSurrogate(text[Math.Min(MaxDescribed, text.Length) - 1]) ? MaxDescribed - 1 : MaxDescribed;
        return text.Length <= MaxDescribed ? text : text.Substring(0, cut) + "…";
    }

    public static string Write(RuleValue value)
    {
        StringBuilder text = new();
        Append(text, value);
        return text.ToString();
    }

    /// <summary>One text for all equal values; null when a part is unknown.</summary>
    public static string? TryWriteKey(RuleValue value)
    {
        StringBuilder text = new();
        return AppendKey(text, value) ? text.ToString() : null;
    }

    public static void AppendString(StringBuilder text, string value)
    {
        bool wellFormed = IsWellFormed(value);
        text.Append('"');
        foreach (char c in value)
        {
            _ = c switch
            {
                '"' => text.Append("\\\""),
                '\\' => text.Append("\\\\"),
                '\n' => text.Append("\\n"),
                '\r' => text.Append("\\r"),
                '\t' => text.Append("\\t"),
                // A lone surrogate would not survive an encoding, and a line separator breaks a line comment.
                < ' ' or '\u2028' or '\u2029' => AppendUnit(text, c),
                >= '\uD800' and <= '\uDFFF' when !wellFormed => AppendUnit(text, c),
                _ => text.Append(c),
            };
        }

        text.Append('"');
    }

    private static StringBuilder AppendUnit(StringBuilder text, char c) =>
        text.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));

    private static bool IsWellFormed(string value)
    {
        for (int i = 0; i < value.Length; i++)
        {
            if (char.IsSurrogate(value[i]))
            {
                if (i + 1 == value.Length || !char.IsSurrogatePair(value[i], value[i + 1]))
                {
                    return false;
                }

                i++;
            }
        }

        return true;
    }

    private static void Append(StringBuilder text, RuleValue value)
    {
        switch (value)
        {
            case BooleanValue boolean:
                text.Append(boolean.Value ? "true" : "false");
                break;
            case NumberValue number:
                text.Append(number.Value.ToString());
                break;
            case StringValue s:
                AppendString(text, s.Value);
                break;
            case NullValue:
                text.Append("null");
                break;
            case ListValue list:
                AppendAll(text.Append('['), list.Items, Append, list.IsComplete);
                text.Append(']');
                break;
            case ObjectValue o:
                AppendAll(text.Append('{'), o.Members, AppendMember, o.IsComplete);
                text.Append('}');
                break;
            default:
                text.Append('…');
                break;
        }
    }

    private static bool AppendKey(StringBuilder text, RuleValue value)
    {
        switch (value)
        {
            case UnknownValue or ListValue { IsComplete: false } or ObjectValue { IsComplete: false }:
                return false;
            case ListValue list:
                text.Append('[');
                bool known = list.Items.All(item => AppendKey(text, item) && text.Append(',') is not null);
                text.Append(']');
                return known;
            case ObjectValue o:
                text.Append('{');
                foreach (RuleMember member in o.Members.OrderBy(static m => m.Name, StringComparer.Ordinal))
                {
                    AppendString(text, member.Name);
                    if (!AppendKey(text.Append(':'), member.Value))
                    {
                        return false;
                    }
                }

                text.Append('}');
                return true;
            default:
                Append(text, value);
                return true;
        }
    }

    private static void AppendMember(StringBuilder text, RuleMember member)
    {
        AppendString(text, member.Name);
        Append(text.Append(':'), member.Value);
    }

    private static void AppendAll<T>(StringBuilder text, IReadOnlyList<T> parts, Action<StringBuilder, T> append, bool complete)
    {
        for (int i = 0; i < parts.Count; i++)
        {
            append(i == 0 ? text : text.Append(','), parts[i]);
        }

        if (!complete)
        {
            text.Append(parts.Count == 0 ? "…" : ",…");
        }
    }
}
