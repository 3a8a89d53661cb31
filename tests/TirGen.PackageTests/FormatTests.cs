using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using TirGen.Analyzers.Tests.Fixes;
using TirGen.PackageTests.Packing;

namespace TirGen.PackageTests;

/// <summary>The packed extensions in <c>dotnet format</c>, which writes no generated code and loads analyzers and generators in its own way.</summary>
/// <remarks>
/// An analyzer of the consumer itself, run by <c>dotnet format</c> among the others, says the SHA-256 of each file that it finds generated. That proves
/// the same files, byte for byte, as the build writes. The mended source proves that our analyzers and code fixes are loaded there and read the
/// rules from the generated types. Nothing of both happens without the package.
/// </remarks>
public sealed class FormatTests(PackedPackages packages)
{
    private const string Project = "App/App.csproj";

    [Fact]
    public async Task FormattingSeesTheGeneratedCodeOfTheBuildAndAppliesOurFixes()
    {
        Consumer consumer = new(packages, "Formatted");
        string source = Path.Combine(consumer.Folder, "App", "Policies.cs");
        string written = File.ReadAllText(source);
        (await consumer.BuildAsync(Project, "NoWarn=TIR2003%3BTIR2001", "EmitCompilerGeneratedFiles=true", "CompilerGeneratedFilesOutputPath=obj/built")).Expect();

        SortedDictionary<string, string> built = Built(consumer);
        Assert.NotEmpty(built);
        Assert.Equal(built, await FormatAsync(consumer));
        Assert.Equal(written.Replace("MinReplicas = 3, MaxReplicas = 2", "MinReplicas = 2, MaxReplicas = 3", StringComparison.Ordinal), File.ReadAllText(source));

        File.WriteAllText(source, written);
        string project = Path.Combine(consumer.Folder, Project);
        File.WriteAllText(project, File.ReadAllText(project).Replace("""<PackageReference Include="TirGen" Version="$(TirGenVersion)" />""", "", StringComparison.Ordinal));
        (await consumer.RestoreAsync(Project)).Expect();

        Assert.Empty(await FormatAsync(consumer));
        Assert.Equal(written, File.ReadAllText(source));
    }

    [Fact]
    public async Task OnePassMakesEveryRepairThatLeavesNoChoice()
    {
        Consumer consumer = new(packages, "Edited", "Repaired");
        string source = Path.Combine(consumer.Folder, "Repairable.cs");
        File.Delete(Path.Combine(consumer.Folder, "Mistakes.cs"));
        (await consumer.BuildAsync("Edited.csproj")).ExpectErrors("TIR2001", "TIR2002", "TIR2003", "TIR2004", "TIR2005");

        (await consumer.FormatAsync("Edited.csproj", Path.Combine(consumer.Folder, "report"), "--severity", "info")).Expect();

        string built = (await consumer.BuildAsync("Edited.csproj")).Expect();
        Assert.DoesNotContain("TIR", built, StringComparison.Ordinal);
        string repaired = await File.ReadAllTextAsync(source, TestContext.Current.CancellationToken);
        Assert.All(
            ["Heavy = true, Deck = ", "Edition = 2 }", "Vehicles = 8 }", "Window = 1 }", "Vehicles = 2 }", "MinReplicas = 2, MaxReplicas = 3,", "Value = 5 }", "[\"Ann\", \"Bo\"]", "Value = 5, // five at once\n    };"],
            text => Assert.Contains(text, repaired, StringComparison.Ordinal));
    }

