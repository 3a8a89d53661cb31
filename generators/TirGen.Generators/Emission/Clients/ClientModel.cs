using TirGen.Specification.Model;

namespace TirGen.Generators.Emission.Clients;

/// <summary>What a client has once, whatever its operations: title, address, credentials, and the parameters that its options hold.</summary>
internal sealed record ClientModel(string Title, string? ServerUrl, SecurityModel Security, EquatableArray<ParameterModel> OptionParameters)
{
    /// <summary>The part of a model that the client's frame depends on.</summary>
    public static ClientModel Of(ApiModel model) => new(
        model.Title,
        Uri.TryCreate(model.ServerUrl, UriKind.Absolute, out _) ? model.ServerUrl : null,
        model.Security,
        new(model.Operations
            .SelectMany(static o => o.Parameters)
            .Where(static p => p.IsClientOption)
            .GroupBy(static p => p.Name, StringComparer.Ordinal)
            .Select(static g => g.First())));
}
