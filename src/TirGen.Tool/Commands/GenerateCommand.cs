using System.CommandLine;
using System.CommandLine.Parsing;
using TirGen.Generators.Code;
using TirGen.Specification.Checking;
using TirGen.Specification.Problems;
using TirGen.Specification.Rules;
using TirGen.Specification.Selecting;
using TirGen.Tool.Generation;
using TirGen.Tool.Input;

namespace TirGen.Tool.Commands;

/// <summary><c>tirgen generate</c>: the sources that a compiler gets from the generator, as files.</summary>
internal static class GenerateCommand
{
    public static Command Create()
    {
        Argument<string> spec = new("spec") { Description = "The API document." };
        Option<string> output = new("--output") { Description = "The folder for the sources; made when it is not there.", HelpName = "dir", Required = true };
        Option<string?> name = new("--namespace") { Description = "The namespace of all types; the document's file name without it.", HelpName = "N" };
        Option<bool> isInternal = new("--internal") { Description = "Make all types internal." };
        Option<bool> registration = new("--registration") { Description = "Add the registration of the client, for a project that references Microsoft.Extensions.Http." };
        Option<bool> hasInterface = new("--interface") { Description = "Add an interface of the client." };
        Option<ContextScope> contexts = new("--contexts") { Description = "The serializer contexts: one for the document and one for each operation, that for the document, or none.", HelpName = "operations|document|none" };
        Option<string[]> operations = List("--operations", "Generate the operations of these ids or C# names; several with blanks or \";\" between, \"*\" for any text.", "name");
        Option<string[]> tags = List("--tags", "Generate the operations of these tags.", "tag");
        Option<string[]> paths = List("--paths", "Generate the operations of these paths, \"/orders/*\" or \"GET /orders\".", "path");
        Option<string[]> with = List("--with", "Further documents that this one refers to, where they are not in its folder or below.", "file");
        name.Validators.Add(ValidateNamespace);
        Command command = new("generate", "Write the C# sources of an API document into a folder.") { spec, output, name, isInternal, registration, hasInterface, contexts, operations, tags, paths, with };
        command.SetAction(parsed =>
        {
            string path = parsed.GetRequiredValue(spec);
            EmissionOptions options = new(
                parsed.GetValue(name) ?? EmissionOptions.DefaultNamespace(path), !parsed.GetValue(isInternal), parsed.GetValue(registration))
            {
                HasInterface = parsed.GetValue(hasInterface),
                Contexts = parsed.GetValue(contexts),
            };
            ApiDocument document = ApiDocument.Read(path, parsed.GetValue(with)) with
            {
                Selection = Selection.Of(Joined(parsed.GetValue(operations)), Joined(parsed.GetValue(tags)), Joined(parsed.GetValue(paths))),
            };
            return Run(document, options, parsed.GetRequiredValue(output), parsed.InvocationConfiguration);
        });
        return command;
    }

    private static Option<string[]> List(string name, string description, string value) =>
        new(name) { Description = description, HelpName = value, AllowMultipleArgumentsPerToken = true };

    private static string Joined(string[]? values) => string.Join(';', values ?? []);

    private static void ValidateNamespace(OptionResult result)
    {
        if (result.GetValueOrDefault<string?>() is { } name && !CSharpText.IsNamespace(name))
        {
            result.AddError($"--namespace: \"{name}\" is no C# namespace. Give identifiers between dots, such as Contoso.Petstore.");
        }
    }

    private static int Run(ApiDocument document, EmissionOptions options, string output, InvocationConfiguration console)
    {
        IReadOnlyList<SpecProblem> problems = SpecChecker.Check(document.Content, options.ReservedNames, document.Selection);
        foreach (SpecProblem problem in problems)
        {
            console.Error.WriteLine(document.Describe(problem));
        }

        SourceFolder folder = new(output, options.Namespace);
        SourceFolderChanges changes = folder.Write(GeneratedSources.Of(document, options));
        console.Output.WriteLine($"{output}: {changes.Written} written, {changes.Unchanged} unchanged, {changes.Deleted} deleted.");
        return problems.Any(static problem => SpecProblemSeverity.Of(problem.Kind) != RuleSeverity.Info) ? ExitStatus.Findings : ExitStatus.Success;
    }
}
