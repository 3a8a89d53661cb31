namespace TirGen.Generators.Tests.Hostile;

/// <summary>Every document that once broke the generator gives code that compiles without a diagnostic.</summary>
public sealed class FoundTests
{
    public static TheoryData<string> Documents() => [.. FoundDocuments.Paths.Select(static path => Path.GetFileName(path))];

    [Theory]
    [MemberData(nameof(Documents))]
    public void Compiles(string file) =>
        Assert.NotEmpty(GeneratorHost.Generate(new SpecText(file, File.ReadAllText(FoundDocuments.Paths.Single(path => Path.GetFileName(path) == file)))));
}
