using TirGen.Generators.Emission.Code;
using TirGen.Specification.Model;
using TirGen.Specification.Parsing;

namespace TirGen.Generators.Emission.Clients;

/// <summary>What a client's method calls an argument.</summary>
internal static class ArgumentName
{
    public static string Of(ParameterModel parameter) => Of(parameter.Name);

    /// <param name="name">The name of the member that the argument sets.</param>
    public static string Of(string name) => CSharpText.Identifier(Identifiers.Camel(name));
}
