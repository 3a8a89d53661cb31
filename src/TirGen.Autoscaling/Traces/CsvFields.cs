namespace TirGen.Autoscaling;

/// <summary>Cuts a line of a table into its values, quoted ones as RFC 4180 has it.</summary>
internal static class CsvFields
{
    /// <summary>What separates the values of a header: the first of tab, semicolon and comma that it has outside of quotes.</summary>
    public static byte DelimiterOf(ReadOnlySpan<byte> header)
    {
        foreach (byte delimiter in (ReadOnlySpan<byte>)[(byte)'\t', (byte)';'])
        {
            if (header.Contains(delimiter) && !header.Contains((byte)','))
                return delimiter;
        }

        return (byte)',';
    }

    /// <summary>Takes the next value.</summary>
    /// <param name="rest">What is left of the line.</param>
    /// <param name="delimiter">What separates values.</param>
    /// <param name="line">Number of the line.</param>
    /// <param name="more">Whether another value follows.</param>
    /// <exception cref="TraceFormatException">A quote is not closed.</exception>
    public static ReadOnlySpan<byte> Next(ref ReadOnlySpan<byte> rest, byte delimiter, long line, out bool more)
    {
        if (rest.Length > 0 && rest[0] == '"')
            return NextQuoted(ref rest, delimiter, line, out more);
        int end = rest.IndexOf(delimiter);
        more = end >= 0;
        ReadOnlySpan<byte> value = more ? rest[..end] : rest;
        rest = more ? rest[(end + 1)..] : default;
        return value;
    }

    private static ReadOnlySpan<byte> NextQuoted(ref ReadOnlySpan<byte> rest, byte delimiter, long line, out bool more)
    {
        int end = 1;
        while (true)
        {
            int quote = rest[end..].IndexOf((byte)'"');
            if (quote < 0)
                throw new TraceFormatException(line, "A quoted value does not end on its line.", "Close the quote; a value cannot hold a line break.");
            end += quote;

            // A doubled quote is a quote within the value, which then is a text that no number is read from.
            if (end + 1 < rest.Length && rest[end + 1] == '"')
            {
                end += 2;
                continue;
            }

            break;
        }

        ReadOnlySpan<byte> value = rest[1..end];
        ReadOnlySpan<byte> after = rest[(end + 1)..];
        more = after.Length > 0 && after[0] == delimiter;
        rest = more ? after[1..] : default;
        return value;
    }
}
