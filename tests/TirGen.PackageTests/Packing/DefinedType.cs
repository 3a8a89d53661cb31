namespace TirGen.PackageTests.Packing;

/// <summary>A type that an assembly defines.</summary>
internal sealed record DefinedType(string Namespace, string Name, bool IsPublic);
