using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace TirGen.Analyzers.Tests.Fixes;

/// <summary>A file with mistakes, opened as an editor does.</summary>
internal interface IFixedText
{
    /// <summary>What the compiler and the package say of it, in the order of the text.</summary>
    IReadOnlyList<Diagnostic> All { get; }

    /// <summary>The fixes that are offered for a message.</summary>
    Task<IReadOnlyList<(CodeFixProvider Provider, CodeAction Action)>> OffersOf(Diagnostic diagnostic);

    /// <summary>The text after a fix.</summary>
    Task<string> TextAfter(CodeAction action);

    /// <summary>The text after all that a provider fixes where nobody looks at each; the same text where that is nothing.</summary>
    Task<string> TextAfterAll(CodeFixProvider provider);
}
