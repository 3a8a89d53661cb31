using System.Text.RegularExpressions;

namespace TirGen.Tool.Compatibility;

/// <summary>C# types as people write them.</summary>
internal static partial class TypeText
{
    /// <summary>A type without its namespaces.</summary>
    public static string Short(string type) => Qualifier().Replace(type, "");

    [GeneratedRegex(@"global::(?:[^.<>,?\s\[\]]+\.)*")]
    private static partial Regex Qualifier();
}
