namespace TirGen.Generators.Tests.Snapshots;

/// <summary>One readable snapshot for each artefact and schema kind.</summary>
public sealed class SnapshotTests
{
    private static readonly Lazy<IReadOnlyDictionary<string, string>> Tir =
        new(static () => GeneratorHost.Generate(new SpecText("spec/tir.json", GeneratorHost.TirSpec, "Tir.ModelEndpoints")));

    [Theory]
    [InlineData("ScalingRule")]
    [InlineData("AutoScalePolicy")]
    [InlineData("UpdateAutoScale")]
    [InlineData("UpdateAsyncConfiguration")]
    [InlineData("Restart")]
    [InlineData("ScalingMetric")]
    [InlineData("AsyncDestinationType")]
    [InlineData("Seconds")]
    [InlineData("Restart.Operation")]
    [InlineData("Patch.Operation")]
    [InlineData("ModelEndpointsClient")]
    public void GeneratedSourceIsAsVerified(string name) =>
        Snapshot.Match(Tir.Value[$"Tir.ModelEndpoints.{name}.g.cs"], name);

    [Fact]
    public void EverySchemaShapeIsAsVerified()
    {
        IReadOnlyDictionary<string, string> sources = GeneratorHost.Generate(new SpecText("spec/shapes.json", Specs.Shapes, "Sample.Shapes"));
        Snapshot.Match(sources["Sample.Shapes.Everything.g.cs"], "Everything");
    }
}