    /// <summary>Each mistake of the table of fixes, twice in a file of its own, in one pass over all: the fix that leaves no choice is made, and nothing else.</summary>
    [Fact]
    public async Task OnePassMakesEachFixOfTheTableThatLeavesNoChoice()
    {
        Consumer consumer = Tabled("Tabled");
        Dictionary<string, string> expected = [];
        foreach (IGrouping<string, FixRow> mistake in FixRows.All.Where(static row => row.Language == FixLanguage.CSharp).GroupBy(static row => row.Before))
        {
            string name = $"C{expected.Count}";
            expected.Add(name, Text(name, mistake.SingleOrDefault(static row => row.Everywhere)?.After ?? mistake.Key));
            await File.WriteAllTextAsync(Path.Combine(consumer.Folder, name + ".cs"), Text(name, mistake.Key), TestContext.Current.CancellationToken);
        }

        (await consumer.RestoreAsync("Edited.csproj")).Expect();

        (await consumer.FormatAsync("Edited.csproj", Path.Combine(consumer.Folder, "report"), "--severity", "info")).Expect();

        Assert.All(expected, file => Assert.Equal(file.Value, File.ReadAllText(Path.Combine(consumer.Folder, file.Key + ".cs"))));
    }

    /// <summary>What leaves a choice is made where the project has chosen it, also in one pass.</summary>
    [Fact]
    public async Task OnePassMakesEachOtherFixOfTheTableWhereItIsChosen()
    {
        Consumer consumer = Tabled("Chosen");
        Dictionary<string, string> expected = [];
        StringBuilder choices = new("root = true\n");
        foreach (FixRow row in FixRows.All.Where(static row => row is { Language: FixLanguage.CSharp, Everywhere: false }))
        {
            string name = $"C{expected.Count}";
            expected.Add(name, Text(name, row.After));
            await File.WriteAllTextAsync(Path.Combine(consumer.Folder, name + ".cs"), Text(name, row.Before), TestContext.Current.CancellationToken);
            choices.Append(CultureInfo.InvariantCulture, $"\n[{name}.cs]\ntirgen_choose = {row.Title} | No such fix\n");
        }

        await File.WriteAllTextAsync(Path.Combine(consumer.Folder, ".editorconfig"), choices.ToString(), TestContext.Current.CancellationToken);
        (await consumer.RestoreAsync("Edited.csproj")).Expect();

        (await consumer.FormatAsync("Edited.csproj", Path.Combine(consumer.Folder, "report"), "--severity", "info")).Expect();

        Assert.All(expected, file => Assert.Equal(file.Value, File.ReadAllText(Path.Combine(consumer.Folder, file.Key + ".cs"))));
    }

    /// <summary>A project with the types that the table speaks of, and nothing else yet.</summary>
    private Consumer Tabled(string name)
    {
        Consumer consumer = new(packages, "Edited", name);
        foreach (string file in Directory.GetFiles(consumer.Folder, "*.cs"))
        {
            File.Delete(file);
        }

        File.WriteAllText(Path.Combine(consumer.Folder, "Types.cs"), FixTypes.Usings + FixTypes.CSharp);
        return consumer;
    }

    /// <summary>A file with a mistake, or a repair, twice.</summary>
    private static string Text(string name, string expression) =>
        FixTypes.Usings + $"static class {name}\n{{\n    static object First() => {expression};\n    static object Second() => {expression};\n}}\n";

    /// <summary>What a compiler wrote of the generator: names and hashes.</summary>
    private static SortedDictionary<string, string> Built(Consumer consumer) => new(
        Directory.GetFiles(Path.Combine(consumer.Folder, "App", "obj", "built", "TirGen.Generators"), "*.cs", SearchOption.AllDirectories)
            .ToDictionary(static path => Path.GetFileName(path), static path => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(path)))),
        StringComparer.Ordinal);

    /// <summary>Formats the project; gives what its analyzer saw: names and hashes.</summary>
    private static async Task<SortedDictionary<string, string>> FormatAsync(Consumer consumer)
    {
        string report = Path.Combine(consumer.Folder, "report");
        (await consumer.FormatAsync(Project, report)).Expect();
        using JsonDocument json = JsonDocument.Parse(File.ReadAllText(Path.Combine(report, "format-report.json")));
        return new(
            json.RootElement.EnumerateArray()
                .SelectMany(static file => file.GetProperty("FileChanges").EnumerateArray())
                .Where(static change => change.GetProperty("DiagnosticId").GetString() == "SEEN")
                .Select(static change => change.GetProperty("FormatDescription").GetString()!.Split(' '))
                .ToDictionary(static words => words[^2], static words => words[^1]),
            StringComparer.Ordinal);
    }
}
