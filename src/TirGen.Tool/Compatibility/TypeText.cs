using System.Text.RegularExpressions;

namespace TirGen.Tool.Compatibility;

/// <summary>C# types as people write them.</summary>
internal static partial class TypeText
{
    /// <summary>A type without its namespaces and their short names.</summary>
    public static string Short(string type) => Qualifier().Replace(type, "");

    [GeneratedRegex(@"(?:global::|__[A-Z]\w*\.)(?:[^.<>,?\s\[\]]+\.)*")]
    private static partial Regex Qualifier();
}
