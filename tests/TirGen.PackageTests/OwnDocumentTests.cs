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
    public async Task WhatIsWrongWithADocumentIsSaidAtItsLineAndColumnAndTheRestIsGenerated()
    {
        Consumer consumer = new(packages, "Edited", "Slips");
        File.Delete(Path.Combine(consumer.Folder, "Mistakes.cs"));
        File.Delete(Path.Combine(consumer.Folder, "Repairable.cs"));
        string document = Path.Combine(consumer.Folder, "ferry.yaml");
        string text = File.ReadAllText(document);

        File.WriteAllText(document, text.Replace("edition: { type: integer,", "edition: { type: interger,", StringComparison.Ordinal));
        Assert.Contains($"ferry.yaml({LineOf("edition:")},26): warning TIR1004: ", (await consumer.BuildAsync("Edited.csproj")).Expect(), StringComparison.Ordinal);

        // The code that uses the rest of the type says nothing.
        File.WriteAllText(document, text.Replace("edition: { type: integer, const: 2 }", "edition", StringComparison.Ordinal));
        string output = (await consumer.BuildAsync("Edited.csproj")).ExpectErrors($"ferry.yaml({LineOf("edition:")},9): error TIR1001: ");
        Assert.DoesNotContain("error CS", output, StringComparison.Ordinal);

        int LineOf(string place) => text[..text.IndexOf(place, StringComparison.Ordinal)].Count(static c => c == '\n') + 1;
    }

    /// <remarks>The document may be somebody else's, and what is wrong with it nothing that the project could mend.</remarks>
    [Theory]
    [InlineData("TreatWarningsAsErrors=true", "warning TIR1004: ")]
    [InlineData("MSBuildTreatWarningsAsErrors=true", "warning TIR1004: ")]
    [InlineData("TreatWarningsAsErrors=true;TirGenDocumentWarningsAsErrors=true", "error TIR1004: ")]
    public async Task WarningsAsErrorsHoldForWhatIsWrongWithADocumentOnlyWhereThatIsAskedFor(string properties, string said)
    {
        Consumer consumer = new(packages, "TwoSpecs", "Strict" + properties.GetHashCode(StringComparison.Ordinal).ToString("x", System.Globalization.CultureInfo.InvariantCulture));
        string document = Path.Combine(consumer.Folder, "spec", "orders", "api.json");
        File.WriteAllText(document, File.ReadAllText(document).Replace("\"required\"", "\"requierd\"", StringComparison.Ordinal));

        CommandResult built = await consumer.BuildAsync(Project, properties.Split(';'));

        Assert.Contains(said, said.StartsWith("error", StringComparison.Ordinal) ? built.ExpectErrors(said) : built.Expect(), StringComparison.Ordinal);
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
