using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Security.Cryptography;
using System.Xml.Linq;
using TirGen.PackageTests.Packing;

namespace TirGen.PackageTests;

public sealed class PackageContentTests(PackedPackages packages)
{
    public static TheoryData<string, string> Packages => new()
    {
        { "TirGen", "src/TirGen.Package" },
        { "TirGen.Autoscaling", "src/TirGen.Autoscaling" },
        { "TirGen.Tool", "src/TirGen.Tool" },
    };

    [Theory]
    [MemberData(nameof(Packages))]
    public void APackageHasExactlyTheListedEntries(string id, string project)
    {
        using ZipArchive package = ZipFile.OpenRead(packages.File(id));

        string expected = File.ReadAllText(Path.Combine(BuildSettings.RepositoryRoot, "tests", "TirGen.PackageTests", "Contents", id + ".txt"));
        string actual = string.Concat(package.Entries.Select(entry => entry.FullName + "\n").Order(StringComparer.Ordinal));

        Assert.True(expected == actual, $"{project} packs other entries than Contents/{id}.txt lists:\n{actual}");
    }

    [Theory]
    [InlineData("TirGen")]
    [InlineData("TirGen.Autoscaling")]
    public void ALibraryDependsOnNothing(string id)
    {
        XElement metadata = Metadata(id);

        Assert.Equal(["net10.0", "net8.0"], Elements(metadata, "group").Select(group => (string)group.Attribute("targetFramework")!).Order());
        Assert.Empty(Elements(metadata, "dependency"));
        // Either would take the library or the compiler extensions from a project that does not ask for them.
        Assert.Empty(Elements(metadata, "developmentDependency"));
        Assert.Empty(Elements(metadata, "frameworkReference"));
    }

    [Fact]
    public void TheToolIsATool()
    {
        XElement metadata = Metadata("TirGen.Tool");

        Assert.Equal("DotnetTool", (string?)Elements(metadata, "packageType").Single().Attribute("name"));
        Assert.Empty(Elements(metadata, "dependency"));
    }

    [Theory]
    [MemberData(nameof(Packages))]
    public void APackageSaysWhatItIs(string id, string project)
    {
        XElement metadata = Metadata(id);

        Assert.Equal(
            (id, "MIT", "icon.png", "README.md", packages.Version),
            (Text(metadata, "id"), Text(metadata, "license"), Text(metadata, "icon"), Text(metadata, "readme"), Text(metadata, "version")));
        Assert.True(Text(metadata, "description").Length > 80, $"{project} says little about itself.");
    }

    /// <remarks>Who steps into the code finds names and lines in the assembly, and no path of the machine that built it.</remarks>
    [Theory]
    [MemberData(nameof(Packages))]
    public void AnAssemblyOfOursHasItsSymbolsWithin(string id, string project)
    {
        using ZipArchive package = ZipFile.OpenRead(packages.File(id));
        ZipArchiveEntry[] assemblies = [.. package.Entries.Where(static e =>
            e.FullName.EndsWith(".dll", StringComparison.Ordinal) && e.Name.StartsWith("TirGen", StringComparison.Ordinal))];

        Assert.True(assemblies.Length > 0, $"{project} packs no assembly.");
        Assert.All(assemblies, static assembly =>
        {
            using MemoryStream bytes = new();
            using (Stream stream = assembly.Open())
                stream.CopyTo(bytes);
            using PEReader file = new(new MemoryStream(bytes.ToArray()));
            DebugDirectoryEntry[] entries = [.. file.ReadDebugDirectory()];
            Assert.Contains(entries, static e => e.Type == DebugDirectoryEntryType.Reproducible);
            using MetadataReaderProvider symbols = file.ReadEmbeddedPortablePdbDebugDirectoryData(entries.Single(static e => e.Type == DebugDirectoryEntryType.EmbeddedPortablePdb));
            MetadataReader reader = symbols.GetMetadataReader();
            Assert.NotEmpty(reader.Documents);
            Assert.All(reader.Documents, document => Assert.StartsWith("/_/", reader.GetString(reader.GetDocument(document).Name), StringComparison.Ordinal));
        });
    }

    [Theory]
    [MemberData(nameof(Packages))]
    public async Task PackingTwiceGivesTheSameBytes(string id, string project)
    {
        string again = Path.Combine(packages.Root, "again");
        await packages.PackAsync(project, again, TestContext.Current.CancellationToken);

        Assert.Equal(
            SHA256.HashData(File.ReadAllBytes(packages.File(id))),
            SHA256.HashData(File.ReadAllBytes(Path.Combine(again, Path.GetFileName(packages.File(id))))));
    }

    private XElement Metadata(string id)
    {
        using ZipArchive package = ZipFile.OpenRead(packages.File(id));
        using Stream nuspec = package.GetEntry(id + ".nuspec")!.Open();
        return XDocument.Load(nuspec).Root!.Elements().Single();
    }

    private static string Text(XElement metadata, string name) => Elements(metadata, name).Single().Value;

    private static IEnumerable<XElement> Elements(XElement metadata, string name) => metadata.Descendants().Where(e => e.Name.LocalName == name);
}
