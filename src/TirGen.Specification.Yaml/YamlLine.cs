namespace TirGen.Specification.Yaml;

/// <summary>One line of a YAML text, looked at by itself.</summary>
/// <param name="Start">Its first unit.</param>
/// <param name="End">The end of what stands on it, without blanks and the line break.</param>
/// <param name="Indentation">How far it is indented.</param>
internal readonly record struct YamlLine(int Start, int End, int Indentation)
{
    /// <summary>Where its content begins.</summary>
    public int ContentStart => Start + Indentation;

    /// <summary>Whether it has no content.</summary>
    public bool IsBlank => ContentStart >= End;

    /// <summary>The lines of a text.</summary>
    public static List<YamlLine> Of(string text)
    {
        List<YamlLine> lines = [];
        int start = text.Length > 0 && text[0] == '\uFEFF' ? 1 : 0;
        while (start <= text.Length)
        {
            int end = start == text.Length ? start : text.IndexOfAny(['\n', '\r'], start);
            end = end < 0 ? text.Length : end;
            int indentation = 0;
            while (start + indentation < end && text[start + indentation] == ' ')
            {
                indentation++;
            }

            int last = end;
            while (last > start + indentation && text[last - 1] is ' ' or '\t')
            {
                last--;
            }

            lines.Add(new YamlLine(start, last, indentation));
            start = end + (end + 1 < text.Length && text[end] == '\r' && text[end + 1] == '\n' ? 2 : 1);
        }

        return lines;
    }
}
