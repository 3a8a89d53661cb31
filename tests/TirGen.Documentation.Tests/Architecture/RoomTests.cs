using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace TirGen.Documentation.Tests.Architecture;

/// <summary>Data flows one way: no namespace of the product uses one that uses it, directly or on a detour, and a folder has a namespace of its own.</summary>
public sealed class RoomTests
{
    // These folders share the namespace of their project, which is what its users import.
    private static readonly string[] SharedNamespaces = ["TirGen", "TirGen.Autoscaling"];

    private static readonly CSharpParseOptions Latest = new(LanguageVersion.Preview);

    private static readonly Lazy<IReadOnlyList<SyntaxTree>> Trees = new(static () =>
    [
        .. Product().Select(static file => CSharpSyntaxTree.ParseText(File.ReadAllText(file), Latest, file)),
    ]);

    [Fact]
    public void NoNamespaceUsesOneThatUsesIt()
    {
        Dictionary<string, SortedDictionary<string, string>> uses = Uses();

        Assert.InRange(uses.Count, 30, 200);
        string circles = string.Join('\n', Circles(uses));
        Assert.True(circles.Length == 0, circles);
    }

    [Fact]
    public void ACircleOfAnyLengthIsFound()
    {
        static SortedDictionary<string, string> To(params string[] rooms) => new(rooms.ToDictionary(static room => room, static _ => "A.cs uses B"));
        Dictionary<string, SortedDictionary<string, string>> uses = new() { ["A"] = To("B"), ["B"] = To("C", "D"), ["C"] = To("A"), ["D"] = To("E") };

        Assert.Equal(["A -> B (A.cs uses B), B -> C (A.cs uses B), C -> A (A.cs uses B)"], Circles(uses));
    }

    [Fact]
    public void EmittersPrintWhatIsPlanned()
    {
        Dictionary<string, SortedDictionary<string, string>> uses = Uses();
        string[] stages = ["TirGen.Generators.Code", "TirGen.Generators.Planning", "TirGen.Generators.Emission"];
        // Reading a document, naming its parts and lowering its keywords are over when its code is printed.
        string[] over = ["TirGen.Specification.Reading", "TirGen.Specification.Bundling", "TirGen.Specification.Parsing", "TirGen.Specification.Rules.Lowering"];

        Assert.All(stages, stage => Assert.Contains(uses.Keys, room => IsIn(room, stage)));
        Assert.All(over, room => Assert.Contains(uses.Values, rooms => rooms.ContainsKey(room)));
        IEnumerable<string> backwards =
            from room in uses
            let at = Array.FindIndex(stages, stage => IsIn(room.Key, stage))
            where at >= 0
            from to in room.Value
            where Array.FindIndex(stages, stage => IsIn(to.Key, stage)) > at || (at == 2 && over.Contains(to.Key))
            select $"{room.Key} -> {to.Key} ({to.Value})";
        Assert.Empty(backwards);

        static bool IsIn(string room, string stage) => room == stage || room.StartsWith(stage + ".", StringComparison.Ordinal);
    }

    [Fact]
    public void AFolderHasANamespaceOfItsOwn()
    {
        IEnumerable<string> shared = Trees.Value
            .SelectMany(static tree => NamespacesOf(tree).Select(name => (Name: name, Folder: Path.GetDirectoryName(tree.FilePath)!)))
            .Distinct()
            .GroupBy(static place => place.Name, static place => place.Folder)
            .Where(static folders => folders.Count() > 1)
            .Select(static folders => folders.Key);

        Assert.Subset(SharedNamespaces.ToHashSet(), shared.ToHashSet());
    }

