using System.CommandLine;
using TirGen.Autoscaling;
using TirGen.Specification.Rules;
using TirGen.Specification.Spelling;
using TirGen.Tool.Checking;
using TirGen.Tool.Input;
using TirGen.Tool.Output;

namespace TirGen.Tool.Commands;

/// <summary><c>tirgen check</c>: payload files against a schema of a document.</summary>
internal sealed class CheckCommand
{
    private static readonly string[] Ids =
    [
        RuleIds.MissingMember, RuleIds.ValueOutOfRange, RuleIds.CombinationRefused, RuleIds.CombinationSuspect, RuleIds.ListItems, RuleIds.CombinationHint,
        RuleIds.NotJson, RuleIds.UnknownProperty, RuleIds.WrongType, .. PolicyVerdict.EndpointIds,
    ];

    private readonly Argument<string[]> _payloads = new("payload")
    {
        Description = "JSON files, directories (every .json file below), patterns with * and **, or - for the standard input.",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string?> _spec = new("--spec") { Description = "The API document; the TIR document without it.", HelpName = "spec" };

    private readonly Option<string?> _schema = new("--schema")
    {
        Description = "An action, such as UpdateAutoScale, or a component schema. Without it each payload tells: by the member that names its action, or by its members.",
        HelpName = "S",
    };

    private readonly Option<RuleSeverity> _severity = ValueOption.Single(
        "--severity", "error|warning|info", "The least severity that makes the status 1. Default warning.", RuleSeverity.Warning, Severity);

    private readonly Option<IReadOnlyList<string>> _ignore = ValueOption.Several(
        "--ignore", "ID,…", "Findings to leave out, by their ids.", Id, separator: ',');

    private readonly Option<bool> _privateCluster = new("--private-cluster")
    {
        Description = $"The endpoints run on a private cluster: up to {PolicyLintOptions.PrivateClusterLimit} workers.",
    };

    private readonly EndpointFacts _endpoint = new();

    private readonly Option<string> _format = new("--format")
    {
        Description = "text, json, sarif, or github for annotations in GitHub Actions.",
        HelpName = "text|json|sarif|github",
        DefaultValueFactory = static _ => "text",
    };

    public static Command Create()
    {
        CheckCommand options = new();
        options._format.AcceptOnlyFromAmong("text", "json", "sarif", "github");
        Command command = new("check", "Check payload files before they are sent.")
        {
            options._payloads, options._spec, options._schema, options._severity, options._ignore, options._privateCluster, options._format,
        };
        options._endpoint.AddTo(command);
        command.SetAction(options.Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        PayloadJudge judge = new(ApiDocument.Read(parsed.GetValue(_spec)), parsed.GetValue(_schema))
        {
            Ignored = [.. parsed.GetValue(_ignore)!],
            IsPrivateCluster = parsed.GetValue(_privateCluster),
            Endpoint = _endpoint.Read(parsed, parsed.GetValue(_privateCluster)),
        };
        judge.RequireSchema();
        TextWriter error = parsed.InvocationConfiguration.Error;
        CheckReport report = Check(parsed.GetValue(_payloads)!, judge);
        foreach (string problem in judge.Problems.Concat(report.Failures.Select(static failure => $"tirgen: {failure}")))
        {
            error.WriteLine(problem);
        }

        Action<TextWriter, CheckReport> write = parsed.GetValue(_format) switch
        {
            "json" => JsonReport.Write,
            "sarif" => SarifReport.Write,
            "github" => GitHubReport.Write,
            _ => TextReport.Write,
        };
        write(parsed.InvocationConfiguration.Output, report);
        RuleSeverity least = parsed.GetValue(_severity);
        return report.Failures.Count > 0 ? ExitStatus.Failure
            : report.Files.Any(file => file.HasFindings(least)) ? ExitStatus.Findings
            : ExitStatus.Success;
    }

    /// <summary>Checks every file; one that cannot be read takes nothing from the others.</summary>
    private static CheckReport Check(string[] payloads, PayloadJudge judge)
    {
        List<string> failures = [];
        List<CheckedFile> files = [];
        foreach (string path in PayloadFiles.Find(payloads, failures))
        {
            try
            {
                files.Add(judge.Check(path, path == PayloadFiles.Input ? TextFile.ReadInput() : TextFile.Read(path)));
            }
            catch (InputException problem)
            {
                failures.Add(problem.Message);
            }
        }

        return new CheckReport(files, failures);
    }

    private static RuleSeverity Severity(string text) => text switch
    {
        "error" => RuleSeverity.Error,
        "warning" => RuleSeverity.Warning,
        "info" => RuleSeverity.Info,
        _ => throw new FormatException($"\"{text}\" is no severity. Use error, warning or info."),
    };

    private static string Id(string text)
    {
        string id = Ids.FirstOrDefault(known => string.Equals(known, text, StringComparison.OrdinalIgnoreCase)) ?? text;
        string hint = NearestName.Find(id, Ids) is { } nearest ? $"; did you mean {nearest}?" : $". There are {string.Join(", ", Ids)}.";
        return Ids.Contains(id) ? id : throw new FormatException($"\"{text}\" is no finding of check{hint}");
    }
}
