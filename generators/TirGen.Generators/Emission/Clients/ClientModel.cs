using TirGen.Generators.Emission.Urls;
using TirGen.Specification.Model;

namespace TirGen.Generators.Emission.Clients;

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
/// <param name="OptionParameters">The parameters that the options hold.</param>
/// <param name="SegmentOptions">The names of those whose text is somewhere a whole part of the path.</param>
/// <param name="ParameterRules">What is checked of the parameters of all operations, each once.</param>
internal sealed record ClientModel(
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
    EquatableArray<ParameterModel> OptionParameters,
    EquatableArray<string> SegmentOptions,
    EquatableArray<ParameterRule> ParameterRules)
{
    /// <summary>The part of a model that the client's frame depends on.</summary>
    public static ClientModel Of(ApiModel model) => new(
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
        new(model.Operations
            .SelectMany(static o => o.Parameters)
            .Where(static p => p.IsClientOption)
            .GroupBy(static p => p.Name, StringComparer.Ordinal)
            .Select(static g => g.First())),
        new(model.Operations
            .SelectMany(static o => o.Parameters.Where(p => p.IsClientOption && PathSegment.IsWhole(o, p)))
            .Select(static p => p.Name)
            .Distinct(StringComparer.Ordinal)),
        new(OperationPart.Of(model)
            .SelectMany(static part => part.Rules)
            .GroupBy(static rule => rule.ClassName, StringComparer.Ordinal)
            .Select(static g => g.First())));
}
