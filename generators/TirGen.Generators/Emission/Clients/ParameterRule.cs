using TirGen.Generators.Emission.Code;
using TirGen.Generators.Emission.Members;
using TirGen.Generators.Emission.Validation;
using TirGen.Specification.Model;

namespace TirGen.Generators.Emission.Clients;

/// <summary>What is checked of a parameter. Operations that have the same parameter share the class with its checks, which stands with the client.</summary>
/// <param name="WireName">The parameter's name on the wire, which messages have.</param>
/// <param name="Name">Its name in C#.</param>
/// <param name="Type">Its type.</param>
/// <param name="Validity">Its schema; null where nothing is known of it.</param>
/// <param name="IsJson">It is written as JSON.</param>
/// <param name="Related">The unions and objects that its rules look into.</param>
internal sealed record ParameterRule(string WireName, string Name, TypeModel Type, string? Validity, bool IsJson, EquatableArray<SchemaModel> Related)
{
    /// <summary>What is checked of a parameter.</summary>
    /// <param name="parameter">The parameter.</param>
    /// <param name="related">The unions and objects of the document.</param>
    public static ParameterRule Of(ParameterModel parameter, IReadOnlyDictionary<string, SchemaModel> related)
    {
        bool isJson = parameter.Style == ParameterStyle.Json;
        IEnumerable<TypeModel> types = isJson && parameter.Type.Kind == TypeKind.Object ? [] : parameter.Fields.Select(static f => f.Type).Append(parameter.Type);
        return new ParameterRule(
            parameter.WireName,
            parameter.Name,
            parameter.Type,
            parameter.Validity,
            isJson,
            new(types.Select(static type => Innermost(type).Name).OfType<string>().Distinct(StringComparer.Ordinal).Where(related.ContainsKey).Select(name => related[name])));
    }

    /// <summary>The class with the checks: two rules that differ have classes of their own, and each operation can spell the name by itself.</summary>
    public string ClassName => $"__{Name}_{StableHash.Of(string.Join("\n", WireName, TypeNames.InRecord(Type), Validity, IsJson)):x8}";

    /// <summary>The method that checks a value; null where there is nothing to check.</summary>
    public string? Method(EmissionOptions options) => Print(options).Method;

    /// <summary>Emits the class, where there is anything to check.</summary>
    public void Emit(SourceWriter writer, EmissionOptions options) => Print(options).Rules.Emit(writer);

    private (RuleHolder Rules, string? Method) Print(EmissionOptions options)
    {
        RuleHolder rules = new(ClassName, "internal");
        return (rules, ValueRules.Check(rules, "", Type, Validity, Related, new CheckSite().Member(WireName), IsJson, options));
    }

    private static TypeModel Innermost(TypeModel type) => type.Item is null ? type : Innermost(type.Item);
}
