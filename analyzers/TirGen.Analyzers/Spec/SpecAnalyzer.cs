using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using TirGen.Analyzers.Diagnostics;
using TirGen.Analyzers.Payload;
using TirGen.Specification.Checking;
using TirGen.Specification.Problems;
using TirGen.Specification.Reading;

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
        LineMap lines = new(text);
        foreach (SpecProblem problem in SpecChecker.Check(text, [], context.CancellationToken))
        {
            context.ReportDiagnostic(Diagnostic.Create(
                SpecDescriptors.Of(problem.Kind),
                Place(context.AdditionalFile.Path, lines, text, problem.Range),
                problem.Others.Select(other => Place(context.AdditionalFile.Path, lines, text, other)),
                problem.Message));
        }
    }

    private static Location Place(string path, LineMap lines, string text, TextRange range)
    {
        int start = Math.Min(range.Start, text.Length);
        int end = Math.Min(range.End, text.Length);
        return Location.Create(path, TextSpan.FromBounds(start, end), new LinePositionSpan(At(lines, start), At(lines, end)));
    }

    private static LinePosition At(LineMap lines, int offset)
    {
        TextPosition position = lines.At(offset);
        return new LinePosition(position.Line - 1, position.Column - 1);
    }
}
