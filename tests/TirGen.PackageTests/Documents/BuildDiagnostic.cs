namespace TirGen.PackageTests.Documents;

/// <summary>What a compiler said of a file of the project.</summary>
internal sealed record BuildDiagnostic(string Id, string File, string Message);
