using TirGen.Generators.Code;
using TirGen.Specification.Spelling;

namespace TirGen.Generators.Planning.Operations;

/// <summary>What a client's method calls an argument.</summary>
internal static class ArgumentName
{
    /// <param name="name">The name of the member that the argument sets.</param>
    public static string Of(string name) => CSharpText.Identifier(Identifiers.Camel(name));
}
