using System.IO.Compression;
using System.Security.Cryptography;
using System.Xml.Linq;
using TirGen.PackageTests.Packing;

namespace TirGen.PackageTests;

public sealed class PackageContentTests(PackedPackages packages)
{
    [Fact]
    public void ThePackageHasExactlyTheListedEntries()
    {
        using ZipArchive package = ZipFile.OpenRead(packages.TirGen);

        string expected = File.ReadAllText(Path.Combine(BuildSettings.RepositoryRoot, "tests", "TirGen.PackageTests", "TirGen.contents.txt"));
        string actual = string.Concat(package.Entries.Select(entry => entry.FullName + "\n").Order(StringComparer.Ordinal));

        Assert.Equal(expected, actual);
    }

    [Fact]
    public void ThePackageDependsOnNothing()
    {
        XElement metadata = Metadata();

        Assert.Equal(["net10.0", "net8.0"], Elements(metadata, "group").Select(group => (string)group.Attribute("targetFramework")!).Order());
        Assert.Empty(Elements(metadata, "dependency"));
        // Either would take the library or the compiler extensions from a project that does not ask for them.
        Assert.Empty(Elements(metadata, "developmentDependency"));
        Assert.Empty(Elements(metadata, "frameworkReference"));
    }

    [Theory]
    [InlineData("id", "TirGen")]
    [InlineData("license", "MIT")]
    [InlineData("icon", "icon.png")]
    [InlineData("readme", "README.md")]
    public void ThePackageSaysWhatItIs(string element, string value) => Assert.Equal(value, Elements(Metadata(), element).Single().Value);

    [Fact]
    public async Task PackingTwiceGivesTheSameBytes()
    {
        string again = Path.Combine(packages.Root, "again");
        await packages.PackAsync("src/TirGen.Package", again, TestContext.Current.CancellationToken);

        Assert.Equal(
            SHA256.HashData(File.ReadAllBytes(packages.TirGen)),
            SHA256.HashData(File.ReadAllBytes(Path.Combine(again, Path.GetFileName(packages.TirGen)))));
    }

    private XElement Metadata()
    {
        using ZipArchive package = ZipFile.OpenRead(packages.TirGen);
        using Stream nuspec = package.GetEntry("TirGen.nuspec")!.Open();
        return XDocument.Load(nuspec).Root!.Elements().Single();
    }

    private static IEnumerable<XElement> Elements(XElement metadata, string name) => metadata.Descendants().Where(e => e.Name.LocalName == name);
}
