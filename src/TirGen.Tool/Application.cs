using System.CommandLine;
using TirGen.Tool.Commands;

namespace TirGen.Tool;

/// <summary>The command line as a whole.</summary>
internal static class Application
{
    public static int Run(IReadOnlyList<string> args, TextWriter output, TextWriter error)
    {
        RootCommand root = new("Check payloads, evaluate rules and simulate autoscale policies against an API document.")
        {
            CheckCommand.Create(),
            EvalCommand.Create(),
        };
        ParseResult parsed = root.Parse(args);
        InvocationConfiguration configuration = new() { Output = output, Error = error, EnableDefaultExceptionHandler = false };
        try
        {
            int status = parsed.Invoke(configuration);
            return parsed.Errors.Count > 0 ? ExitStatus.CouldNotRun : status;
        }
        catch (InputException problem)
        {
            error.WriteLine($"tirgen: {problem.Message}");
            return ExitStatus.CouldNotRun;
        }
    }
}
