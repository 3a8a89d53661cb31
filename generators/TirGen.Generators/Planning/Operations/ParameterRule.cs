using TirGen.Generators.Code;
using TirGen.Generators.Planning.Members;
using TirGen.Generators.Planning.Rules;
using TirGen.Specification.Model;
using TirGen.Specification.Rules.Writing;

namespace TirGen.Generators.Planning.Operations;

/// <summary>What is checked of a parameter. Operations that have the same parameter share the class with its checks, which stands with the client.</summary>
/// <param name="WireName">The parameter's name on the wire, which messages have.</param>
/// <param name="Name">Its name in C#.</param>
/// <param name="Type">Its type.</param>
/// <param name="Validity">Its schema; null where nothing is known of it.</param>
/// <param name="IsJson">It is written as JSON.</param>
/// <param name="Related">The unions and objects that its rules look into.</param>
internal sealed record ParameterRule(string WireName, string Name, TypeModel Type, SchemaRules? Validity, bool IsJson, EquatableArray<SchemaModel> Related)
{
    /// <summary>What is checked of a parameter.</summary>
    /// <param name="parameter">The parameter.</param>
    /// <param name="schemas">The schemas of the document.</param>
    public static ParameterRule Of(ParameterModel parameter, IReadOnlyDictionary<string, SchemaModel> schemas) => new(
        parameter.WireName, parameter.Name, parameter.Type, parameter.Validity, parameter.Style == ParameterStyle.Json, RelatedSchemas.Of(parameter, schemas));

    /// <summary>The class with the checks: two rules that differ have classes of their own, and each operation can spell the name by itself.</summary>
    public string ClassName => $"__{Name}_{StableHash.Of(string.Join("\n", WireName, TypeNames.InRecord(Type), Validity, IsJson)):x8}";
}
