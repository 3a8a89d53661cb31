namespace TirGen.Tool.Output;

/// <summary>A table in plain text: the first column to the left, the others to the right, two spaces between.</summary>
internal sealed class TextTable
{
    private readonly List<IReadOnlyList<string>> _rows = [];

    /// <summary>Adds a row; all rows have as many cells as the first.</summary>
    public TextTable Add(params IReadOnlyList<string> cells)
    {
        _rows.Add(cells);
        return this;
    }

    /// <summary>Writes the rows.</summary>
    public void WriteTo(TextWriter writer)
    {
        int[] widths = [.. Enumerable.Range(0, _rows[0].Count).Select(column => _rows.Max(row => row[column].Length))];
        foreach (IReadOnlyList<string> row in _rows)
        {
            IEnumerable<string> cells = row.Select((cell, column) => column == 0 ? cell.PadRight(widths[0]) : cell.PadLeft(widths[column]));
            writer.WriteLine(string.Join("  ", cells).TrimEnd());
        }
    }
}
