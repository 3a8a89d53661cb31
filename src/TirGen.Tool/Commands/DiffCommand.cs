using System.CommandLine;
using TirGen.Generators.Emission;
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
        Option<string> format = new("--format") { Description = "text or json.", DefaultValueFactory = static _ => "text" };
        format.AcceptOnlyFromAmong("text", "json");
        Command command = new("diff", "List what a new version of an API document breaks for C# callers and for programs built before.") { old, now, name, format };
        command.SetAction(parsed =>
        {
            string path = parsed.GetRequiredValue(old);
            EmissionOptions options = new(parsed.GetValue(name) ?? EmissionOptions.DefaultNamespace(path), IsPublic: true, HasHttpClientFactory: false);
            return Run(
                new ApiVersion(ApiDocument.Read(path), options),
                new ApiVersion(ApiDocument.Read(parsed.GetRequiredValue(now)), options),
                parsed.GetValue(format)!,
                parsed.InvocationConfiguration.Output);
        });
        return command;
    }

    private static int Run(ApiVersion old, ApiVersion now, string format, TextWriter output)
    {
        IReadOnlyList<Change> changes = ApiComparison.Compare(old, now);
        if (format == "json")
        {
            ChangesJson.Write(output, changes, old, now);
        }
        else
        {
            ChangesText.Write(output, changes, old, now);
        }

        return changes.Count > 0 ? ExitStatus.Findings : ExitStatus.Success;
    }
}
