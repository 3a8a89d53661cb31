using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace TirGen.PackageTests.Packing;

/// <summary>Reads an assembly without loading it.</summary>
internal static class DefinedTypes
{
    /// <summary>The types that an assembly defines, without those nested in others.</summary>
    public static IReadOnlyList<DefinedType> Of(string assembly)
    {
        using PEReader file = new(File.OpenRead(assembly));
        MetadataReader metadata = file.GetMetadataReader();
        return [.. metadata.TypeDefinitions.Select(metadata.GetTypeDefinition).Where(type => !type.IsNested).Select(type => Read(metadata, type))];
    }

    private static DefinedType Read(MetadataReader metadata, TypeDefinition type) =>
        new(metadata.GetString(type.Namespace), metadata.GetString(type.Name), type.Attributes.HasFlag(TypeAttributes.Public));
}
