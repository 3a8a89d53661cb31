using System.CommandLine;
using TirGen.Tool.Commands;

namespace TirGen.Tool.Tests;

/// <summary>What the command line says of itself, and of what it does not understand.</summary>
public sealed class UsageTests : IDisposable
{
    private readonly Shell _shell = new();

    public void Dispose() => _shell.Dispose();

    public static TheoryData<string> Commands
    {
        get
        {
            TheoryData<string> names = [];
            foreach (string name in PathsOf(Application.Create(), ""))
                names.Add(name);
            return names;
        }
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void TheHelpOfEveryCommandHasExamplesThatParse(string path)
    {
        Assert.Equal(0, _shell.Run([.. path.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--help"]));

        Assert.NotEmpty(Examples.Of(path));
        foreach (string example in Examples.Of(path))
        {
            Assert.Contains($"  {example}", _shell.Output, StringComparison.Ordinal);
            string command = example.Split(" < ")[0].Split(" > endpoints")[0]["tirgen ".Length..];
            ParseResult parsed = Application.Parse([.. System.CommandLine.Parsing.CommandLineParser.SplitCommandLine(command.Replace('\'', '"').Replace("{\"", "{", StringComparison.Ordinal).Replace("\":", ":", StringComparison.Ordinal).Replace(",\"", ",", StringComparison.Ordinal))]);
            Assert.True(UsageErrors.Of(parsed).Count == 0, $"{example}: {string.Join(' ', UsageErrors.Of(parsed))}");
            Assert.StartsWith(path, CommandPath.Of(parsed.CommandResult), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("chek", "There is no command chek; did you mean check?")]
    [InlineData("ruel TIR2001", "There is no command ruel; did you mean rule?")]
    [InlineData("check --shema x a.json", "There is no option --shema; did you mean --schema?")]
    [InlineData("check a.json --privat-cluster", "There is no option --privat-cluster; did you mean --private-cluster?")]
    [InlineData("export --plicy=a", "There is no option --plicy; did you mean --policy?")]
    [InlineData("rule TIR2001 x", "\"x\" has no meaning here.")]
    [InlineData("zzzzzz", "There is no command zzzzzz.")]
    public void AMisspeltWordGetsTheNearestOne(string line, string message)
    {
        Assert.Equal(2, _shell.Run(line.Split(' ')));
        Assert.Equal($"tirgen: {message}", _shell.Error.ReplaceLineEndings("\n").Split('\n')[0]);
    }

    /// <summary>A default in the help is what people type, and typing it changes nothing.</summary>
    [Theory]
    [MemberData(nameof(Commands))]
    public void TheHelpNamesDefaultsAsTheyAreTyped(string path)
    {
        string[] words = path.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        _shell.Run([.. words, "--help"]);
        Assert.DoesNotMatch(@"\[default: [^\]]*(\d\d:\d\d:\d\d|Infinity|\(|[A-Z])", _shell.Output);

        Command command = words.Aggregate(Application.Create(), static (outer, word) => outer.Subcommands.Single(inner => inner.Name == word));
        foreach (Option option in command.Options.Where(static option => option.Description is not null))
        {
            System.Text.RegularExpressions.Match typed = System.Text.RegularExpressions.Regex.Match(option.Description!, @"Default ([^ ]+)\.$");
            if (!typed.Success)
                continue;
            ParseResult parsed = Application.Parse([.. words, option.Name, typed.Groups[1].Value]);
            Assert.DoesNotContain(parsed.Errors, error => error.Message.Contains(option.Name, StringComparison.Ordinal));
            Assert.Equal(option.GetDefaultValue()?.ToString(), parsed.GetValue<object>(option.Name)?.ToString());
        }
    }

    private static IEnumerable<string> PathsOf(Command command, string path) =>
        command.Subcommands.SelectMany(inner => PathsOf(inner, $"{path} {inner.Name}".Trim())).Prepend(path);
}
