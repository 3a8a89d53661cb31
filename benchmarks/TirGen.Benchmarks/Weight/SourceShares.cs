using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace TirGen.Benchmarks.Weight;

/// <summary>Divides generated source by what it is for; each character counts once.</summary>
public static class SourceShares
{
    public static IReadOnlyDictionary<SourceKind, long> Of(IEnumerable<SyntaxTree> trees)
    {
        Dictionary<SourceKind, long> shares = Enum.GetValues<SourceKind>().ToDictionary(static kind => kind, static _ => 0L);
        foreach (SyntaxTree tree in trees)
        {
            SyntaxNode root = tree.GetRoot();
            long types = 0;
            foreach (BaseTypeDeclarationSyntax type in root.DescendantNodes().OfType<BaseTypeDeclarationSyntax>())
            {
                // A type within another has a share of its own.
                bool IsOwn(SyntaxNode node) => node == type || node is not BaseTypeDeclarationSyntax;
                long attributes = type.DescendantNodes(IsOwn).OfType<AttributeListSyntax>().Sum(static list => (long)list.Span.Length);
                long documentation = 0;
                long indentation = 0;
                foreach (SyntaxTrivia trivia in type.DescendantTrivia(IsOwn))
                {
                    if (trivia.IsKind(SyntaxKind.SingleLineDocumentationCommentTrivia))
                        documentation += trivia.FullSpan.Length;
                    else if (trivia.IsKind(SyntaxKind.WhitespaceTrivia))
                        indentation += trivia.Span.Length;
                }

                shares[SourceKind.Documentation] += documentation;
                shares[SourceKind.Attributes] += attributes;
                shares[SourceKind.Indentation] += indentation;
                long length = type.FullSpan.Length - type.ChildNodes().OfType<BaseTypeDeclarationSyntax>().Sum(static inner => (long)inner.FullSpan.Length);
                shares[KindOf(type)] += length - documentation - attributes - indentation;
                types += length;
            }

            shares[SourceKind.Frame] += root.FullSpan.Length - types;
        }

        return shares;
    }

    private static SourceKind KindOf(BaseTypeDeclarationSyntax type)
    {
        string name = type.Identifier.Text;
        string bases = type.BaseList?.ToString() ?? "";
        return type switch
        {
            RecordDeclarationSyntax => SourceKind.Records,
            EnumDeclarationSyntax => SourceKind.Scalars,
            StructDeclarationSyntax when name.EndsWith("Url", StringComparison.Ordinal) => SourceKind.Urls,
            StructDeclarationSyntax when name.EndsWith("Builder", StringComparison.Ordinal) || name.EndsWith("Request", StringComparison.Ordinal) => SourceKind.Builders,
            ClassDeclarationSyntax when bases.Contains("ApiJsonContext", StringComparison.Ordinal) => SourceKind.Contexts,
            StructDeclarationSyntax => SourceKind.Scalars,
            _ when bases.Contains("Converter", StringComparison.Ordinal) => SourceKind.Scalars,
            // The rules of a type, and those of a parameter.
            _ when name.StartsWith("__", StringComparison.Ordinal) => SourceKind.Validation,
            _ => SourceKind.Client,
        };
    }
}
