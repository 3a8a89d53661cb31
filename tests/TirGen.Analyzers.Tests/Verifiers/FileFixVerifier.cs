using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;
using TirGen.Analyzers.Tests.Fixes;
using TirGen.CodeFixes.Payload;
using TirGen.CodeFixes.Spec;

namespace TirGen.Analyzers.Tests.Verifiers;

/// <summary>Applies code fixes to a payload file or a document.</summary>
internal sealed class FileFixVerifier : IFixedText
{
    private readonly TextDocument _document;

    private FileFixVerifier(TextDocument document, ImmutableArray<Diagnostic> diagnostics)
    {
        _document = document;
        Diagnostics = diagnostics;
    }

    /// <summary>What is wrong with the file.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Checks a file of a schema of TIR's document, or of the one in <paramref name="specification"/>.</summary>
    public static async Task<FileFixVerifier> Open(string payload, string schema, string? specification = null)
    {
        TestAdditionalText[] documents = specification is null ? [] : [new("api.json", Encoding.UTF8.GetBytes(specification))];
        ImmutableArray<Diagnostic> diagnostics = await PayloadVerifier.Analyze(Encoding.UTF8.GetBytes(payload), schema, comments: true, documents);
        return Open("policy.json", payload, diagnostics);
    }

    /// <summary>Checks a document.</summary>
    public static async Task<FileFixVerifier> OpenDocument(string path, string text) => Open(path, text, await SpecVerifier.Analyze(text, path: path));

    private static FileFixVerifier Open(string path, string text, ImmutableArray<Diagnostic> diagnostics)
    {
        Project project = new AdhocWorkspace().AddProject("Test", LanguageNames.CSharp);
        return new FileFixVerifier(project.AddAdditionalDocument(path, SourceText.From(text), filePath: path), diagnostics);
    }

    /// <summary>The fixes that are offered, in the order of the file.</summary>
    public async Task<IReadOnlyList<CodeAction>> Offers<T>()
        where T : CodeFixProvider, new()
    {
        List<CodeAction> actions = [];
        foreach (Diagnostic diagnostic in Diagnostics.OrderBy(static d => d.Location.SourceSpan.Start))
        {
            actions.AddRange(await Offers<T>(diagnostic));
        }

        return actions;
    }

    /// <summary>The fixes that are offered for one diagnostic.</summary>
    public Task<IReadOnlyList<CodeAction>> Offers<T>(Diagnostic diagnostic)
        where T : CodeFixProvider, new() => Offers(new T(), diagnostic);

    /// <inheritdoc/>
    public IReadOnlyList<Diagnostic> All => [.. Diagnostics.Where(static d => d.Id != "TIR1008").OrderBy(static d => d.Location.SourceSpan.Start)];

    /// <inheritdoc/>
    public async Task<IReadOnlyList<(CodeFixProvider Provider, CodeAction Action)>> OffersOf(Diagnostic diagnostic)
    {
        List<(CodeFixProvider, CodeAction)> offers = [];
        foreach (CodeFixProvider provider in new CodeFixProvider[] { new UseNearestNameCodeFix(), new EditPayloadCodeFix(), new EditDocumentCodeFix() })
        {
            bool isOfDocument = provider is EditDocumentCodeFix;
            offers.AddRange(isOfDocument == diagnostic.Id.StartsWith("TIR1", StringComparison.Ordinal) ? (await Offers(provider, diagnostic)).Select(action => (provider, action)) : []);
        }

        return offers;
    }

    private async Task<IReadOnlyList<CodeAction>> Offers(CodeFixProvider provider, Diagnostic diagnostic)
    {
        List<CodeAction> actions = [];
        if (provider.FixableDiagnosticIds.Contains(diagnostic.Id))
        {
            await provider.RegisterCodeFixesAsync(new CodeFixContext(_document, diagnostic, (action, _) => actions.Add(action), Cancellation));
        }

        return actions;
    }

    /// <inheritdoc/>
    public Task<string> TextAfter(CodeAction action) => Apply(action);

    /// <inheritdoc/>
    public async Task<string> TextAfterAll(CodeFixProvider provider) =>
        await ActionForAll(provider) is { } action ? await Apply(action) : (await _document.GetTextAsync(Cancellation)).ToString();

    /// <summary>The text after a fix.</summary>
    public async Task<string> Apply(CodeAction action)
    {
        ImmutableArray<CodeActionOperation> operations = await action.GetOperationsAsync(Cancellation);
        Solution solution = operations.OfType<ApplyChangesOperation>().Single().ChangedSolution;
        return (await solution.GetAdditionalDocument(_document.Id)!.GetTextAsync(Cancellation)).ToString();
    }

    /// <summary>The text after all are fixed at once.</summary>
    public async Task<string> FixAll<T>()
        where T : CodeFixProvider, new()
    {
        CodeAction? action = await ActionForAll(new T());
        Assert.NotNull(action);
        return await Apply(action);
    }

    private Task<CodeAction?> ActionForAll(CodeFixProvider provider) => provider.GetFixAllProvider()!.GetFixAsync(new(
        _document.Project, provider, FixAllScope.Project, provider.GetType().Name, provider.FixableDiagnosticIds, new DiagnosticSource(Diagnostics), Cancellation));

    private sealed class DiagnosticSource(ImmutableArray<Diagnostic> diagnostics) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>(diagnostics);

        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>([]);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>(diagnostics);
    }
}
