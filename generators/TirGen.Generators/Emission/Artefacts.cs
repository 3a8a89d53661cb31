using TirGen.Generators.Code;
using TirGen.Generators.Emission.Clients;
using TirGen.Generators.Planning;
using TirGen.Generators.Planning.Contexts;
using TirGen.Generators.Planning.Operations;
using TirGen.Specification.Model;

namespace TirGen.Generators.Emission;

/// <summary>Everything that a model becomes. The compiler takes it part by part, the command line at once.</summary>
internal static class Artefacts
{
    public static readonly Artefact<SchemaPart> Schemas = new(TrackingNames.Schemas, static (model, _) => SchemaPart.Of(model), static (part, _) => part.Schema.Name, FileEmitter.Schema);

    public static readonly Artefact<ContextPlan> Contexts = new(TrackingNames.Contexts, ContextPlan.Of, static (part, _) => part.Name, FileEmitter.Context) { IsSmall = true };

    public static readonly Artefact<OperationPlan> Operations = new(TrackingNames.Operations, OperationPlan.Of, static (plan, _) => plan.Model.Name + ".Operation", FileEmitter.Operation);

    public static readonly Artefact<ClientPlan> Clients = new(TrackingNames.Clients, static (model, _) => [ClientPlan.Of(model)], static (_, options) => options.Stem + "Client", ClientEmitter.Emit);

    /// <summary>All files of a model.</summary>
    public static IEnumerable<GeneratedFile> Files(ApiModel model, EmissionOptions options) =>
    [
        .. Schemas.Files(model, options),
        .. Contexts.Files(model, options),
        .. Operations.Files(model, options),
        .. Clients.Files(model, options),
    ];
}
