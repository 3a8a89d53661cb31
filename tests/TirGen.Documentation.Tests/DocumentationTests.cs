using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using TirGen.Documentation.Tests.Pages;

namespace TirGen.Documentation.Tests;

/// <summary>What the pages show works: C# compiles, JSON and XML are well-formed, commands exist, links lead somewhere.</summary>
public sealed partial class DocumentationTests
{
    private static readonly string[] DotNetCommands = ["add", "build", "format", "new", "nuget", "pack", "publish", "restore", "run", "test", "tool"];

    public static TheoryData<string> Pages => [.. Page.All()];

    [Theory]
    [MemberData(nameof(Pages))]
    public void TheCSharpOfAPageCompiles(string path)
    {
        IReadOnlyList<string> objections = PageProgram.Compile(Page.Read(path));

        Assert.True(objections.Count == 0, string.Join("\n", objections));
    }

    [Fact]
    public void ABlockThatDoesNotCompileIsNamedByFileAndLine() => Assert.Equal(
        ["docs/page.md(11,9): CS0029", "docs/page.md(14,25): CS0103", "docs/page.md(20,17): CS0103"],
        Objections(
            """
            # Title

            ```csharp
            using System.Text;

            int first = 1;
            ```

            ```csharp
            Encoding encoding = Encoding.UTF8;
            first = "text";
            sealed class Late
            {
                public int Value => valu;
            }
            ```

            <!-- csharp: int known = 2; -->
            ```csharp
            first = known + missing;
            ```
            """));

    [Fact]
    public void ABlockThatIsNoCSharpIsNamedByFileAndLine() =>
        Assert.Equal(["docs/page.md(3,9): CS1525"], Objections("```csharp\nint first = 1;\nfirst = ;\n```\n"));

    private static IEnumerable<string> Objections(string page) =>
        PageProgram.Compile(Page.Parse("docs/page.md", page)).Select(static text => PlaceAndId().Match(text).Value).Order(StringComparer.Ordinal);

    [Theory]
    [MemberData(nameof(Pages))]
    public void JsonAndXmlOfAPageAreWellFormed(string path)
    {
        foreach (CodeBlock block in Page.Read(path).Blocks)
        {
            if (block.Language == "json")
                JsonDocument.Parse(block.Text).Dispose();
            else if (block.Language == "xml" || block.Text.StartsWith('<'))
                XElement.Parse($"<page>{block.Text}</page>");
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void TheCommandsOfAPageExist(string path)
    {
        foreach (CodeBlock block in Page.Read(path).Blocks.Where(static b => b.Language is "" or "bash" or "sh" or "text" or "console"))
        {
            foreach (string line in block.Text.Split('\n'))
            {
                string command = line.StartsWith("$ ", StringComparison.Ordinal) ? line[2..] : line;
                if (command.StartsWith("tirgen ", StringComparison.Ordinal))
                    AssertTool(path, command);
                else if (command.StartsWith("dotnet ", StringComparison.Ordinal))
                    AssertDotNet(path, command);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void TheLinksOfAPageLeadSomewhere(string path)
    {
        string folder = Path.GetDirectoryName(Path.Combine(BuildSettings.RepositoryRoot, path))!;
        foreach (Match link in Link().Matches(File.ReadAllText(Path.Combine(BuildSettings.RepositoryRoot, path))))
        {
            string target = link.Groups[1].Value.Split('#')[0];
            // The host of a repository shows the runs of its workflows beside its files, wherever it is.
            target = target.StartsWith("../../actions/", StringComparison.Ordinal) ? target["../../actions/".Length..].Replace("/badge.svg", "", StringComparison.Ordinal).Insert(0, ".github/") : target;
            if (target.Length > 0 && !target.Contains("://", StringComparison.Ordinal))
                Assert.True(Path.Exists(Path.Combine(folder, target)), $"{path}: {link.Value} leads nowhere.");
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void TheTestsThatAPageNamesExist(string path)
    {
        foreach (Match test in TestClass().Matches(File.ReadAllText(Path.Combine(BuildSettings.RepositoryRoot, path))))
        {
            Assert.True(TestClasses.Contains(test.Groups[1].Value), $"{path}: there are no {test.Groups[1].Value}.");
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void ATableIsInOnePiece(string path)
    {
        string[] lines = File.ReadAllLines(Path.Combine(BuildSettings.RepositoryRoot, path));
        for (int i = 1; i < lines.Length; i++)
        {
            bool begins = lines[i].StartsWith('|') && !lines[i - 1].StartsWith('|');
            Assert.True(!begins || (i + 1 < lines.Length && lines[i + 1].Trim('|', ' ', '-', ':').Length == 0 && lines[i + 1].Contains("--", StringComparison.Ordinal)), $"{path}({i + 1}): a row without its head.");
        }
    }

    /// <summary>The rows of a table whose last column says what keeps a promise each name a test, or a command.</summary>
    [Theory]
    [MemberData(nameof(Pages))]
    public void APromiseNamesTheTestThatKeepsIt(string path)
    {
        bool isPromise = false;
        foreach (string line in File.ReadLines(Path.Combine(BuildSettings.RepositoryRoot, path)))
        {
            string last = line.StartsWith('|') ? line.Trim().TrimEnd('|').Split('|')[^1].Trim() : "";
            isPromise = last.Length > 0 && (isPromise || last is "test" or "kept by");
            Assert.True(!isPromise || last is "test" or "kept by" or "---" || TestClass().IsMatch(last) || last.Contains('`'), $"{path}: no test keeps {line}");
        }
    }

    private static HashSet<string> TestClasses { get; } =
        [.. Directory.EnumerateFiles(Path.Combine(BuildSettings.RepositoryRoot, "tests"), "*Tests.cs", SearchOption.AllDirectories).Select(static file => Path.GetFileNameWithoutExtension(file))];

    private static void AssertTool(string path, string command)
    {
        string[] words = command.Split(' ');
        string name = words[1];
        string? help = ToolHelp.Of(name);
        if (help?.Contains("\nCommands:", StringComparison.Ordinal) == true && words.Length > 2)
            help = ToolHelp.Of(name += " " + words[2]);
        Assert.True(help is not null, $"{path}: tirgen has no {name}, in: {command}");
        foreach (Match option in Option().Matches(command))
        {
            Assert.True(Regex.IsMatch(help, $@"(?<![\w-]){option.Groups[1].Value}(?![\w-])"), $"{path}: {name} has no {option.Groups[1].Value}, in: {command}");
        }
    }

    private static void AssertDotNet(string path, string command)
    {
        Assert.Contains(command.Split(' ')[1], DotNetCommands);
        foreach (Match project in Project().Matches(command))
        {
            Assert.True(Path.Exists(Path.Combine(BuildSettings.RepositoryRoot, project.Groups[1].Value)), $"{path}: there is no {project.Groups[1].Value}, in: {command}");
        }
    }

    [GeneratedRegex("`([A-Z][A-Za-z0-9]+Tests)`")]
    private static partial Regex TestClass();

    [GeneratedRegex(@"^[^ ]+: [A-Z]+[0-9]+")]
    private static partial Regex PlaceAndId();

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@" (--[a-z-]+)")]
    private static partial Regex Option();

    [GeneratedRegex("--project ([^ `]+)")]
    private static partial Regex Project();
}
