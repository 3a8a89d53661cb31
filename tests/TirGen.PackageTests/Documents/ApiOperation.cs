namespace TirGen.PackageTests.Documents;

/// <summary>An operation, as its document names it: the method in capitals, and the path.</summary>
internal sealed record ApiOperation(string Method, string Path)
{
    public override string ToString() => $"{Method} {Path}";
}
