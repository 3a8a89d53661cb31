using System.Text.Json;
using TirGen.Differential;

namespace TirGen.Requests;

/// <summary>Asks ajv.</summary>
internal static class Ajv
{
    /// <summary>For each line of a file of requests what is wrong with it; empty when nothing is.</summary>
    public static IReadOnlyList<string> Judge(string modules, string document, string requests) =>
        JsonSerializer.Deserialize<string[]>(NodeScript.Run(modules, document, requests))!;
}
