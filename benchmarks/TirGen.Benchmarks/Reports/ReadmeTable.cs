namespace TirGen.Benchmarks.Reports;

/// <summary>Rewrites what stands between two comments of a Markdown file.</summary>
public static class ReadmeTable
{
    private const string Begin = "<!-- benchmarks: begin -->";
    private const string End = "<!-- benchmarks: end -->";

    /// <returns>Whether the file has the two comments.</returns>
    public static bool Replace(string path, string table)
    {
        if (!File.Exists(path))
            return false;
        string text = File.ReadAllText(path);
        int begin = text.IndexOf(Begin, StringComparison.Ordinal);
        int end = text.IndexOf(End, StringComparison.Ordinal);
        if (begin < 0 || end < begin)
            return false;
        File.WriteAllText(path, $"{text[..(begin + Begin.Length)]}\n\n{table}\n{text[end..]}");
        return true;
    }
}
