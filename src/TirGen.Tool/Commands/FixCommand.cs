using System.CommandLine;
using TirGen.Tool.Checking;
using TirGen.Tool.Input;
using TirGen.Tool.Output;
using TirGen.Tool.Repairs;

namespace TirGen.Tool.Commands;

/// <summary><c>tirgen fix</c>: the code fixes of payload files and documents, which <c>dotnet format</c> makes in C# files only.</summary>
internal sealed class FixCommand
{
    private readonly Argument<string[]> _files = new("file")
    {
        Description = "Payload files and API documents: files, directories (every .json file below), or patterns with * and **. YAML, and JSON that says \"openapi\", is a document.",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string?> _spec = new("--spec") { Description = "The API document of the payloads; the TIR document without it.", HelpName = "spec" };

    private readonly Option<string?> _schema = new("--schema")
    {
        Description = "An action, such as UpdateAutoScale, or a component schema. Without it each payload tells.",
        HelpName = "S",
    };

    private readonly Option<string[]> _choose = new("--choose")
    {
        Description = "The title of a repair that is made though others are possible, such as 'Remove item 2 of \"rules\"'. Several times for several.",
        HelpName = "title",
    };

    private readonly Option<bool> _dryRun = new("--dry-run") { Description = "Says what would be done, and writes nothing." };

    public static Command Create()
    {
        FixCommand options = new();
        Command command = new("fix", "Mend payload files and API documents, where there is nothing to choose.")
        {
            options._files, options._spec, options._schema, options._choose, options._dryRun,
        };
        command.SetAction(options.Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        PayloadJudge judge = new(ApiDocument.Read(parsed.GetValue(_spec)), parsed.GetValue(_schema));
        judge.RequireSchema();
        string[] chosen = parsed.GetValue(_choose) ?? [];
        bool isDry = parsed.GetValue(_dryRun);
        List<string> failures = [];
        List<RepairedFile> files = [];
        foreach (string path in PayloadFiles.Find(parsed.GetValue(_files)!, failures))
        {
            try
            {
                files.Add(Mend(path, judge, chosen, isDry));
            }
            catch (Exception problem) when (problem is InputException or IOException or UnauthorizedAccessException)
            {
                failures.Add(problem.Message);
            }
        }

        foreach (string failure in failures)
        {
            parsed.InvocationConfiguration.Error.WriteLine($"tirgen: {failure}");
        }

        RepairText.Write(parsed.InvocationConfiguration.Output, files, isDry);
        return failures.Count > 0 ? ExitStatus.Failure : files.Exists(static file => file.IsBroken) ? ExitStatus.Findings : ExitStatus.Success;
    }

    private static RepairedFile Mend(string path, PayloadJudge judge, string[] chosen, bool isDry)
    {
        if (path == PayloadFiles.Input)
        {
            throw new InputException("fix writes files, so it cannot mend the standard input.");
        }

        string text = TextFile.Read(path);
        bool isDocument = Mistakes.IsDocument(path, text);
        FileRepair repair = new(current => isDocument ? Mistakes.OfDocument(path, current) : Mistakes.OfPayload(path, current, judge), chosen);
        RepairedFile mended = repair.Mend(path, text);
        if (!isDry && mended.Text != text)
        {
            TextFile.Replace(path, mended.Text);
        }

        return mended;
    }
}
