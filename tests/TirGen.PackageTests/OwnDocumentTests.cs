using TirGen.PackageTests.Packing;

namespace TirGen.PackageTests;

/// <summary>A library with two documents of one file name, one of them added after the package's targets.</summary>
public sealed class OwnDocumentTests(PackedPackages packages)
{
    private const string Project = "TwoSpecs.csproj";

    /// <remarks>In a folder whose name means something to MSBuild and to <c>.editorconfig</c>, through which metadata reaches the compiler.</remarks>
    [Fact]
    public async Task EachDocumentHasItsNamespaceAndVisibility()
    {
        Consumer consumer = new(packages, "TwoSpecs", "a path, with #1 (spaces) & [brackets] {braces}");

        (await consumer.BuildAsync(Project)).Expect();

        IReadOnlyList<DefinedType> types = consumer.TypesOf(Project);
        Assert.Contains(new("Contoso.Orders", "Order", IsPublic: true), types);
        Assert.Contains(new("Contoso.Billing", "Invoice", IsPublic: false), types);
        // From a file in YAML that only this document refers to.
        Assert.Contains(new("Contoso.Orders", "Money", IsPublic: true), types);
        Assert.DoesNotContain(types, type => type.Namespace == "Tir.ModelEndpoints");
        // Chosen by two lists; the mark in a path arrives, too.
        Assert.Contains(types, type => type.Name == "ListOrdersUrl");
        Assert.Contains(types, type => type.Name == "CancelOrdersUrl");
        Assert.DoesNotContain(types, type => type.Name == "DeleteOrdersUrl");
    }

    [Fact]
    public async Task TheBundledDocumentJoinsWhenAsked()
    {
        Consumer consumer = new(packages, "TwoSpecs", "ThreeSpecs");

        (await consumer.BuildAsync(Project, "TirGenBundledSpec=true")).Expect();

        string[] namespaces = [.. consumer.TypesOf(Project).Select(type => type.Namespace).Distinct()];
        Assert.Superset(new HashSet<string>(["Contoso.Orders", "Contoso.Billing", "Tir.ModelEndpoints"]), namespaces.ToHashSet());
    }

    [Fact]
    public async Task AnEditOfTheDocumentReachesTheNextBuild()
    {
        Consumer consumer = new(packages, "TwoSpecs", "EditedSpec");
        (await consumer.BuildAsync(Project)).Expect();

        string document = Path.Combine(consumer.Folder, "spec", "orders", "api.json");
        File.WriteAllText(document, File.ReadAllText(document).Replace("Order\"", "PurchaseOrder\"", StringComparison.Ordinal)); // and what refers to it
        (await consumer.BuildAsync(Project)).Expect();

        Assert.Contains(consumer.TypesOf(Project), type => type.Name == "PurchaseOrder");
        Assert.DoesNotContain(consumer.TypesOf(Project), type => type.Name == "Order");
    }
}
