using System.CommandLine;
using System.CommandLine.Parsing;
using TirGen.Autoscaling;

namespace TirGen.Tool.Commands;

/// <summary>Runs the command line: errors of its user go to the error stream in one line each, with status 2.</summary>
internal static class CommandRunner
{
    public static int Run(RootCommand root, string[] args)
    {
        ParseResult parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (ParseError error in parsed.Errors)
                Console.Error.WriteLine($"tirgen: {error.Message}");
            Console.Error.WriteLine($"Run \"tirgen {CommandPath(parsed.CommandResult)}--help\" for the options.");
            return ExitStatus.Failure;
        }

        try
        {
            return parsed.Invoke(new() { EnableDefaultExceptionHandler = false });
        }
        catch (Exception exception) when (IsInputError(exception))
        {
            Console.Error.WriteLine($"tirgen: {exception.Message}");
            return ExitStatus.Failure;
        }
        catch (OperationCanceledException)
        {
            Console.Error.WriteLine("tirgen: stopped.");
            return ExitStatus.Failure;
        }
    }

    private static bool IsInputError(Exception exception) =>
        exception is IOException or UnauthorizedAccessException or FormatException or ArgumentException or NotSupportedException;

    private static string CommandPath(CommandResult result) => result.Parent is null ? "" : result.Command.Name + " ";
}
