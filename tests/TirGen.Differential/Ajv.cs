namespace TirGen.Differential;

/// <summary>Asks ajv.</summary>
internal static class Ajv
{
    /// <summary>One verdict per line of the payload file.</summary>
    public static IReadOnlyList<bool> Judge(string modules, string document, string payloads) =>
        [.. NodeScript.Run(modules, document, payloads).Split('\n').Select(static line => line == "1")];
}
