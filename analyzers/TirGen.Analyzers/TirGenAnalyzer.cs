using Microsoft.CodeAnalysis.Diagnostics;

namespace TirGen.Analyzers;

/// <summary>What every analyzer here has in common: it runs concurrently and leaves generated code alone.</summary>
public abstract class TirGenAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public sealed override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        Register(context);
    }

    /// <summary>Registers what the analyzer looks at.</summary>
    protected abstract void Register(AnalysisContext context);
}
