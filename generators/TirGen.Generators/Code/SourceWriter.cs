using System.Text;

namespace TirGen.Generators.Code;

/// <summary>The one place where generated text is put together: it keeps the indentation, by tabs, and pins newlines to LF.</summary>
/// <remarks>Four blanks for a level were an eighth of all text, which every compiler reads.</remarks>
internal sealed class SourceWriter
{
    private const int BlanksOfALevel = 4;
    private const int MaxLine = 180;
    private readonly StringBuilder _text = new();
    private int _indent;

    /// <summary>Writes lines at the current indentation; a text of several lines keeps its inner layout, whose levels are four blanks.</summary>
    public void Line(string text)
    {
        int start = 0;
        while (start <= text.Length)
        {
            int end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end;
            int length = end > start && text[end - 1] == '\r' ? end - start - 1 : end - start;
            if (length > 0)
            {
                int blanks = 0;
                while (blanks < length && text[start + blanks] == ' ')
                {
                    blanks++;
                }

                _text.Append('\t', _indent + (blanks / BlanksOfALevel)).Append(text, start + blanks, length - blanks);
            }

            _text.Append('\n');
            start = end + 1;
        }
    }

    /// <summary>An empty line, unless one stands there already or a block was just opened.</summary>
    public void Blank()
    {
        int length = _text.Length;
        bool opened = length >= 2 && _text[length - 2] == '{';
        bool blank = length >= 2 && _text[length - 2] == '\n';
        if (!opened && !blank)
        {
            _text.Append('\n');
        }
    }

    /// <summary>
    /// A header, then a block in braces on lines of their own; disposing the answer closes it. Where a condition has one statement only, that stands behind it.
    /// </summary>
    public BlockScope Block(string header, string close = "}")
    {
        int start = _text.Length;
        if (header.Length > 0)
        {
            Line(header);
        }

        Line("{");
        _indent++;
        bool isCondition = header.StartsWith("if (", StringComparison.Ordinal) || header.StartsWith("else", StringComparison.Ordinal);
        return new BlockScope(this, close, start, isCondition ? header : "");
    }

    /// <summary>One more level of indentation until the answer is disposed.</summary>
    public IndentScope Indent()
    {
        _indent++;
        return new IndentScope(this);
    }

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();

    /// <summary>Closes a block.</summary>
    /// <param name="start">Where its header begins.</param>
    /// <param name="condition">Its header, when it may do without braces.</param>
    /// <param name="close">What closes it.</param>
    private void Close(int start, string condition, string close)
    {
        _indent--;
        if (condition.Length == 0 || OnlyStatement(start, condition) is not { } statement)
        {
            Line(close);
            return;
        }

        _text.Length = start;
        Line($"{condition} {statement}");
    }

    /// <summary>The one statement of a block; null where there are more, or one that an <c>else</c> could be taken to belong to.</summary>
    private string? OnlyStatement(int start, string condition)
    {
        const string brace = "{\n";
        int opening = start + _indent + condition.Length + 1;
        int content = opening + _indent + brace.Length;
        int length = _text.Length - content - 1;
        if (length <= 0 || length + condition.Length > MaxLine)
        {
            return null;
        }

        string statement = _text.ToString(content, length).TrimStart('\t');
        bool isSimple = statement.IndexOf('\n') < 0 && statement[statement.Length - 1] == ';'
            && !statement.StartsWith("if (", StringComparison.Ordinal) && !statement.StartsWith("for", StringComparison.Ordinal);
        return isSimple ? statement : null;
    }

    /// <summary>An open block.</summary>
    public readonly struct BlockScope(SourceWriter writer, string close, int start, string condition) : IDisposable
    {
        /// <summary>Closes it.</summary>
        public void Dispose() => writer.Close(start, condition, close);
    }

    /// <summary>A deeper indentation.</summary>
    public readonly struct IndentScope(SourceWriter writer) : IDisposable
    {
        /// <summary>Ends it.</summary>
        public void Dispose() => writer._indent--;
    }
}
