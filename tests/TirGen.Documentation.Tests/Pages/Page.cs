namespace TirGen.Documentation.Tests.Pages;

/// <summary>A page of Markdown and its code.</summary>
internal sealed record Page(string Path, IReadOnlyList<CodeBlock> Blocks)
{
    private const string Fence = "```";
    private const string PreludeStart = "<!-- csharp:";
    private const string PreludeEnd = "-->";
    private const string Indent = "    ";

    /// <summary>The pages that people follow: the readme, those of the packages, and everything under <c>docs</c>.</summary>
    public static IEnumerable<string> All() =>
    [
        "README.md",
        .. Directory.GetDirectories(System.IO.Path.Combine(BuildSettings.RepositoryRoot, "src")).Select(static folder => System.IO.Path.Combine(folder, "README.md")).Where(File.Exists).Select(Relative),
        .. Directory.GetFiles(System.IO.Path.Combine(BuildSettings.RepositoryRoot, "docs"), "*.md", SearchOption.AllDirectories).Select(Relative),
    ];

    public static Page Read(string path) => Parse(path, File.ReadAllText(System.IO.Path.Combine(BuildSettings.RepositoryRoot, path)));

    public static Page Parse(string path, string text)
    {
        List<CodeBlock> blocks = [];
        string[] lines = text.Split('\n');
        string prelude = "";
        for (int i = 0; i < lines.Length; i++)
        {
            if (lines[i].StartsWith(PreludeStart, StringComparison.Ordinal))
            {
                prelude = lines[i][PreludeStart.Length..].Split(PreludeEnd)[0].Trim();
            }
            else if (lines[i].StartsWith(Fence, StringComparison.Ordinal))
            {
                int end = Array.FindIndex(lines, i + 1, static line => line.StartsWith(Fence, StringComparison.Ordinal));
                Assert.True(end > 0, $"{path}({i + 1}): the block has no end.");
                blocks.Add(new(lines[i][Fence.Length..].Trim(), i + 2, Join(lines[(i + 1)..end]), prelude));
                prelude = "";
                i = end;
            }
            else if (lines[i].StartsWith(Indent, StringComparison.Ordinal) && (i == 0 || lines[i - 1].Length == 0))
            {
                int end = Array.FindIndex(lines, i, static line => !line.StartsWith(Indent, StringComparison.Ordinal));
                blocks.Add(new("", i + 1, Join(lines[i..end].Select(static line => line[Indent.Length..])), ""));
                i = end;
            }
        }

        return new Page(path, blocks);
    }

    private static string Relative(string path) => System.IO.Path.GetRelativePath(BuildSettings.RepositoryRoot, path).Replace('\\', '/');

    private static string Join(IEnumerable<string> lines) => string.Concat(lines.Select(static line => line + "\n"));
}
