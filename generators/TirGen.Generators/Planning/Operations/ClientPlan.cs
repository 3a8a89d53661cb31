using TirGen.Generators.Planning.Urls;
using TirGen.Specification.Model;

namespace TirGen.Generators.Planning.Operations;

/// <summary>What a client has once, whatever its operations: title, addresses, credentials, and the parameters that its options hold.</summary>
/// <param name="Title">The title of the API.</param>
/// <param name="ServerUrl">The default of the base address, or null.</param>
/// <param name="RelativeServer">The document's server where it is relative; otherwise null.</param>
/// <param name="ServerTemplate">The document's server as written, where its address has variables; otherwise null.</param>
/// <param name="ServerVariables">Those variables.</param>
/// <param name="Servers">The other addresses.</param>
/// <param name="Security">How the API authenticates.</param>
/// <param name="Requirements">What operations ask for that is not the document's own requirement, each once.</param>
/// <param name="Headers">The headers that answers have.</param>
/// <param name="Payloads">What the API sends by itself.</param>
/// <param name="Options">The parameters that the options hold.</param>
/// <param name="ParameterRules">What is checked of the parameters of all operations, each once.</param>
internal sealed record ClientPlan(
    string Title,
    string? ServerUrl,
    string? RelativeServer,
    string? ServerTemplate,
    EquatableArray<ServerVariableModel> ServerVariables,
    EquatableArray<ServerModel> Servers,
    SecurityModel Security,
    EquatableArray<SecurityRequirementModel> Requirements,
    EquatableArray<HeaderModel> Headers,
    EquatableArray<PayloadModel> Payloads,
    EquatableArray<ParameterPlan> Options,
    EquatableArray<ParameterRule> ParameterRules)
{
    /// <summary>The part of a model that the client's frame depends on.</summary>
    public static ClientPlan Of(ApiModel model)
    {
        Dictionary<string, SchemaModel> schemas = model.Schemas.ToDictionary(static s => s.Name, StringComparer.Ordinal);
        return new ClientPlan(
            model.Title,
            model.ServerUrl,
            model.RelativeServer,
            model.ServerTemplate,
            model.ServerVariables,
            model.Servers,
            model.Security,
            new(model.Operations.Select(static o => o.Security).Where(r => r.Alternatives.Count > 0 && r != model.Security.Default).Distinct()),
            model.Headers,
            model.Payloads,
            // Its text is no part of a path that leads elsewhere if it is a whole part of one anywhere.
            new(model.Operations
                .SelectMany(static operation => operation.Parameters.Where(static p => p.IsClientOption).Select(parameter => (Parameter: parameter, IsSegment: PathSegment.IsWhole(operation, parameter))))
                .GroupBy(static use => use.Parameter.Name, StringComparer.Ordinal)
                .Select(static uses => new ParameterPlan(uses.First().Parameter, uses.Any(static use => use.IsSegment)))),
            new(model.Operations
                .SelectMany(static operation => operation.Parameters)
                .Select(parameter => ParameterRule.Of(parameter, schemas))
                .GroupBy(static rule => rule.ClassName, StringComparer.Ordinal)
                .Select(static same => same.First())));
    }
}
