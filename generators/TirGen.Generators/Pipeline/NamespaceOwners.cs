using System.Collections.Immutable;
using TirGen.Specification.Model;

namespace TirGen.Generators.Pipeline;

/// <summary>The documents of a project with their namespaces: two of one namespace would generate the same files.</summary>
internal sealed record NamespaceOwners(EquatableArray<(string Namespace, string Path)> Documents)
{
    public static NamespaceOwners Of(ImmutableArray<SpecFile> files) => new(new EquatableArray<(string, string)>(files.Select(static f => (f.Namespace, f.Text.Path))));

    /// <summary>The path of another document that has the namespace of this one and stands before it, or null.</summary>
    public string? EarlierOwner(SpecFile file)
    {
        // Namespaces make file names, and those ignore case.
        string owner = Documents.First(d => d.Namespace.Equals(file.Namespace, StringComparison.OrdinalIgnoreCase)).Path;
        return owner == file.Text.Path ? null : owner;
    }
}
