using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace TirGen.PackageTests.Packing;

/// <summary>Reads an assembly without loading it.</summary>
internal static class DefinedTypes
{
    public static IReadOnlyList<string> Of(string assembly)
    {
        using PEReader file = new(File.OpenRead(assembly));
        MetadataReader metadata = file.GetMetadataReader();
        return [.. metadata.TypeDefinitions.Select(metadata.GetTypeDefinition).Select(type => Name(metadata, type)).Order(StringComparer.Ordinal)];
    }

    private static string Name(MetadataReader metadata, TypeDefinition type) =>
        $"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}";
}
