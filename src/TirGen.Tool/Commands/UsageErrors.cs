using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text.RegularExpressions;
using TirGen.Specification.Spelling;

namespace TirGen.Tool.Commands;

/// <summary>What is wrong with a command line, with what was probably meant.</summary>
internal static partial class UsageErrors
{
    /// <summary>A sentence for each error; empty when the command can run.</summary>
    public static IReadOnlyList<string> Of(ParseResult parsed)
    {
        CommandResult command = parsed.CommandResult;

        // An unknown word is the cause of all else that is said.
        return parsed.UnmatchedTokens.Concat(MisreadOptions(parsed)).FirstOrDefault() is { } unknown
            ? [Unknown(command, unknown)]
            : [.. parsed.Errors.Select(static error => error.Message)];
    }

    /// <summary>A misspelt option becomes the value of an argument that takes anything.</summary>
    private static IEnumerable<string> MisreadOptions(ParseResult parsed) =>
        parsed.Tokens.Any(static token => token.Type == TokenType.DoubleDash) ? []
        : parsed.CommandResult.Children.OfType<ArgumentResult>().SelectMany(static argument => argument.Tokens).Select(static token => token.Value).Where(static value => OptionName().IsMatch(value));

    private static string Unknown(CommandResult command, string token)
    {
        bool isOption = token.StartsWith('-');
        IEnumerable<string> known = isOption ? Options(command) : command.Command.Subcommands.Select(static c => c.Name);
        string name = isOption ? token.Split('=')[0] : token;
        string hint = NearestName.Find(name, known) is { } nearest ? $"; did you mean {nearest}?" : ".";
        return isOption ? $"There is no option {name}{hint}"
            : command.Command.Subcommands.Count > 0 ? $"There is no command {token}{hint}"
            : $"\"{token}\" has no meaning here.";
    }

    private static IEnumerable<string> Options(CommandResult command) =>
        command.Command.Options.Concat((command.Parent as CommandResult)?.Command.Options.Where(static option => option.Recursive) ?? [])
            .SelectMany(static option => option.Aliases.Prepend(option.Name));

    [GeneratedRegex("^--[a-z][a-z-]*(=.*)?$")]
    private static partial Regex OptionName();
}
