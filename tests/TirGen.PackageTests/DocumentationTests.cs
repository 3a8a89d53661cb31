using System.Text.RegularExpressions;
using TirGen.PackageTests.Packing;

namespace TirGen.PackageTests;

/// <summary>The C# of a page, block after block, is a program.</summary>
public sealed partial class DocumentationTests(PackedPackages packages)
{
    [Theory]
    [InlineData("docs/getting-started.md")]
    [InlineData("src/TirGen.Package/README.md")]
    public async Task TheBlocksOfAPageCompile(string page)
    {
        MatchCollection blocks = CSharpBlock().Matches(File.ReadAllText(Path.Combine(BuildSettings.RepositoryRoot, page)));
        Assert.NotEmpty(blocks);
        Consumer consumer = new(packages, "Console", "Page-" + Path.GetFileNameWithoutExtension(page));
        File.WriteAllText(Path.Combine(consumer.Folder, "Program.cs"), string.Concat(blocks.Select(block => block.Groups[1].Value)));

        (await consumer.BuildAsync("Console.csproj")).Expect();
    }

    [GeneratedRegex("^```csharp\n(.*?)^```$", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex CSharpBlock();
}
