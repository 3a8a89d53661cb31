namespace TirGen.Http;

/// <summary>Reads the header <c>Link</c> (RFC 8288, section 3).</summary>
internal static class LinkHeader
{
    /// <summary>The target of the first link with a relation, as written; null where none has it.</summary>
    internal static string? Find(IEnumerable<string> lines, string relation)
    {
        foreach (string link in lines.SelectMany(static line => Split(line, ',')))
        {
            int open = link.IndexOf('<', StringComparison.Ordinal);
            int close = link.IndexOf('>', StringComparison.Ordinal);
            if (open < 0 || close < open)
                continue;
            foreach (string parameter in Split(link[(close + 1)..], ';'))
            {
                int equals = parameter.IndexOf('=', StringComparison.Ordinal);
                if (equals < 0 || !parameter.AsSpan(0, equals).Trim().Equals("rel", StringComparison.OrdinalIgnoreCase))
                    continue;
                string[] relations = parameter[(equals + 1)..].Trim().Trim('"').Split(' ', StringSplitOptions.RemoveEmptyEntries);
                if (relations.Contains(relation, StringComparer.OrdinalIgnoreCase))
                    return link[(open + 1)..close].Trim();
                // Only the first relation parameter of a link counts.
                break;
            }
        }

        return null;
    }

    /// <summary>The parts of a text between separators; one inside of quotes or of angle brackets is none.</summary>
    internal static IEnumerable<string> Split(string text, char separator)
    {
        int start = 0;
        bool isQuoted = false;
        bool isTarget = false;
        for (int i = 0; i < text.Length; i++)
        {
            char unit = text[i];
            if (isQuoted)
            {
                if (unit == '\\')
                    i++;
                isQuoted = unit != '"';
            }
            else if (isTarget)
            {
                isTarget = unit != '>';
            }
            else if (unit == separator)
            {
                yield return text[start..i];
                start = i + 1;
            }
            else
            {
                isQuoted = unit == '"';
                isTarget = unit == '<';
            }
        }

        yield return text[start..];
    }
}
