using TirGen.Generators.Code;
using TirGen.Generators.Emission.Bodies;
using TirGen.Generators.Emission.Builders;
using TirGen.Generators.Emission.Clients;
using TirGen.Generators.Emission.Contexts;
using TirGen.Generators.Emission.Polymorphism;
using TirGen.Generators.Emission.Records;
using TirGen.Generators.Emission.Scalars;
using TirGen.Generators.Emission.Urls;
using TirGen.Generators.Emission.Validation;
using TirGen.Generators.Planning;
using TirGen.Generators.Planning.Contexts;
using TirGen.Generators.Planning.Objects;
using TirGen.Generators.Planning.Operations;
using TirGen.Specification.Model;

namespace TirGen.Generators.Emission;

/// <summary>Emits one part of a model into a file.</summary>
internal static class FileEmitter
{
    /// <summary>A schema: its record, its builder when it can be sent; or a scalar type.</summary>
    public static void Schema(SourceWriter writer, SchemaPart part, EmissionOptions options)
    {
        SchemaModel schema = part.Schema;
        switch (schema)
        {
            case ObjectModel model:
                ObjectPlan plan = ObjectPlan.Of(model, options);
                ObjectChecks? checks = model.IsSent ? ValidationEmitter.Checks(model, part.Related, options) : null;
                RecordEmitter.Emit(writer, plan, checks, options);
                if (plan.Builder is { } builder && checks is not null)
                {
                    writer.Blank();
                    BuilderEmitter.Emit(writer, model, builder, checks, options);
                }

                break;
            case EnumModel { IsOpen: true } model:
                OpenEnumEmitter.Emit(writer, model, options);
                break;
            case EnumModel { Integer: not null } model:
                IntegerEnumEmitter.Emit(writer, model, options);
                break;
            case EnumModel model:
                EnumEmitter.Emit(writer, model, options);
                break;
            case PolymorphicModel model:
                PolymorphicEmitter.Emit(writer, PolymorphicPlan.Of(model, options), part.Related, options);
                break;
            case UnionModel model:
                UnionEmitter.Emit(writer, model, options);
                break;
        }
    }

    /// <summary>A serializer context.</summary>
    public static void Context(SourceWriter writer, ContextPlan context, EmissionOptions options) => ContextEmitter.Emit(writer, context, options);

    /// <summary>An operation: the URL of its path, its body where that is no object, and its method on the client.</summary>
    public static void Operation(SourceWriter writer, OperationPlan plan, EmissionOptions options)
    {
        OperationModel operation = plan.Model;
        if (plan.Url is { } url)
        {
            UrlEmitter.Emit(writer, plan, url, options);
            writer.Blank();
        }

        if (plan.ValueBody is { } value)
        {
            ValueRequestEmitter.Emit(writer, value, operation.Name, options);
            writer.Blank();
        }
        else if (operation.Content.Kind == BodyKind.Multipart)
        {
            MultipartEmitter.Emit(writer, plan, options);
            writer.Blank();
        }

        if (operation.Result.Kind == AnswerKind.ByStatus)
        {
            AnswerEmitter.Emit(writer, operation, options);
            writer.Blank();
        }

        MethodEmitter.Emit(writer, plan, options);
    }
}
