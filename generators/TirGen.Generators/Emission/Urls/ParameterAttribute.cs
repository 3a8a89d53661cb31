using TirGen.Generators.Code;
using TirGen.Generators.Planning.Operations;

namespace TirGen.Generators.Emission.Urls;

/// <summary>The attribute by which analyzers know what a parameter may be.</summary>
internal static class ParameterAttribute
{
    /// <summary>The attribute of a property.</summary>
    public static string Of(ParameterPlan parameter)
    {
        string name = CSharpText.Literal(parameter.Model.WireName);
        return parameter.Schema is { } schema ? $"__Parameter({name}, Schema = {CSharpText.Raw(schema)})" : $"__Parameter({name})";
    }

    /// <summary>A parameter in the list of a method, with the attribute where there is a rule to know.</summary>
    public static string InList(ParameterPlan parameter) =>
        (parameter.Schema is null ? "" : $"[{Of(parameter)}] ") + (parameter.Model.IsRequired ? $"{parameter.Type} {parameter.Argument}" : $"{parameter.Type}? {parameter.Argument} = null");
}
