using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using TirGen.Specification.Reading;
using TirGen.Specification.Rules.Lowering;
using TirGen.Specification.Rules.Writing;

namespace TirGen.Analyzers.Tests.Verifiers;

/// <summary>Gives generated types the validity text of their schema.</summary>
internal static partial class SchemaAttributes
{
    private static readonly SpecNode Document = JsonReader.Read(File.ReadAllText(TirLibrary.DocumentPath)).Root!;

    public static Compilation Add(Compilation compilation)
    {
        foreach (SyntaxTree tree in compilation.SyntaxTrees)
        {
            string text = Declaration().Replace(tree.ToString(), static match =>
            {
                string name = match.Groups["name"].Value;
                SpecNode? schema = DocumentPointer.Resolve(Document, "#/components/schemas/" + name) ?? DocumentPointer.Resolve(Document, "#/components/schemas/" + Strip(name));
                return schema is null
                    ? match.Value
                    : $"[global::TirGen.ApiSchema({SymbolDisplay.FormatLiteral(ValiditySchemaWriter.Write(Document, schema), true)})]\n{match.Value}";
            });
            compilation = compilation.ReplaceSyntaxTree(tree, tree.WithChangedText(Microsoft.CodeAnalysis.Text.SourceText.From(text, System.Text.Encoding.UTF8)));
        }

        return compilation;
    }

    private static string Strip(string name) => name.EndsWith("Request", StringComparison.Ordinal) ? name[..^7]
        : name.EndsWith("Builder", StringComparison.Ordinal) ? name[..^7] : name;

    [GeneratedRegex(@"(public|internal) (sealed record|readonly ref struct|readonly struct) (?<name>\w+)")]
    private static partial Regex Declaration();
}
