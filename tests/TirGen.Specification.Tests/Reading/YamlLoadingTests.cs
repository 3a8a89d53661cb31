using System.Reflection;
using System.Runtime.Loader;
using TirGen.Specification.Reading;
using TirGen.Specification.Yaml;

namespace TirGen.Specification.Tests.Reading;

/// <summary>The library that reads YAML enters a process with the first YAML document, and with nothing else.</summary>
public class YamlLoadingTests
{
    [Fact]
    public void AJsonDocumentLoadsNoLibrary()
    {
        Host host = new(hasLibrary: true);

        Assert.Empty(host.Read("api.json", "{}").Problems);
        Assert.DoesNotContain("YamlDotNet", host.Asked);
        Assert.Empty(host.Read("api.yaml", "{}").Problems);
        Assert.Contains("YamlDotNet", host.Asked);
    }

    [Fact]
    public void AHostWithoutTheLibraryIsToldSo()
    {
        Host host = new(hasLibrary: false);

        Assert.Empty(host.Read("api.json", "{}").Problems);
        Assert.Contains("YamlDotNet", Assert.Single(host.Read("api.yaml", "{}").Problems).Message, StringComparison.Ordinal);
    }

    /// <summary>A place of its own for the reader, as compilers have one for each folder of extensions.</summary>
    private sealed class Host(bool hasLibrary) : AssemblyLoadContext("host", isCollectible: true)
    {
        public List<string> Asked { get; } = [];

        public ReadResult Read(string path, string text)
        {
            MethodInfo read = LoadFromAssemblyPath(typeof(SpecReader).Assembly.Location).GetType(typeof(SpecReader).FullName!)!.GetMethod(nameof(SpecReader.Read))!;
            return (ReadResult)read.Invoke(null, [path, text, null, CancellationToken.None])!;
        }

        protected override Assembly? Load(AssemblyName name)
        {
            Asked.Add(name.Name!);
            return name.Name switch
            {
                "YamlDotNet" when hasLibrary => LoadFromAssemblyPath(Path.Combine(AppContext.BaseDirectory, "YamlDotNet.dll")),
                "YamlDotNet" => throw new FileNotFoundException("Not here."),
                _ => null,
            };
        }
    }
}
