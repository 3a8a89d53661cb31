using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using TirGen.Analyzers.Diagnostics;
using TirGen.Analyzers.Payload;
using TirGen.Specification.Checking;
using TirGen.Specification.Problems;
using TirGen.Specification.Reading;
using TirGen.Specification.Yaml;

namespace TirGen.Analyzers.Spec;

/// <summary>Says what is wrong with the documents of a project, at line and column, while they are edited.</summary>
/// <remarks>An analyzer and not the generator, because only an analyzer's diagnostics on such files follow the editor.</remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SpecAnalyzer : TirGenAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = SpecDescriptors.All.ToImmutableArray();

    /// <inheritdoc/>
    protected override void Register(AnalysisContext context) => context.RegisterAdditionalFileAction(static action =>
    {
        bool isSpec = PayloadFile.Documents(action.Options).Contains(action.AdditionalFile);
        if (isSpec && action.AdditionalFile.GetText(action.CancellationToken) is { } text)
        {
            Check(action, text.ToString());
        }
    });

    private static void Check(AdditionalFileAnalysisContext context, string text)
    {
        FilePlaces places = new(context.AdditionalFile.Path, text);
        ReadResult read = SpecReader.ReadWithReferences(
            context.AdditionalFile.Path, text, path => PayloadFile.Open(context.Options, path, context.CancellationToken), context.CancellationToken);
        SpecRepairs repairs = new(
            text, read.Root, edited => SpecReader.Read(context.AdditionalFile.Path, edited, ReadOptions.Default, context.CancellationToken));
        foreach (SpecProblem problem in SpecChecker.Check(read, [], PayloadFile.SelectionOf(context.Options, context.AdditionalFile), context.CancellationToken))
        {
            context.ReportDiagnostic(Diagnostic.Create(
                SpecDescriptors.Of(problem.Kind),
                places.Of(problem.Range),
                problem.Others.Select(places.Of),
                FileEdits.Add(ImmutableDictionary<string, string?>.Empty, repairs.Of(problem), problem.Range.Start),
                problem.Message));
        }
    }
}
