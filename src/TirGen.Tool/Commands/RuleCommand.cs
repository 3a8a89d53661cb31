using System.CommandLine;
using TirGen.Specification.Spelling;
using TirGen.Tool.Input;

namespace TirGen.Tool.Commands;

/// <summary><c>tirgen rule</c>: the page of a diagnostic, which the tool brings with it.</summary>
internal sealed class RuleCommand
{
    private const string Folder = "rules/";
    private readonly Argument<string?> _id = new("id") { Description = "The diagnostic, such as TIR2001; without one all are listed.", Arity = ArgumentArity.ZeroOrOne };

    public static Command Create()
    {
        RuleCommand options = new();
        Command command = new("rule", "Shows the page of a diagnostic: its cause, an example, how to fix it. Needs no network.") { options._id };
        command.SetAction(options.Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        TextWriter output = parsed.InvocationConfiguration.Output;
        if (parsed.GetValue(_id) is not { } id)
        {
            foreach (string known in Ids())
            {
                // "# TIR2001: A required member is not set"
                output.WriteLine(Page(known)!.Split('\n')[0].TrimStart('#', ' ').TrimEnd());
            }

            return ExitStatus.Success;
        }

        string name = id.ToUpperInvariant();
        if (Page(name) is { } page)
        {
            output.Write(page);
            return ExitStatus.Success;
        }

        string? nearest = NearestName.Find(name, Ids());
        throw new InputException($"There is no rule \"{id}\"{(nearest is null ? "; \"tirgen rule\" lists them" : $"; did you mean {nearest}")}.");
    }

    private static IEnumerable<string> Ids() => typeof(RuleCommand).Assembly.GetManifestResourceNames()
        .Where(static name => name.StartsWith(Folder, StringComparison.Ordinal))
        .Select(static name => name[Folder.Length..^".md".Length])
        .Order(StringComparer.Ordinal);

    private static string? Page(string id)
    {
        using Stream? stream = typeof(RuleCommand).Assembly.GetManifestResourceStream($"{Folder}{id}.md");
        if (stream is null)
        {
            return null;
        }

        using StreamReader reader = new(stream);
        return reader.ReadToEnd();
    }
}
