using TirGen.Generators.Emission.Clients;
using TirGen.Generators.Emission.Contexts;
using TirGen.Specification.Model;

namespace TirGen.Generators.Emission;

/// <summary>Everything that a model becomes. The compiler takes it part by part, the command line at once.</summary>
internal static class Artefacts
{
    public static readonly Artefact<SchemaPart> Schemas = new(static (model, _) => SchemaPart.Of(model), FileEmitter.Schema);

    public static readonly Artefact<ContextModel> Contexts = new(ContextPlan.Of, FileEmitter.Context);

    public static readonly Artefact<OperationPart> Operations = new(static (model, _) => OperationPart.Of(model), FileEmitter.Operation);

    public static readonly Artefact<ClientModel> Clients = new(static (model, _) => [ClientModel.Of(model)], ClientEmitter.Emit);

    /// <summary>All files of a model.</summary>
    public static IEnumerable<GeneratedFile> Files(ApiModel model, EmissionOptions options) =>
    [
        .. Schemas.Files(model, options),
        .. Contexts.Files(model, options),
        .. Operations.Files(model, options),
        .. Clients.Files(model, options),
    ];
}
