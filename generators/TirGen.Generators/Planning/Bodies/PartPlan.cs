using TirGen.Generators.Planning.Members;
using TirGen.Specification.Model;

namespace TirGen.Generators.Planning.Bodies;

/// <summary>A part of a multipart body.</summary>
/// <param name="Model">The part.</param>
/// <param name="Type">Its C# type, without the <c>?</c> of one that may be left out.</param>
internal sealed record PartPlan(PartModel Model, string Type)
{
    private const string File = "__TirGen.Http.ApiFile";

    /// <summary>Plans a part.</summary>
    public static PartPlan Of(PartModel part) => new(part, part.Type is not null ? TypeNames.InRecord(part.Type) : part.IsRepeated ? $"__Generic.IReadOnlyList<{File}>" : File);
}
