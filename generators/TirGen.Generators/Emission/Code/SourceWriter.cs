using System.Text;

namespace TirGen.Generators.Emission.Code;

/// <summary>The one place where generated text is put together: it keeps the indentation and pins newlines to LF.</summary>
internal sealed class SourceWriter
{
    private const int IndentSize = 4;
    private readonly StringBuilder _text = new();
    private int _indent;

    /// <summary>Writes lines at the current indentation; a text of several lines keeps its inner layout.</summary>
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
                _text.Append(' ', _indent * IndentSize).Append(text, start, length);
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

    /// <summary>A header, then a block in braces on lines of their own; disposing the answer closes it.</summary>
    public BlockScope Block(string header, string close = "}")
    {
        if (header.Length > 0)
        {
            Line(header);
        }

        Line("{");
        _indent++;
        return new BlockScope(this, close);
    }

    /// <summary>One more level of indentation until the answer is disposed.</summary>
    public IndentScope Indent()
    {
        _indent++;
        return new IndentScope(this);
    }

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();

    /// <summary>An open block.</summary>
    public readonly struct BlockScope(SourceWriter writer, string close) : IDisposable
    {
        /// <summary>Closes it.</summary>
        public void Dispose()
        {
            writer._indent--;
            writer.Line(close);
        }
    }

    /// <summary>A deeper indentation.</summary>
    public readonly struct IndentScope(SourceWriter writer) : IDisposable
    {
        /// <summary>Ends it.</summary>
        public void Dispose() => writer._indent--;
    }
}
