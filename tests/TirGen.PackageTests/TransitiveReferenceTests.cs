using TirGen.PackageTests.Packing;

namespace TirGen.PackageTests;

/// <summary>A program that references a library that references the package.</summary>
public sealed class TransitiveReferenceTests(PackedPackages packages)
{
    private const string App = "App/App.csproj";

    [Fact]
    public async Task TheTypesExistOnceAndInTheLibrary()
    {
        Consumer consumer = new(packages, "Transitive");

        (await consumer.BuildAsync(App)).Expect();

        Assert.DoesNotContain(consumer.TypesOf(App), type => type.Namespace == "Tir.ModelEndpoints");
        Assert.Contains(consumer.TypesOf("Library/Library.csproj"), type => type is { Namespace: "Tir.ModelEndpoints", IsPublic: true });
        Assert.Equal(
            """{"action":"update_auto_scale","auto_scale_policy":{"min_replicas":2,"max_replicas":2}}""" + "\n",
            (await consumer.RunAsync(App)).Expect());
    }

    [Fact]
    public async Task TheGeneratorIsThereForADocumentOfTheProgram()
    {
        Consumer consumer = new(packages, "Transitive", "TransitiveWithDocument");

        (await consumer.BuildAsync(App, "WithOwnDocument=true")).Expect();

        Assert.Contains(consumer.TypesOf(App), type => type is { Namespace: "App.Own", Name: "Note" });
        Assert.DoesNotContain(consumer.TypesOf(App), type => type.Namespace == "Tir.ModelEndpoints");
    }

    [Fact]
    public async Task TheAnalyzersJudgeTheProgram()
    {
        Consumer consumer = new(packages, "Transitive", "TransitiveWithMistake");

        (await consumer.BuildAsync(App, "WithMistake=true")).ExpectErrors("Mistake.cs(7,71): error TIR2003:");
    }
}
