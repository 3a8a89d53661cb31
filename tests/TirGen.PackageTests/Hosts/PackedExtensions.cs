using System.IO.Compression;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace TirGen.PackageTests.Hosts;

/// <summary>The compiler extensions of a package in a clean folder: what they need must be among them, or in the compiler.</summary>
internal sealed class PackedExtensions : IAnalyzerAssemblyLoader
{
    private const string Place = "analyzers/dotnet/cs/";

    private readonly FolderContext _context;

    public PackedExtensions(string package, string folder)
    {
        Directory.CreateDirectory(folder);
        _context = new FolderContext(folder);
        using ZipArchive archive = ZipFile.OpenRead(package);
        foreach (ZipArchiveEntry entry in archive.Entries.Where(static e => e.FullName.StartsWith(Place, StringComparison.Ordinal)))
        {
            entry.ExtractToFile(Path.Combine(folder, entry.Name));
        }

        References = [.. Directory.GetFiles(folder, "*.dll").Order(StringComparer.Ordinal).Select(path => new AnalyzerFileReference(path, this))];
    }

    public IReadOnlyList<AnalyzerReference> References { get; }

    public void AddDependencyLocation(string fullPath)
    {
    }

    public Assembly LoadFromPath(string fullPath) => _context.LoadFromAssemblyPath(fullPath);

    private sealed class FolderContext(string folder) : AssemblyLoadContext("packed extensions")
    {
        protected override Assembly? Load(AssemblyName assemblyName)
        {
            string path = Path.Combine(folder, assemblyName.Name + ".dll");
            return File.Exists(path) ? LoadFromAssemblyPath(path) : null;
        }
    }
}
