namespace TirGen.Specification.Yaml;

/// <summary>Quotes and brackets of a line, and of the lines that a text in quotes goes on in.</summary>
internal static class YamlQuotes
{
    /// <summary>Where a quote opens that is not closed on the line, or -1; and how many brackets more open than close.</summary>
    public static (int Quote, int Balance) Scan(string content)
    {
        int quote = -1;
        int balance = 0;
        for (int i = 0; i < content.Length; i++)
        {
            char c = content[i];
            if (quote >= 0)
            {
                i += c == '\\' && content[quote] == '"' ? 1 : 0;
                quote = c == content[quote] ? -1 : quote;
            }
            else if (c is '"' or '\'' && OpensValue(content, i))
            {
                quote = i;
            }
            else if (c is '{' or '[' && OpensValue(content, i))
            {
                balance++;
            }
            else if (c is '}' or ']' && (balance > 0 || i == content.Length - 1) && !IsPathPart(content, i))
            {
                balance--;
            }
            else if (c == '#' && i > 0 && content[i - 1] == ' ')
            {
                break;
            }
        }

        return (quote, balance);
    }

    public static bool OpensValue(string content, int index)
    {
        int before = index - 1;
        while (before >= 0 && content[before] is ' ' or '\t')
        {
            before--;
        }

        return before < 0 || content[before] is ':' or '-' or ',' or '{' or '[';
    }

    /// <summary>A brace in a plain text, such as the path <c>/a/{b}</c>.</summary>
    private static bool IsPathPart(string content, int index)
    {
        int open = content.LastIndexOf('{', index);
        return content[index] == '}' && open >= 0 && !OpensValue(content, open);
    }

    /// <summary>
    /// Where the text in quotes that opens at <paramref name="quote"/> closes, at most in the lines that are indented deeper; -1 when
    /// it does not. And the last of these lines.
    /// </summary>
    public static (int Close, int Last) CloseOf(string text, List<YamlLine> lines, int index, int quote)
    {
        int last = index;
        for (int i = index; i < lines.Count && (i == index || lines[i].IsBlank || lines[i].Indentation > lines[index].Indentation); i++)
        {
            for (int at = i == index ? quote + 1 : lines[i].Start; at < lines[i].End; at++)
            {
                if (text[at] == '\\' && text[quote] == '"')
                {
                    at++;
                }
                else if (text[at] == text[quote])
                {
                    bool isDoubled = text[quote] == '\'' && at + 1 < lines[i].End && text[at + 1] == '\'';
                    if (!isDoubled)
                    {
                        return (at, i);
                    }

                    at++;
                }
            }

            last = lines[i].IsBlank ? last : i;
        }

        return (-1, last);
    }
}
