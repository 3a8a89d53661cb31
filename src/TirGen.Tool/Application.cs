using System.CommandLine;
using System.CommandLine.Help;
using TirGen.Tool.Commands;
using TirGen.Tool.Input;

namespace TirGen.Tool;

/// <summary>The command line as a whole: errors of its user go to the error stream, one line each, with status 2.</summary>
internal static class Application
{
    /// <summary>The commands.</summary>
    public static Command Create()
    {
        // No RootCommand: it is called as its assembly, which is not what people type.
        Command root = new("tirgen", "Generate C# from an API document, compare its versions, check payloads against it, and simulate autoscale policies.")
        {
            new HelpOption(),
            new VersionOption(),
            GenerateCommand.Create(),
            DiffCommand.Create(),
            CheckCommand.Create(),
            FixCommand.Create(),
            RuleCommand.Create(),
            SchemaCommand.Create(),
            EvalCommand.Create(),
            SimulateCommand.Create(),
            ExplainCommand.Create(),
            RecommendCommand.Create(),
            CalibrateCommand.Create(),
            ExportCommand.Create(),
            EndpointCommand.Create(),
            PlanCommand.Create(),
            ApplyCommand.Create(),
            MockCommand.Create(),
        };
        Examples.AddTo(root);
        return root;
    }

    /// <summary>Reads a command line. <c>@file</c> is for the commands to read: it names no file of arguments.</summary>
    public static ParseResult Parse(IReadOnlyList<string> args) => Create().Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });

    public static int Run(IReadOnlyList<string> args, TextWriter output, TextWriter error)
    {
        ParseResult parsed = Parse(args);
        if (UsageErrors.Of(parsed) is { Count: > 0 } problems)
        {
            foreach (string problem in problems)
            {
                error.WriteLine($"tirgen: {problem}");
            }

            error.WriteLine($"Run \"tirgen {CommandPath.Of(parsed.CommandResult)}{(parsed.CommandResult.Parent is null ? "" : " ")}--help\" for the options.");
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
}
