using TirGen.Specification.Reading;

namespace TirGen.Conformance.Tests;

/// <summary>One instance and whether it is valid.</summary>
internal sealed record SchemaInstance(string Name, SpecNode Data, bool IsValid);
