using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using TirGen.Generators.Emission;
using TirGen.Generators.Emission.Clients;
using TirGen.Generators.Emission.Contexts;
using TirGen.Generators.Emission.Validation;
using TirGen.Generators.Pipeline;
using TirGen.Specification.Model;

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

        IncrementalValuesProvider<ParsedSpec> specs = files.Combine(features.Combine(owners))
            .Select(static (pair, cancellation) => SpecParsing.Parse(pair.Left, pair.Right.Left, pair.Right.Right, cancellation))
            .WithTrackingName(TrackingNames.ParsedSpecs);

        Emit(context, specs, TrackingNames.Schemas, static (model, _) => SchemaPart.Of(model), static (part, _) => part.Schema.Name, FileEmitter.Schema);
        Emit(context, specs, TrackingNames.Contexts, ContextPlan.Of, static (part, _) => part.Name, FileEmitter.Context);
        Emit(context, specs, TrackingNames.Operations, static (model, _) => OperationPart.Of(model), static (part, _) => part.Operation.Name + ".Operation", FileEmitter.Operation);
        Emit<ClientModel>(context, specs, TrackingNames.Clients, static (model, _) => [ClientModel.Of(model)], static (_, options) => options.Stem + "Client", ClientEmitter.Emit);
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
        string trackingName,
        Func<ApiModel, EmissionOptions, IEnumerable<T>> parts,
        Func<T, EmissionOptions, string> nameOf,
        Action<SourceWriter, T, EmissionOptions> emit)
        where T : IEquatable<T>
    {
        IncrementalValuesProvider<FileGroup<T>> files = specs
            .SelectMany((spec, _) => spec.Model is null ? [] : FileGroups.Of(trackingName, parts(spec.Model, spec.Options), part => nameOf(part, spec.Options), spec.Options))
            .WithTrackingName(trackingName);
        context.RegisterSourceOutput(files, (output, file) =>
        {
            try
            {
                SourceWriter writer = FileFrame.Open(file.Options);
                foreach (T part in file.Parts)
                {
                    writer.Blank();
                    emit(writer, part, file.Options);
                }

                output.AddSource(HintNames.Of(file.Options, file.Name), SourceText.From(writer.ToString(), Encoding.UTF8));
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                output.ReportDiagnostic(new Failure("TIR9001", null, default, default, exception.ToString().Replace('\n', ' ')).ToDiagnostic());
            }
        });
    }
}
