using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using TirGen.Generators.Code;
using TirGen.Tool.Compatibility;
using TirGen.Tool.Input;
using TirGen.Tool.Tests.Generation;

namespace TirGen.Tool.Tests.Compatibility;

/// <summary>Two versions of a document, compared by the tool and by a compiler.</summary>
internal sealed class VersionPair
{
    private static readonly ConcurrentDictionary<string, VersionPair> Known = new(StringComparer.Ordinal);

    private const string Namespace = "Versioned.Api";

    private readonly string _old;
    private readonly string _new;

    private readonly Lazy<IReadOnlyList<CallerError>> _errors;

    private VersionPair(string folder)
    {
        _old = Path.Combine(folder, "old.json");
        _new = Path.Combine(folder, "new.json");
        EmissionOptions options = new(Namespace, IsPublic: true, HasHttpClientFactory: false);
        Changes = ApiComparison.Compare(new ApiVersion(ApiDocument.Read(_old), options), new ApiVersion(ApiDocument.Read(_new), options));
        _errors = new(Compile);
    }

    /// <summary>The pair in a folder; every test that asks for it gets the same.</summary>
    public static VersionPair In(string folder) => Known.GetOrAdd(folder, static folder => new VersionPair(folder));

    /// <summary>What the tool lists.</summary>
    public IReadOnlyList<Change> Changes { get; }

    /// <summary>What the compiler says of the old version's calling code over the new version.</summary>
    public IReadOnlyList<CallerError> Errors => _errors.Value;

    private IReadOnlyList<CallerError> Compile()
    {
        (Compilation old, _) = SpecCompilation.Run(_old, File.ReadAllText(_old), Namespace);
        CallingCode code = CallingCode.Of(old, Namespace);
        HashSet<(string, int)> before = [.. Diagnostics(old, code).Select(static d => (d.Id, LineOf(d)))];
        Assert.DoesNotContain(Diagnostics(old, code), static d => d.Severity == DiagnosticSeverity.Error);
        (Compilation now, _) = SpecCompilation.Run(_new, File.ReadAllText(_new), Namespace);
        return [.. Diagnostics(now, code).Where(d => !before.Contains((d.Id, LineOf(d)))).Select(d => CallerError.Of(d, code.SymbolsAt(LineOf(d))))];
    }

    private static IReadOnlyList<Diagnostic> Diagnostics(Compilation compilation, CallingCode code)
    {
        SyntaxTree tree = CSharpSyntaxTree.ParseText(code.Text, SpecCompilation.ParseOptions, "Caller.cs");
        return [.. compilation.AddSyntaxTrees(tree).GetSemanticModel(tree).GetDiagnostics().Where(static d => d.Severity >= DiagnosticSeverity.Warning)];
    }

    private static int LineOf(Diagnostic diagnostic) => diagnostic.Location.GetLineSpan().StartLinePosition.Line;
}
