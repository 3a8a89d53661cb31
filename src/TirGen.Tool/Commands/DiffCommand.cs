using System.CommandLine;
using TirGen.Generators.Code;
using TirGen.Tool.Compatibility;
using TirGen.Tool.Input;
using TirGen.Tool.Output;

namespace TirGen.Tool.Commands;

/// <summary><c>tirgen diff</c>: what a new version of a document breaks for those who call the old one.</summary>
internal static class DiffCommand
{
    public static Command Create()
    {
        Argument<string> old = new("old") { Description = "The document that callers were built from." };
        Argument<string> now = new("new") { Description = "The document that they are to be built from." };
        Option<string?> name = new("--namespace") { Description = "The namespace of the generated types, by whose last part the client is called.", HelpName = "N" };
        Option<string> format = new("--format") { Description = "text, json or sarif.", DefaultValueFactory = static _ => "text" };
        format.AcceptOnlyFromAmong("text", "json", "sarif");
        Command command = new("diff", "List what a new version of an API document breaks for C# callers and for programs built before.") { old, now, name, format };
        command.SetAction(parsed =>
        {
            string path = parsed.GetRequiredValue(old);
            EmissionOptions options = new(parsed.GetValue(name) ?? EmissionOptions.DefaultNamespace(path), IsPublic: true, HasHttpClientFactory: false);
            return Run(
                new ApiVersion(ApiDocument.Read(path), options),
                new ApiVersion(ApiDocument.Read(parsed.GetRequiredValue(now)), options),
                parsed.GetValue(format)!,
                parsed.InvocationConfiguration);
        });
        return command;
    }

    private static int Run(ApiVersion old, ApiVersion now, string format, InvocationConfiguration console)
    {
        // What a document has and TirGen leaves out looks like something that is gone.
        foreach (string problem in old.Problems.Concat(now.Problems))
        {
            console.Error.WriteLine(problem);
        }

        IReadOnlyList<Change> changes = ApiComparison.Compare(old, now);
        Action<TextWriter, IReadOnlyList<Change>, ApiVersion, ApiVersion> report = format switch
        {
            "json" => ChangesJson.Write,
            "sarif" => ChangesSarif.Write,
            _ => ChangesText.Write,
        };
        report(console.Output, changes, old, now);
        return changes.Count > 0 ? ExitStatus.Findings : ExitStatus.Success;
    }
}
