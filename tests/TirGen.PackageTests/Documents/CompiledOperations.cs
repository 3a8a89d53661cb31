using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace TirGen.PackageTests.Documents;

/// <summary>Reads from an assembly which operations its methods call, by the attribute that each of them carries.</summary>
internal static class CompiledOperations
{
    private const ushort Prolog = 1;

    /// <summary>The operations, by the namespace of the client whose methods call them.</summary>
    public static ILookup<string, ApiOperation> Of(string assembly)
    {
        using PEReader file = new(File.OpenRead(assembly));
        MetadataReader metadata = file.GetMetadataReader();
        return metadata.TypeDefinitions.Select(metadata.GetTypeDefinition)
            .SelectMany(type => type.GetMethods().Select(method => (Type: type, Method: metadata.GetMethodDefinition(method))))
            .SelectMany(pair => pair.Method.GetCustomAttributes().Select(attribute => (pair.Type, Attribute: metadata.GetCustomAttribute(attribute))))
            .Where(pair => NameOf(metadata, pair.Attribute) == "ApiOperationAttribute")
            .Select(pair => (Namespace: metadata.GetString(pair.Type.Namespace), Operation: Read(metadata.GetBlobReader(pair.Attribute.Value))))
            .ToLookup(static pair => pair.Namespace, static pair => pair.Operation);
    }

    private static string? NameOf(MetadataReader metadata, CustomAttribute attribute) =>
        attribute.Constructor.Kind == HandleKind.MemberReference && metadata.GetMemberReference((MemberReferenceHandle)attribute.Constructor).Parent is { Kind: HandleKind.TypeReference } type
            ? metadata.GetString(metadata.GetTypeReference((TypeReferenceHandle)type).Name)
            : null;

    /// <summary>The arguments of the constructor: method and path.</summary>
    private static ApiOperation Read(BlobReader arguments)
    {
        Assert.Equal(Prolog, arguments.ReadUInt16());
        return new ApiOperation(arguments.ReadSerializedString()!, arguments.ReadSerializedString()!);
    }
}
