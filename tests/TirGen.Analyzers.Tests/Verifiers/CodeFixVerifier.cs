using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using TirGen.Analyzers.Tests.Fixes;
using TirGen.Analyzers.Usage;
using TirGen.CodeFixes.Usage;

namespace TirGen.Analyzers.Tests.Verifiers;

/// <summary>Applies code fixes to C# and compares the text before and after.</summary>
internal static class CodeFixVerifier
{
    private const string Usings = "using System;\nusing Tir.ModelEndpoints;\n";

    /// <summary>Applies the fix to the first diagnostic that it is offered for.</summary>
    public static async Task Fix<T>(string before, string after, string? title = null, string? error = null)
        where T : CodeFixProvider, new()
    {
        Document document = Open(before);
        (CodeAction Action, Diagnostic Diagnostic)[] offers = await Offers<T>(document);
        Assert.True(offers.Length > 0, "No fix is offered for: " + string.Join('\n', await Diagnostics(document.Project)));
        if (title is not null)
        {
            Assert.Equal(title, offers[0].Action.Title);
        }

        await AssertText(after, await Apply(document, offers[0].Action), error);
    }

    /// <summary>Applies the fix to all diagnostics at once.</summary>
    public static async Task FixAll<T>(string before, string after)
        where T : CodeFixProvider, new()
    {
        Document document = Open(before);
        (CodeAction action, Diagnostic _) = (await Offers<T>(document))[0];
        T provider = new();
        FixAllContext context = new(
            document, provider, FixAllScope.Document, action.EquivalenceKey, provider.FixableDiagnosticIds, new DiagnosticSource(), TestContext.Current.CancellationToken);
        CodeAction? all = await provider.GetFixAllProvider()!.GetFixAsync(context);
        Assert.NotNull(all);
        await AssertText(after, await Apply(document, all));
    }

    /// <summary>Opens a whole file as an editor does.</summary>
    public static async Task<IFixedText> OpenText(string text)
    {
        Document document = OpenFile(text);
        return new FixedCode(document, [.. (await AllDiagnostics(document.Project)).OrderBy(static d => d.Location.SourceSpan.Start)]);
    }

    /// <summary>What the compiler and the analyzer say.</summary>
    private static async Task<ImmutableArray<Diagnostic>> AllDiagnostics(Project project)
    {
        Compilation compilation = (await project.GetCompilationAsync(TestContext.Current.CancellationToken))!;
        ImmutableArray<Diagnostic> found = await compilation.WithAnalyzers([new RequestCreationAnalyzer()]).GetAllDiagnosticsAsync(TestContext.Current.CancellationToken);
        return [.. found.Where(static d => d.Severity > DiagnosticSeverity.Hidden)];
    }

    /// <summary>Asserts that the fix is offered nowhere.</summary>
    public static async Task NoFix<T>(string source)
        where T : CodeFixProvider, new()
    {
        Document document = Open(source);
        Assert.NotEmpty(await Diagnostics(document.Project));
        Assert.Empty(await Offers<T>(document));
    }

    private static Document Open(string source) => OpenFile(Usings + source);

    private static Document OpenFile(string text)
    {
        AdhocWorkspace workspace = new();
        ProjectInfo project = ProjectInfo.Create(
            ProjectId.CreateNewId(), VersionStamp.Default, "Test", "Test", LanguageNames.CSharp,
            compilationOptions: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable),
            parseOptions: new CSharpParseOptions(LanguageVersion.Latest),
            metadataReferences: TirLibrary.References);
        return workspace.AddProject(project).AddDocument("Test.cs", SourceText.From(text));
    }

    private static async Task<(CodeAction Action, Diagnostic Diagnostic)[]> Offers<T>(Document document)
        where T : CodeFixProvider, new()
    {
        T provider = new();
        List<(CodeAction, Diagnostic)> offers = [];
        foreach (Diagnostic diagnostic in (await Diagnostics(document.Project)).Where(d => provider.FixableDiagnosticIds.Contains(d.Id)))
        {
            CodeFixContext context = new(document, diagnostic, (action, _) => offers.Add((action, diagnostic)), TestContext.Current.CancellationToken);
            await provider.RegisterCodeFixesAsync(context);
        }

        return [.. offers];
    }

    private static async Task<ImmutableArray<Diagnostic>> Diagnostics(Project project)
    {
        Compilation compilation = (await project.GetCompilationAsync(TestContext.Current.CancellationToken))!;
        Assert.Empty(compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(static d => d.Severity == DiagnosticSeverity.Error));
        ImmutableArray<Diagnostic> diagnostics = await compilation.WithAnalyzers([new RequestCreationAnalyzer()]).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        return [.. diagnostics.OrderBy(static d => d.Location.SourceSpan.Start)];
    }

    private static async Task<Document> Apply(Document document, CodeAction action)
    {
        ImmutableArray<CodeActionOperation> operations = await action.GetOperationsAsync(TestContext.Current.CancellationToken);
        return operations.OfType<ApplyChangesOperation>().Single().ChangedSolution.GetDocument(document.Id)!;
    }

    private static async Task AssertText(string expected, Document document, string? error = null)
    {
        Assert.Equal(Usings + expected, (await document.GetTextAsync(TestContext.Current.CancellationToken)).ToString(), ignoreLineEndingDifferences: false);
        Compilation compilation = (await document.Project.GetCompilationAsync(TestContext.Current.CancellationToken))!;

        // A value that only a person knows keeps an error, its name being declared nowhere; nothing else does.
        Diagnostic[] errors = [.. compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(d => d.Severity == DiagnosticSeverity.Error && d.Id != error)];
        Assert.Equal(expected.Split("TODO_").Length - 1, errors.Length);
        Assert.All(errors, static error => Assert.Contains("The name 'TODO_", error.GetMessage(), StringComparison.Ordinal));
    }

    private sealed class FixedCode(Document document, IReadOnlyList<Diagnostic> all) : IFixedText
    {
        private static readonly CodeFixProvider[] Providers = [new SetMissingMemberCodeFix(), new RemoveMemberCodeFix(), new SwapBoundsCodeFix(), new ChangeValueCodeFix()];

        public IReadOnlyList<Diagnostic> All => all;

        public async Task<IReadOnlyList<(CodeFixProvider Provider, CodeAction Action)>> OffersOf(Diagnostic diagnostic)
        {
            List<(CodeFixProvider, CodeAction)> offers = [];
            foreach (CodeFixProvider provider in Providers.Where(p => p.FixableDiagnosticIds.Contains(diagnostic.Id)))
            {
                await provider.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => offers.Add((provider, action)), TestContext.Current.CancellationToken));
            }

            return offers;
        }

        public async Task<string> TextAfter(CodeAction action) => await TextOf(await Apply(document, action));

        public async Task<string> TextAfterAll(CodeFixProvider provider)
        {
            FixAllContext context = new(
                document, provider, FixAllScope.Document, provider.GetType().Name, provider.FixableDiagnosticIds, new DiagnosticSource(), TestContext.Current.CancellationToken);
            CodeAction? action = await provider.GetFixAllProvider()!.GetFixAsync(context);
            return await TextOf(action is null ? document : await Apply(document, action));
        }

        private static async Task<string> TextOf(Document changed) => (await changed.GetTextAsync(TestContext.Current.CancellationToken)).ToString();
    }

    private sealed class DiagnosticSource : FixAllContext.DiagnosticProvider
    {
        public override async Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) => await Diagnostics(project);

        public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) => await Diagnostics(document.Project);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>([]);
    }
}
