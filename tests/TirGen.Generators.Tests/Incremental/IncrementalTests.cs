using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using TirGen.Generators.Emission;

namespace TirGen.Generators.Tests.Incremental;

/// <summary>What runs again after an edit, step by step.</summary>
public sealed class IncrementalTests
{
    private static readonly string[] Steps =
        [TrackingNames.SpecFiles, TrackingNames.ProjectFeatures, TrackingNames.NamespaceOwners, TrackingNames.ListedTexts, TrackingNames.ParsedSpecs, TrackingNames.Schemas, TrackingNames.Operations, TrackingNames.Contexts, TrackingNames.Clients];

    private readonly SpecText _spec = new("spec/three.json", Specs.ThreeActions);

    [Fact]
    public void TypingInCSharpRunsNoStep()
    {
        CSharpCompilation before = GeneratorHost.Compilation("class A { }");
        GeneratorDriver driver = GeneratorHost.Driver(_spec).RunGenerators(before);
        CSharpCompilation after = before.ReplaceSyntaxTree(before.SyntaxTrees[0], CSharpSyntaxTree.ParseText("class A { int x; }", GeneratorHost.ParseOptions));

        GeneratorRunResult result = driver.RunGenerators(after).GetRunResult().Results.Single();

        foreach (string step in Steps)
        {
            Assert.All(Reasons(result, step), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
        }

        Assert.All(Outputs(result), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    [Fact]
    public void EveryStepOfThePipelineIsNamed()
    {
        GeneratorRunResult result = Run(GeneratorHost.Driver(_spec));

        Assert.Equal(Steps.Order(), Steps.Where(result.TrackedSteps.ContainsKey).Order());
    }

    [Fact]
    public void WhitespaceInTheDocumentEndsAtTheModel()
    {
        GeneratorRunResult result = Edit(Specs.ThreeActions.Replace("\"title\"", "\n   \"title\"", StringComparison.Ordinal));

        Assert.Equal([IncrementalStepRunReason.Unchanged], Reasons(result, TrackingNames.ParsedSpecs));
        Assert.All(Reasons(result, TrackingNames.Schemas), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
        Assert.All(Reasons(result, TrackingNames.Operations), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
        Assert.All(Outputs(result), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    [Fact]
    public void OneChangedActionChangesOneFile()
    {
        GeneratorRunResult result = Edit(Specs.ThreeActions.Replace("\"y\"", "\"renamed\"", StringComparison.Ordinal));

        Assert.Equal(
            [IncrementalStepRunReason.Unchanged, IncrementalStepRunReason.Modified, IncrementalStepRunReason.Unchanged],
            Reasons(result, TrackingNames.Schemas));
        Assert.All(Reasons(result, TrackingNames.Operations), reason => Assert.Equal(IncrementalStepRunReason.Unchanged, reason));
        Assert.Single(Outputs(result), reason => reason == IncrementalStepRunReason.Modified);
    }

    [Fact]
    public void AnAppendedActionLeavesTheOthers()
    {
        string spec = Specs.ThreeActions
            .Replace("{ \"$ref\": \"#/components/schemas/D\" }", "{ \"$ref\": \"#/components/schemas/D\" }, { \"$ref\": \"#/components/schemas/E\" }", StringComparison.Ordinal)
            .Replace("\"z\": { \"type\": \"boolean\" } } }", "\"z\": { \"type\": \"boolean\" } } }, \"E\": { \"type\": \"object\", \"required\": [\"action\"], \"properties\": { \"action\": { \"type\": \"string\", \"const\": \"e\" } } }", StringComparison.Ordinal);

        GeneratorRunResult result = Edit(spec);

        Assert.Equal(
            [IncrementalStepRunReason.Unchanged, IncrementalStepRunReason.Unchanged, IncrementalStepRunReason.Unchanged, IncrementalStepRunReason.New],
            Reasons(result, TrackingNames.Schemas));
        // Only the context of the whole document has to name the new type.
        Assert.Single(Outputs(result), static reason => reason == IncrementalStepRunReason.Modified);
    }

    [Fact]
    public void AnUnrelatedAdditionalFileRunsNoStep()
    {
        GeneratorDriver driver = GeneratorHost.Driver(_spec).RunGenerators(GeneratorHost.Compilation());
        GeneratorRunResult result = Run(driver.AddAdditionalTexts([new OtherText("notes.txt")]));

        Assert.All(Reasons(result, TrackingNames.ParsedSpecs), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
        Assert.All(Outputs(result), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    [Fact]
    public void NothingThatIsCachedReachesIntoACompilation()
    {
        GeneratorRunResult result = Run(GeneratorHost.Driver(_spec));

        foreach (string step in Steps)
        {
            foreach (object value in result.TrackedSteps[step].SelectMany(static s => s.Outputs).Select(static o => o.Value))
            {
                ObjectGraph.AssertHoldsNoCompilation(value);
            }
        }
    }

    private static GeneratorRunResult Run(GeneratorDriver driver) => driver.RunGenerators(GeneratorHost.Compilation()).GetRunResult().Results.Single();

    private GeneratorRunResult Edit(string changed)
    {
        Assert.NotEqual(Specs.ThreeActions, changed);
        GeneratorDriver driver = GeneratorHost.Driver(_spec).RunGenerators(GeneratorHost.Compilation());
        return Run(driver.ReplaceAdditionalText(_spec, new SpecText("spec/three.json", changed)));
    }

    private static IEnumerable<IncrementalStepRunReason> Reasons(GeneratorRunResult result, string step) =>
        result.TrackedSteps[step].SelectMany(static s => s.Outputs).Select(static o => o.Reason);

    private static IReadOnlyList<IncrementalStepRunReason> Outputs(GeneratorRunResult result) =>
        [.. result.TrackedOutputSteps.SelectMany(static s => s.Value).SelectMany(static s => s.Outputs).Select(static o => o.Reason)];

    private sealed class OtherText(string path) : AdditionalText
    {
        public override string Path => path;

        public override Microsoft.CodeAnalysis.Text.SourceText GetText(CancellationToken cancellationToken = default) =>
            Microsoft.CodeAnalysis.Text.SourceText.From("notes");
    }
}
