using System.CommandLine;
using TirGen.Specification.Checking;
using TirGen.Specification.Problems;
using TirGen.Specification.Reading;
using TirGen.Specification.Rules;
using TirGen.Tool.Input;
using TirGen.Tool.Output;

namespace TirGen.Tool.Commands;

/// <summary><c>tirgen check</c>: payload files against a schema of a document.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        Argument<string[]> payloads = new("payload")
        {
            Description = "JSON files, directories (every .json file below) or patterns with * and **.",
            Arity = ArgumentArity.OneOrMore,
        };
        Option<string?> spec = new("--spec") { Description = "The API document; the TIR document without it." };
        Option<string> schema = new("--schema") { Description = "An action, such as UpdateAutoScale, or a component schema.", Required = true };
        Option<string> format = new("--format") { Description = "text, json or sarif.", DefaultValueFactory = static _ => "text" };
        format.AcceptOnlyFromAmong("text", "json", "sarif");
        Command command = new("check", "Check payload files before they are sent.") { payloads, spec, schema, format };
        command.SetAction(parsed => Run(
            parsed.GetValue(payloads)!,
            ApiDocument.Read(parsed.GetValue(spec)),
            parsed.GetValue(schema)!,
            parsed.GetValue(format)!,
            parsed.InvocationConfiguration));
        return command;
    }

    private static int Run(string[] payloads, ApiDocument document, string schema, string format, InvocationConfiguration console)
    {
        Rule rule = FindRule(document, schema, console.Error);
        List<CheckedFile> files = [.. PayloadFiles.Find(payloads).Select(path => Check(path, rule))];
        Action<TextWriter, IReadOnlyList<CheckedFile>> report = format switch
        {
            "json" => JsonReport.Write,
            "sarif" => SarifReport.Write,
            _ => TextReport.Write,
        };
        report(console.Output, files);
        return files.Any(static f => f.Findings.Count > 0) ? ExitStatus.Findings : ExitStatus.Success;
    }

    private static Rule FindRule(ApiDocument document, string name, TextWriter error)
    {
        PayloadSchemas schemas = new(document.Root);
        if (schemas.Find(name) is not { } rule)
        {
            string hint = NearestName.Find(name, schemas.Names) is { } nearest ? $"; did you mean {nearest}?" : ".";
            throw new InputException($"{document.Name} has no action or schema {name}{hint}");
        }

        foreach (SpecProblem problem in schemas.Problems)
        {
            error.WriteLine(document.Describe(problem));
        }

        return rule;
    }

    private static CheckedFile Check(string path, Rule rule)
    {
        string text = TextFile.Read(path);
        return new CheckedFile(path, PayloadChecker.Check(text, rule), new LineMap(text));
    }
}
