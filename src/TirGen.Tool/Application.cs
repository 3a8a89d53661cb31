using System.CommandLine;
using System.CommandLine.Parsing;
using TirGen.Tool.Commands;

namespace TirGen.Tool;

/// <summary>The command line as a whole: errors of its user go to the error stream, one line each, with status 2.</summary>
internal static class Application
{
    public static int Run(IReadOnlyList<string> args, TextWriter output, TextWriter error)
    {
        RootCommand root = new("Generate C# from an API document, compare its versions, check payloads against it, and simulate autoscale policies.")
        {
            GenerateCommand.Create(),
            DiffCommand.Create(),
            CheckCommand.Create(),
            RuleCommand.Create(),
            EvalCommand.Create(),
            SimulateCommand.Create(),
            ExplainCommand.Create(),
            RecommendCommand.Create(),
            CalibrateCommand.Create(),
            ExportCommand.Create(),
        };
        ParseResult parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (ParseError problem in parsed.Errors)
            {
                error.WriteLine($"tirgen: {problem.Message}");
            }

            error.WriteLine($"Run \"tirgen {CommandPath(parsed.CommandResult)}--help\" for the options.");
            return ExitStatus.Failure;
        }

        try
        {
            return parsed.Invoke(new InvocationConfiguration { Output = output, Error = error, EnableDefaultExceptionHandler = false });
        }
        catch (Exception problem) when (problem is InputException or IOException or UnauthorizedAccessException or FormatException or ArgumentException or NotSupportedException)
        {
            error.WriteLine($"tirgen: {problem.Message}");
            return ExitStatus.Failure;
        }
        catch (OperationCanceledException)
        {
            error.WriteLine("tirgen: stopped.");
            return ExitStatus.Failure;
        }
    }

    private static string CommandPath(CommandResult result) => result.Parent is null ? "" : result.Command.Name + " ";
}
