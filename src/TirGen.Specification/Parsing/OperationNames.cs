using TirGen.Specification.Reading;

namespace TirGen.Specification.Parsing;

/// <summary>What operations are called.</summary>
internal static class OperationNames
{
    private static readonly HashSet<string> Methods = new(["get", "put", "post", "delete", "options", "head", "patch", "trace", "query"], StringComparer.Ordinal);

    /// <summary>Whether a member of a path is an operation.</summary>
    public static bool IsMethod(string member) => Methods.Contains(member);

    /// <summary>The C# name of an operation: its id, or method and path (<c>GET /pets/{id}</c> is GetPetsById).</summary>
    public static string Of(string path, string method, SpecObject operation) => operation["operationId"] is SpecString id
        ? Identifiers.Pascal(id.Value, "Operation")
        : Identifiers.Pascal(method + "_" + path.Replace("{", "by_"), "Operation");
}
