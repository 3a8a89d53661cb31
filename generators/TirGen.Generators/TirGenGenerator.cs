using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using TirGen.Generators.Emission;
using TirGen.Generators.Pipeline;

namespace TirGen.Generators;

/// <summary>Turns the OpenAPI documents of a project into builders, records and a client.</summary>
/// <remarks>This file only wires: documents → models → parts of models → files.</remarks>
[Generator(LanguageNames.CSharp)]
public sealed class TirGenGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValuesProvider<SpecFile> files = context.AdditionalTextsProvider
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Select(static (pair, _) => SpecFiles.Select(pair.Left, pair.Right))
            .Where(static file => file is not null)
            .Select(static (file, _) => file!)
            .WithTrackingName(TrackingNames.SpecFiles);

        IncrementalValueProvider<ProjectFeatures> features = context.ParseOptionsProvider
            .Combine(context.MetadataReferencesProvider.Select(static (r, _) => ProjectFeatures.IsHttpClientFactory(r)).Collect())
            .Select(static (pair, _) => ProjectFeatures.Read(pair.Left, pair.Right))
            .WithTrackingName(TrackingNames.ProjectFeatures);

        IncrementalValueProvider<NamespaceOwners> owners = files.Collect()
            .Select(static (all, _) => NamespaceOwners.Of(all))
            .WithTrackingName(TrackingNames.NamespaceOwners);

        IncrementalValueProvider<ImmutableArray<AdditionalText>> listed = context.AdditionalTextsProvider
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Where(static pair => SpecFiles.IsListed(pair.Left, pair.Right))
            .Select(static (pair, _) => pair.Left)
            .Collect()
            .WithTrackingName(TrackingNames.ListedTexts);

        IncrementalValuesProvider<ParsedSpec> specs = files.Combine(features.Combine(owners)).Combine(listed)
            .Select(static (pair, cancellation) => SpecParsing.Parse(pair.Left.Left, pair.Left.Right.Left, pair.Left.Right.Right, pair.Right, cancellation))
            .WithTrackingName(TrackingNames.ParsedSpecs);

        Emit(context, specs, Artefacts.Schemas);
        Emit(context, specs, Artefacts.Contexts);
        Emit(context, specs, Artefacts.Operations);
        Emit(context, specs, Artefacts.Clients);
        context.RegisterSourceOutput(specs, static (output, spec) =>
        {
            if (spec.Failure is { } failure)
            {
                output.ReportDiagnostic(failure.ToDiagnostic());
            }
        });
    }

    private static void Emit<T>(
        IncrementalGeneratorInitializationContext context,
        IncrementalValuesProvider<ParsedSpec> specs,
        Artefact<T> artefact)
        where T : IEquatable<T>
    {
        IncrementalValuesProvider<FileGroup<T>> groups = specs
            .SelectMany((spec, _) => spec.Model is null ? [] : artefact.Groups(spec.Model, spec.Options))
            .WithTrackingName(artefact.Kind);
        context.RegisterSourceOutput(groups, (output, group) =>
        {
            if (group.Parts.Count == 0)
            {
                return;
            }

            try
            {
                GeneratedFile file = artefact.Emit(group);
                output.AddSource(HintNames.Of(group.Options, file), SourceText.From(file.Text, Encoding.UTF8));
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                output.ReportDiagnostic(new Failure("TIR9001", null, default, default, exception.ToString().Replace('\n', ' ')).ToDiagnostic());
            }
        });
    }
}
