using TirGen.Specification.Reading;
using TirGen.Specification.Spelling;

namespace TirGen.Specification.Parsing;

/// <summary>What operations are called.</summary>
internal static class OperationNames
{
    /// <summary>From this length on digits and the letters a to f alone are a hash, and not a word.</summary>
    private const int ShortestHash = 16;

    private static readonly HashSet<string> Methods = new(["get", "put", "post", "delete", "options", "head", "patch", "trace", "query"], StringComparer.Ordinal);

    /// <summary>Whether a member of a path is an operation.</summary>
    public static bool IsMethod(string member) => Methods.Contains(member);

    /// <summary>The C# name of an operation: its id, unless that is a hash; else method and path (<c>GET /pets/{id}</c> is GetPetsById).</summary>
    public static string Of(string path, string method, SpecObject operation) => operation["operationId"] is SpecString id && !IsHash(id.Value)
        ? Identifiers.Pascal(id.Value, "Operation")
        : Identifiers.Pascal(method + "_" + path.Replace("{", "by_"), "Operation");

    private static bool IsHash(string id)
    {
        string digits = id.Replace("-", "");
        return digits.Length >= ShortestHash && digits.Any(char.IsDigit) && digits.All(static c => c is (>= '0' and <= '9') or (>= 'a' and <= 'f') or (>= 'A' and <= 'F'));
    }
}
