using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using TirGen.Analyzers.Diagnostics;
using TirGen.Analyzers.Usage.Reporting;
using TirGen.Analyzers.Usage.Types;
using TirGen.Analyzers.Usage.Values;

namespace TirGen.Analyzers.Usage;

/// <summary>
/// Judges each creation and each <c>with</c> of a builder or record by the rules that ride on its type. Both are init-only, so one
/// expression shows everything that is set.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RequestCreationAnalyzer : TirGenAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = UsageDescriptors.All.ToImmutableArray();

    /// <inheritdoc/>
    protected override void Register(AnalysisContext context) => context.RegisterCompilationStartAction(static start =>
    {
        if (ApiAttributes.Find(start.Compilation) is { } attributes)
        {
            ApiTypes types = new(attributes);
            ValueReader values = new(types);
            start.RegisterOperationAction(action => Judge(action, types, values), OperationKind.ObjectCreation, OperationKind.With);
        }
    });

    private static void Judge(OperationAnalysisContext context, ApiTypes types, ValueReader values)
    {
        if (types.Find(context.Operation.Type) is not { } type)
        {
            return;
        }

        Creation? creation = context.Operation switch
        {
            IObjectCreationOperation operation => CreationReader.Read(operation, type, values, 0),
            IWithOperation operation => CreationReader.Read(operation, type, values, 0),
            _ => null,
        };
        if (creation is not null)
        {
            new CreationJudgement(context, creation, type, types, values).Report();
        }
    }
}