    /// <summary>What each namespace uses of the product's own, each with an example.</summary>
    private static Dictionary<string, SortedDictionary<string, string>> Uses()
    {
        CSharpCompilation product = CSharpCompilation.Create(
            "Product",
            Trees.Value.Prepend(CSharpSyntaxTree.ParseText(
                "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; global using System.Net.Http; global using System.Threading; global using System.Threading.Tasks;",
                Latest)),
            References(),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true));
        HashSet<string> own = [.. Trees.Value.SelectMany(NamespacesOf)];
        HashSet<string> named = [.. Trees.Value.SelectMany(Named)];
        Dictionary<string, SortedDictionary<string, string>> uses = [];
        foreach (SyntaxTree tree in Trees.Value)
        {
            SemanticModel model = product.GetSemanticModel(tree);
            foreach (SimpleNameSyntax name in tree.GetRoot(TestContext.Current.CancellationToken).DescendantNodes().OfType<SimpleNameSyntax>().Where(name => named.Contains(name.Identifier.Text)))
            {
                if (name.FirstAncestorOrSelf<BaseNamespaceDeclarationSyntax>()?.Name.ToString() is not { } from
                    || model.GetSymbolInfo(name).Symbol is not { } symbol
                    || (symbol as ITypeSymbol ?? symbol.ContainingType) is not { } type
                    || type.ContainingNamespace?.ToDisplayString() is not { } to
                    || to == from
                    || !own.Contains(to))
                {
                    continue;
                }

                if (!uses.TryGetValue(from, out SortedDictionary<string, string>? rooms))
                    uses.Add(from, rooms = new(StringComparer.Ordinal));
                rooms.TryAdd(to, $"{Path.GetFileName(tree.FilePath)} uses {type.Name}");
            }
        }

        return uses;
    }

    /// <summary>One way around each circle.</summary>
    private static IEnumerable<string> Circles(Dictionary<string, SortedDictionary<string, string>> uses)
    {
        HashSet<string> told = [];
        foreach (string start in uses.Keys.Order(StringComparer.Ordinal))
        {
            Dictionary<string, string> cameFrom = [];
            Queue<string> next = new([start]);
            while (next.TryDequeue(out string? room) && !cameFrom.ContainsKey(start))
            {
                foreach (string to in uses.TryGetValue(room, out SortedDictionary<string, string>? rooms) ? rooms.Keys : Enumerable.Empty<string>())
                {
                    if (cameFrom.TryAdd(to, room))
                        next.Enqueue(to);
                }
            }

            if (!cameFrom.ContainsKey(start) || told.Contains(start))
                continue;
            List<string> way = [];
            string at = start;
            do
            {
                told.Add(at);
                way.Insert(0, $"{cameFrom[at]} -> {at} ({uses[cameFrom[at]][at]})");
                at = cameFrom[at];
            }
            while (at != start);
            yield return string.Join(", ", way);
        }
    }

    private static IEnumerable<string> NamespacesOf(SyntaxTree tree) =>
        tree.GetRoot().DescendantNodes(static node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax)
            .OfType<BaseNamespaceDeclarationSyntax>()
            .Select(static declaration => declaration.Name.ToString());

    /// <summary>What can be used without a name before it that was used: types, and methods that extend others.</summary>
    private static IEnumerable<string> Named(SyntaxTree tree) => tree.GetRoot().DescendantNodes().Select(static node => node switch
    {
        BaseTypeDeclarationSyntax type => type.Identifier.Text,
        DelegateDeclarationSyntax type => type.Identifier.Text,
        MethodDeclarationSyntax { ParameterList.Parameters: [{ Modifiers: [var first, ..] }, ..] } method when first.IsKind(SyntaxKind.ThisKeyword) => method.Identifier.Text,
        _ => null,
    }).OfType<string>();

    private static IEnumerable<string> Product() =>
        new[] { "src", "generators", "analyzers" }
            .SelectMany(static folder => Directory.EnumerateFiles(Path.Combine(BuildSettings.RepositoryRoot, folder), "*.cs", SearchOption.AllDirectories))
            .Where(static file => !file.Split(Path.DirectorySeparatorChar).Any(static part => part is "obj" or "bin"));

    /// <summary>Enough for the product's own names to have their meaning; what else is missing is nobody's namespace here.</summary>
    private static ImmutableArray<MetadataReference> References() =>
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(static path => !Path.GetFileName(path).StartsWith("TirGen", StringComparison.Ordinal))
            .Select(static path => MetadataReference.CreateFromFile(path)),
    ];
}
