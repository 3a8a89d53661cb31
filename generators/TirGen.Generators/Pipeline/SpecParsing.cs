using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using TirGen.Generators.Code;
using TirGen.Specification.Bundling;
using TirGen.Specification.Parsing;
using TirGen.Specification.Problems;
using TirGen.Specification.Reading;
using TirGen.Specification.Selecting;
using TirGen.Specification.Yaml;

namespace TirGen.Generators.Pipeline;

/// <summary>From the text of a document to its model.</summary>
internal static class SpecParsing
{
    /// <summary>Reads and parses; whatever goes wrong becomes a <see cref="Failure"/>.</summary>
    public static ParsedSpec Parse(SpecFile file, ProjectFeatures features, NamespaceOwners owners, ImmutableArray<AdditionalText> listed, CancellationToken cancellation)
    {
        bool knowsContexts = Enum.TryParse(file.Contexts ?? nameof(ContextScope.Operations), ignoreCase: true, out ContextScope contexts) && Enum.IsDefined(typeof(ContextScope), contexts);
        EmissionOptions options = new(file.Namespace, file.IsPublic, features.HasHttpClientFactory) { HasInterface = file.HasInterface, Contexts = contexts };
        if (!knowsContexts)
        {
            string message = $"\"{file.Contexts}\" says not which serializer contexts there are; set the metadata Contexts of this TirGenSpec item to operations, document or none.";
            return new ParsedSpec(null, options, Failure.OfFile("TIR9005", file.Text.Path, message));
        }

        if (!CSharpText.IsNamespace(file.Namespace))
        {
            string message = $"\"{file.Namespace}\" is no C# namespace; set the metadata Namespace of this TirGenSpec item.";
            return new ParsedSpec(null, options, Failure.OfFile("TIR9005", file.Text.Path, message));
        }

        if (owners.EarlierOwner(file) is { } owner)
        {
            string name = owner.Substring(owner.LastIndexOfAny(['/', '\\']) + 1);
            string message = $"The document {name} has the namespace {file.Namespace} already; set the metadata Namespace of this TirGenSpec item to another.";
            return new ParsedSpec(null, options, Failure.OfFile("TIR9005", file.Text.Path, message));
        }

        if (!features.HasLanguage)
        {
            string message = $"The generated code needs C# 11 or later, and this project compiles C# {features.LanguageVersion}; set LangVersion to 11 or later.";
            return new ParsedSpec(null, options, new Failure("TIR9002", null, default, default, message));
        }

        try
        {
            return ParseText(file, options, listed, cancellation);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return new ParsedSpec(null, options, Failure.OfFile("TIR9001", file.Text.Path, exception.ToString().Replace("\r\n", "\n").Replace('\n', ' ')));
        }
    }

    private static ParsedSpec ParseText(SpecFile file, EmissionOptions options, ImmutableArray<AdditionalText> listed, CancellationToken cancellation)
    {
        if (file.Text.GetText(cancellation) is not { } text)
        {
            return new ParsedSpec(null, options, Failure.OfFile("TIR9004", file.Text.Path, "The file cannot be read."));
        }

        ReadResult read = SpecReader.ReadWithReferences(file.Text.Path, text.ToString(), path => Open(path, listed, cancellation), cancellation);
        if (read.Root is null)
        {
            ReadProblem problem = read.Problems[read.Problems.Count - 1];
            return new ParsedSpec(null, options, At(file, text, problem.Range, problem.Message));
        }

        SelectedDocument selected = SelectedDocument.Of(read.Root, file.Selection);
        if (selected.IsEmpty)
        {
            SpecProblem problem = selected.Problems[0];
            return new ParsedSpec(null, options, At(file, text, problem.Range, problem.Message));
        }

        ApiParseResult parsed = ApiParser.Parse(selected.Root, options.ReservedNames, cancellation);
        if (parsed.Model is null && read.Problems.FirstOrDefault(static p => p.Kind == ReadProblemKind.Syntax) is { } syntax)
        {
            return new ParsedSpec(null, options, At(file, text, syntax.Range, syntax.Message));
        }

        if (parsed.Model is null)
        {
            SpecProblem problem = parsed.Problems[parsed.Problems.Count - 1];
            return new ParsedSpec(null, options, At(file, text, problem.Range, problem.Message));
        }

        return new ParsedSpec(parsed.Model, options, null);
    }

    /// <summary>Another file of the project, and no file that the project does not list.</summary>
    private static string? Open(string path, ImmutableArray<AdditionalText> listed, CancellationToken cancellation) =>
        listed.FirstOrDefault(other => DocumentPath.Normalize(other.Path) == path)?.GetText(cancellation)?.ToString();

    private static Failure At(SpecFile file, SourceText text, TextRange range, string message)
    {
        TextSpan span = new(Math.Min(range.Start, text.Length), Math.Min(range.Length, text.Length - Math.Min(range.Start, text.Length)));
        return new Failure("TIR9004", file.Text.Path, span, text.Lines.GetLinePositionSpan(span), message);
    }
}
