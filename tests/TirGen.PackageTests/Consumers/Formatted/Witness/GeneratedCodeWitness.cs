using System;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Witness;

/// <summary>Says of every file that TirGen generated what its name and the SHA-256 of its bytes are, at the first file of the project itself.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class GeneratedCodeWitness : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Seen = new("SEEN", "A generated file", "{0} {1}", "Witness", DiagnosticSeverity.Warning, isEnabledByDefault: true);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Seen);

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationAction(static action =>
        {
            SyntaxTree own = action.Compilation.SyntaxTrees.First();
            foreach (SyntaxTree tree in action.Compilation.SyntaxTrees.Where(static tree => tree.FilePath.Contains("TirGen.Generators")))
            {
                action.ReportDiagnostic(Diagnostic.Create(Seen, Location.Create(own, default), Path.GetFileName(tree.FilePath), Hash(tree.GetText())));
            }
        });
    }

    private static string Hash(SourceText text)
    {
        using MemoryStream stream = new();
        using (StreamWriter writer = new(stream, text.Encoding!))
        {
            text.Write(writer);
        }

        using SHA256 sha = SHA256.Create();
        return BitConverter.ToString(sha.ComputeHash(stream.ToArray())).Replace("-", "");
    }
}
