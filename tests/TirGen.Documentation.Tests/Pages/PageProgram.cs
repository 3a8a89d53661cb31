using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace TirGen.Documentation.Tests.Pages;

/// <summary>The C# of a page, block after block, as one program: what a block declares, those behind it use.</summary>
internal static class PageProgram
{
    // What a project with ImplicitUsings has.
    private const string ImplicitUsings =
        "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; global using System.Net.Http; global using System.Threading; global using System.Threading.Tasks;";

    private static readonly MetadataReference[] References =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(static path => MetadataReference.CreateFromFile(path))];

    /// <summary>Compiles the program.</summary>
    /// <returns>What the compiler objects to, as <c>page(line,column): text</c>.</returns>
    public static IReadOnlyList<string> Compile(Page page)
    {
        StringBuilder usings = new(), statements = new(), types = new();
        List<string> objections = [];
        foreach (CodeBlock block in page.Blocks.Where(static b => b.Language == "csharp"))
        {
            foreach ((string code, int line) in ((string, int)[])[(block.Prelude, Math.Max(block.Line - 2, 1)), (block.Text, block.Line)])
            {
                SyntaxTree tree = CSharpSyntaxTree.ParseText($"#line {line.ToString(CultureInfo.InvariantCulture)} \"{page.Path}\"\n{code}");
                objections.AddRange(tree.GetDiagnostics().Select(Text));
                Sort(tree.GetCompilationUnitRoot(), usings, statements, types);
            }
        }

        if (objections.Count > 0 || statements.Length + types.Length == 0)
            return objections;
        CSharpCompilation compilation = CSharpCompilation.Create(
            "Page",
            [CSharpSyntaxTree.ParseText(ImplicitUsings), CSharpSyntaxTree.ParseText($"{usings}{statements}{types}")],
            References,
            new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable));
        return [.. compilation.GetDiagnostics().Where(IsObjection).Select(Text)];
    }

    /// <summary>Using directives, statements, types: the order that C# asks for. Each piece keeps its place on the page.</summary>
    private static void Sort(CompilationUnitSyntax unit, StringBuilder usings, StringBuilder statements, StringBuilder types)
    {
        foreach (UsingDirectiveSyntax directive in unit.Usings)
        {
            // A page may say it again where another example begins.
            if (!usings.ToString().Contains(directive.ToString(), StringComparison.Ordinal))
                Append(usings, directive);
        }

        foreach (MemberDeclarationSyntax member in unit.Members)
        {
            Append(member is GlobalStatementSyntax ? statements : types, member);
        }
    }

    private static void Append(StringBuilder part, SyntaxNode node)
    {
        FileLinePositionSpan place = node.GetLocation().GetMappedLineSpan();
        string indentation = new(' ', place.StartLinePosition.Character);
        part.Append(CultureInfo.InvariantCulture, $"#line {place.StartLinePosition.Line + 1} \"{place.Path}\"\n{indentation}{node}\n");
    }

    // A page shows a value without using it, and an example need not await.
    private static bool IsObjection(Diagnostic diagnostic) =>
        diagnostic.Severity >= DiagnosticSeverity.Warning && diagnostic.Id is not ("CS0219" or "CS0168" or "CS8321" or "CS1591" or "CS4014");

    private static string Text(Diagnostic diagnostic)
    {
        FileLinePositionSpan place = diagnostic.Location.GetMappedLineSpan();
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{place.Path}({place.StartLinePosition.Line + 1},{place.StartLinePosition.Character + 1}): {diagnostic.Id} {diagnostic.GetMessage(CultureInfo.InvariantCulture)}");
    }
}
