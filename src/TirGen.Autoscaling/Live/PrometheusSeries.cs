using System.Text;

namespace TirGen.Autoscaling;

/// <summary>One sample of a metric.</summary>
/// <param name="Name">The metric.</param>
/// <param name="Labels">What tells it from others of the same metric.</param>
/// <param name="Value">The value; also not a number, or infinite.</param>
public sealed record PrometheusSeries(string Name, IReadOnlyDictionary<string, string> Labels, double Value)
{
    internal static PrometheusSeries Parse(ReadOnlySpan<char> line, int number)
    {
        if (!TryReadName(line, out string name, out Dictionary<string, string> labels, out ReadOnlySpan<char> rest))
            throw Malformed(number, line);
        rest = rest.TrimStart();
        int end = rest.IndexOfAny(' ', '\t');
        return PrometheusText.TryReadValue(end < 0 ? rest : rest[..end], out double value)
            ? new(name, labels, value)
            : throw Malformed(number, line);
    }

    internal static PrometheusSeries ParseSelector(string selector) =>
        TryReadName(selector.AsSpan().Trim(), out string name, out Dictionary<string, string> labels, out ReadOnlySpan<char> rest) && rest.IsEmpty
            ? new(name, labels, 0)
            : throw new FormatException($"\"{selector}\" selects no metric. Give its name, with labels where it needs them: http_requests_total{{code=\"200\"}}.");

    private static FormatException Malformed(int number, ReadOnlySpan<char> line) =>
        new($"Line {number}: \"{line}\" is no sample. Give text as /metrics answers it: name{{label=\"value\"}} 12.");

    private static bool TryReadName(ReadOnlySpan<char> text, out string name, out Dictionary<string, string> labels, out ReadOnlySpan<char> rest)
    {
        int length = 0;
        while (length < text.Length && (char.IsAsciiLetterOrDigit(text[length]) || text[length] is '_' or ':'))
            length++;
        name = text[..length].ToString();
        labels = new(StringComparer.Ordinal);
        rest = text[length..];
        if (length == 0 || char.IsAsciiDigit(text[0]))
            return false;
        return rest.IsEmpty || rest[0] != '{' || TryReadLabels(ref rest, labels);
    }

    private static bool TryReadLabels(ref ReadOnlySpan<char> rest, Dictionary<string, string> labels)
    {
        rest = rest[1..].TrimStart();
        while (!rest.IsEmpty && rest[0] != '}')
        {
            int equals = rest.IndexOf('=');
            if (equals < 1)
                return false;
            string label = rest[..equals].Trim().ToString();
            rest = rest[(equals + 1)..].TrimStart();
            if (!TryReadText(ref rest, out string value))
                return false;
            labels[label] = value;
            rest = rest.TrimStart();
            if (!rest.IsEmpty && rest[0] == ',')
                rest = rest[1..].TrimStart();
        }

        if (rest.IsEmpty)
            return false;
        rest = rest[1..];
        return true;
    }

    /// <summary>A value in quotes, in which a backslash stands before itself, a quote, or the n of a new line.</summary>
    private static bool TryReadText(ref ReadOnlySpan<char> rest, out string value)
    {
        value = "";
        if (rest.IsEmpty || rest[0] != '"')
            return false;
        StringBuilder text = new();
        for (int i = 1; i < rest.Length; i++)
        {
            char character = rest[i];
            if (character == '"')
            {
                rest = rest[(i + 1)..];
                value = text.ToString();
                return true;
            }

            if (character == '\\' && i + 1 < rest.Length)
                character = rest[++i] == 'n' ? '\n' : rest[i];
            text.Append(character);
        }

        return false;
    }
}
