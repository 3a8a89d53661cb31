using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using TirGen.Analyzers.Diagnostics;
using TirGen.Specification.Rules;
using TirGen.Specification.Spelling;

namespace TirGen.Analyzers.Payload;

/// <summary>Checks the JSON bodies that a project keeps as files, by the document of the same project.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PayloadAnalyzer : TirGenAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        UsageDescriptors.All.Concat(PayloadDescriptors.All).Concat(ConfigurationDescriptors.All).ToImmutableArray();

    /// <inheritdoc/>
    protected override void Register(AnalysisContext context) => context.RegisterAdditionalFileAction(static action =>
    {
        if (PayloadFile.Select(action.AdditionalFile, action.Options.AnalyzerConfigOptionsProvider) is { } payload)
        {
            Check(action, payload);
        }
    });

    private static void Check(AdditionalFileAnalysisContext context, PayloadFile payload)
    {
        if (payload.Text.GetText(context.CancellationToken) is not { } text)
        {
            return;
        }

        PayloadReport report = new(context, payload, text.ToString());
        List<PayloadDocument> documents = [.. PayloadFile.Documents(context.Options)
            .Select(file => PayloadDocument.Of(file, context.Options, context.CancellationToken)).OfType<PayloadDocument>()];
        Rule? rule = payload.Schema is { } name ? documents.Select(document => document.Find(name)).FirstOrDefault(static found => found is not null) : null;

        // Against a document that cannot be read nothing is known, and that has been said where it stands.
        if (rule is null && documents.TrueForAll(static document => document.IsReadable))
        {
            report.Configuration(Unknown(payload.Schema, documents));
        }

        report.Content(rule ?? BooleanRule.True);
    }

    private static string Unknown(string? name, List<PayloadDocument> documents)
    {
        if (name is null)
        {
            return "This payload names no schema; set the metadata Schema of its TirGenPayload item to an action or a component schema.";
        }

        if (documents.Count == 0)
        {
            return $"The project has no document with the schema \"{name}\"; add a TirGenSpec item.";
        }

        string? nearest = NearestName.Find(name, documents.SelectMany(static document => document.Names));
        return nearest is null
            ? $"\"{name}\" is neither an action nor a component schema."
            : $"\"{name}\" is neither an action nor a component schema; did you mean \"{nearest}\"?";
    }
}
