using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;
using TirGen.Analyzers.Tests.Verifiers;
using TirGen.CodeFixes.Payload;

namespace TirGen.Analyzers.Tests.CodeFixes;

public class UseNearestNameCodeFixTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("""{ "metric": "concurency", "value": 5 }""", """{ "metric": "concurrency", "value": 5 }""", "Write \"concurrency\"")]
    [InlineData("""{ "metric": "concurrency", "valeu": 5 }""", """{ "metric": "concurrency", "value": 5 }""", "Write \"value\"")]
    [InlineData("{ // ä\r\n  \"metric\": \"concurrency\",\r\n  \"value\" : 5, \"watchperiod\":60 }", "{ // ä\r\n  \"metric\": \"concurrency\",\r\n  \"value\" : 5, \"watch_period\":60 }", "Write \"watch_period\"")]
    public async Task NearestNameIsWritten(string before, string after, string title)
    {
        (TextDocument document, ImmutableArray<Diagnostic> diagnostics) = await Open(before);
        List<CodeAction> actions = await Offers(document, diagnostics);
        CodeAction action = Assert.Single(actions);
        Assert.Equal(title, action.Title);
        Assert.Equal(after, await Apply(document, action));
    }

    [Fact]
    public async Task AllOfAProjectAreFixed()
    {
        (TextDocument document, ImmutableArray<Diagnostic> diagnostics) = await Open("""{ "metrik": "concurrency", "valu": 5, "watchperiod": 60 }""");
        UseNearestNameCodeFix provider = new();
        FixAllContext context = new(
            document.Project, provider, FixAllScope.Project, nameof(UseNearestNameCodeFix), provider.FixableDiagnosticIds, new DiagnosticSource(diagnostics), Cancellation);
        CodeAction? action = await provider.GetFixAllProvider().GetFixAsync(context);
        Assert.NotNull(action);
        Assert.Equal("""{ "metric": "concurrency", "value": 5, "watch_period": 60 }""", await Apply(document, action));
    }

    [Fact]
    public async Task NothingIsOfferedWithoutANearName()
    {
        (TextDocument document, ImmutableArray<Diagnostic> diagnostics) = await Open("""{ "metric": "concurrency", "value": 5, "zebra": 1 }""");
        Assert.Equal("TIR3002", Assert.Single(diagnostics).Id);
        Assert.Empty(await Offers(document, diagnostics));
    }

    private static async Task<(TextDocument Document, ImmutableArray<Diagnostic> Diagnostics)> Open(string payload)
    {
        ImmutableArray<Diagnostic> diagnostics = await PayloadVerifier.Analyze(Encoding.UTF8.GetBytes(payload), "ScalingRule", comments: true);
        Project project = new AdhocWorkspace().AddProject("Test", LanguageNames.CSharp);
        return (project.AddAdditionalDocument("policy.json", SourceText.From(payload), filePath: "policy.json"), diagnostics);
    }

    private static async Task<List<CodeAction>> Offers(TextDocument document, ImmutableArray<Diagnostic> diagnostics)
    {
        List<CodeAction> actions = [];
        UseNearestNameCodeFix provider = new();
        foreach (Diagnostic diagnostic in diagnostics.Where(d => provider.FixableDiagnosticIds.Contains(d.Id)))
        {
            await provider.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), Cancellation));
        }

        return actions;
    }

    private static async Task<string> Apply(TextDocument document, CodeAction action)
    {
        ImmutableArray<CodeActionOperation> operations = await action.GetOperationsAsync(Cancellation);
        Solution solution = operations.OfType<ApplyChangesOperation>().Single().ChangedSolution;
        return (await solution.GetAdditionalDocument(document.Id)!.GetTextAsync(Cancellation)).ToString();
    }

    private sealed class DiagnosticSource(ImmutableArray<Diagnostic> diagnostics) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>(diagnostics);

        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>([]);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>(diagnostics);
    }
}
