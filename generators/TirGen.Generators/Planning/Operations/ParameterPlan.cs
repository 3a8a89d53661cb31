using TirGen.Generators.Planning.Members;
using TirGen.Generators.Planning.Rules;
using TirGen.Specification.Model;

namespace TirGen.Generators.Planning.Operations;

/// <summary>A parameter as methods, URLs and options have it.</summary>
/// <param name="Model">The parameter.</param>
/// <param name="Type">The C# type of its value.</param>
/// <param name="Schema">The schema by which analyzers know what it may be; null where C#'s own types say it.</param>
internal sealed record ParameterPlan(ParameterModel Model, string Type, string? Schema)
{
    /// <summary>What a client's method calls the argument.</summary>
    public string Argument => ArgumentName.Of(Model.Name);

    /// <summary>A C# expression of its value within a method of the client.</summary>
    public string Value => Model.IsClientOption ? "_options." + Model.Name : Argument;

    /// <summary>Plans a parameter.</summary>
    /// <param name="parameter">The parameter.</param>
    /// <param name="isSegment">Its text is a whole part of the path.</param>
    public static ParameterPlan Of(ParameterModel parameter, bool isSegment) =>
        new(parameter, TypeNames.InRecord(parameter.Type), ParameterSchema.Of(parameter, isSegment));
}
