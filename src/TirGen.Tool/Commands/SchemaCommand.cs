using System.CommandLine;
using TirGen.Specification.Checking;
using TirGen.Specification.Spelling;
using TirGen.Tool.Input;

namespace TirGen.Tool.Commands;

/// <summary><c>tirgen schema</c>: JSON Schema files, by which an editor completes and checks payloads and documents.</summary>
internal sealed class SchemaCommand
{
    /// <summary>The file that describes what TirGen reads in documents beside OpenAPI.</summary>
    private const string Extensions = "openapi-extensions.schema.json";

    private readonly Argument<string?> _spec = new("spec") { Description = "The API document; the TIR document without it.", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<string?> _schema = new("--schema") { Description = "Only this one: an action, such as UpdateAutoScale, or a component schema.", HelpName = "S" };
    private readonly Option<string> _output = new("--output") { Description = "The folder for the files; made when it is not there.", HelpName = "dir", Required = true };

    public static Command Create()
    {
        SchemaCommand options = new();
        Command command = new("schema", "Write JSON Schema files for editors: one for each payload, and one for the extensions that documents may use.")
        {
            options._spec, options._schema, options._output,
        };
        command.SetAction(options.Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        ApiDocument document = ApiDocument.Read(parsed.GetValue(_spec));
        PayloadSchemas schemas = new(document.Root);
        string? only = parsed.GetValue(_schema);
        if (only is not null && !schemas.Names.Contains(only))
        {
            string hint = NearestName.Find(only, schemas.Names) is { } nearest ? $"; did you mean {nearest}?" : ".";
            throw new InputException($"\"{only}\" is neither an action nor a component schema of {document.Name}{hint}");
        }

        string folder = parsed.GetRequiredValue(_output);
        Directory.CreateDirectory(folder);
        int written = 0;
        HashSet<string> files = new(StringComparer.OrdinalIgnoreCase);
        foreach (string name in only is null ? schemas.Names : [only])
        {
            written += Write(Path.Combine(folder, FileName(name, files)), schemas.JsonSchema(name)!) ? 1 : 0;
        }

        if (only is null)
        {
            files.Add(Extensions);
            written += Write(Path.Combine(folder, Extensions), OfExtensions()) ? 1 : 0;
        }

        parsed.InvocationConfiguration.Output.WriteLine($"{folder}: {written} written, {files.Count - written} unchanged.");
        return ExitStatus.Success;
    }

    /// <summary>A file name of a schema; names that a file system takes for one get a number.</summary>
    private static string FileName(string name, HashSet<string> taken)
    {
        string safe = string.Concat(name.Select(static c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' ? c : '_'));
        string file = $"{safe}.schema.json";
        for (int i = 2; !taken.Add(file); i++)
        {
            file = $"{safe}{i}.schema.json";
        }

        return file;
    }

    private static bool Write(string path, string text)
    {
        if (File.Exists(path) && File.ReadAllText(path) == text)
        {
            return false;
        }

        File.WriteAllText(path, text);
        return true;
    }

    private static string OfExtensions()
    {
        using StreamReader reader = new(typeof(SchemaCommand).Assembly.GetManifestResourceStream(Extensions)!);
        return reader.ReadToEnd();
    }
}
