using System.Text;

namespace TirGen.Autoscaling;

/// <summary>Line and column of the values of a JSON text. Columns count UTF-16 units, a byte order mark counts for none.</summary>
internal sealed class SourceMap
{
    private readonly Dictionary<string, (int Line, int Column)> _positions = new(StringComparer.Ordinal);

    public static (int Line, int Column) PositionOf(ReadOnlySpan<byte> text, int offset)
    {
        ReadOnlySpan<byte> before = text[..Math.Min(offset, text.Length)];
        int line = before.Count((byte)'\n') + 1;
        int start = before.LastIndexOf((byte)'\n') + 1;
        return (line, Encoding.UTF8.GetCharCount(before[start..]) + 1);
    }

    public void Add(string pointer, ReadOnlySpan<byte> text, int offset) => _positions[pointer] = PositionOf(text, offset);

    /// <summary>The finding at the position of its value, or of the nearest ancestor that the text has.</summary>
    public Finding Locate(Finding finding)
    {
        for (string pointer = finding.Pointer; ; pointer = pointer[..pointer.LastIndexOf('/')])
        {
            if (_positions.TryGetValue(pointer, out (int Line, int Column) position))
                return finding with { Line = position.Line, Column = position.Column };
            if (pointer.Length == 0)
                return finding;
        }
    }
}
