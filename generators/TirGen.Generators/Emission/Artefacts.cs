using TirGen.Generators.Emission.Clients;
using TirGen.Generators.Emission.Code;
using TirGen.Generators.Emission.Contexts;
using TirGen.Specification.Model;

namespace TirGen.Generators.Emission;

/// <summary>Everything that a model becomes. The compiler takes it part by part, the command line at once.</summary>
internal static class Artefacts
{
    public static readonly Artefact<SchemaPart> Schemas = new(TrackingNames.Schemas, static (model, _) => SchemaPart.Of(model), static (part, _) => part.Schema.Name, FileEmitter.Schema);

    public static readonly Artefact<ContextModel> Contexts = new(TrackingNames.Contexts, ContextPlan.Of, static (part, _) => part.Name, FileEmitter.Context) { IsSmall = true };

    public static readonly Artefact<OperationPart> Operations = new(TrackingNames.Operations, static (model, _) => OperationPart.Of(model), static (part, _) => part.Operation.Name + ".Operation", FileEmitter.Operation);

    public static readonly Artefact<ClientModel> Clients = new(TrackingNames.Clients, static (model, _) => [ClientModel.Of(model)], static (_, options) => options.Stem + "Client", ClientEmitter.Emit);

    /// <summary>All files of a model.</summary>
    public static IEnumerable<GeneratedFile> Files(ApiModel model, EmissionOptions options) =>
    [
        .. Schemas.Files(model, options),
        .. Contexts.Files(model, options),
        .. Operations.Files(model, options),
        .. Clients.Files(model, options),
    ];
}
