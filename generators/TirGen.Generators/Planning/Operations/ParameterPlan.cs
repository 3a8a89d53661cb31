using TirGen.Generators.Planning.Members;
using TirGen.Generators.Planning.Rules;
using TirGen.Specification.Model;

namespace TirGen.Generators.Planning.Operations;

/// <summary>A parameter as methods, URLs and options have it.</summary>
/// <param name="Model">The parameter.</param>
/// <param name="IsSegment">Its text is a whole part of the path.</param>
internal sealed record ParameterPlan(ParameterModel Model, bool IsSegment)
{
    /// <summary>The C# type of its value.</summary>
    public string Type => TypeNames.InRecord(Model.Type);

    /// <summary>The schema by which analyzers know what it may be; null where C#'s own types say it.</summary>
    public string? Schema => ParameterSchema.Of(Model, IsSegment);

    /// <summary>What a client's method calls the argument.</summary>
    public string Argument => ArgumentName.Of(Model.Name);

    /// <summary>A C# expression of its value within a method of the client.</summary>
    public string Value => Model.IsClientOption ? "_options." + Model.Name : Argument;
}
