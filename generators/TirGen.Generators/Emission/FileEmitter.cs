using TirGen.Generators.Emission.Bodies;
using TirGen.Generators.Emission.Builders;
using TirGen.Generators.Emission.Clients;
using TirGen.Generators.Emission.Contexts;
using TirGen.Generators.Emission.Records;
using TirGen.Generators.Emission.Scalars;
using TirGen.Generators.Emission.Urls;
using TirGen.Generators.Emission.Validation;
using TirGen.Specification.Model;

namespace TirGen.Generators.Emission;

/// <summary>Emits the file of one part of a model.</summary>
internal static class FileEmitter
{
    /// <summary>A schema: its record, its builder when it can be sent, its JSON metadata; or a scalar type.</summary>
    public static GeneratedFile Schema(SchemaPart part, EmissionOptions options)
    {
        SchemaModel schema = part.Schema;
        SourceWriter writer = FileFrame.Open(options);
        switch (schema)
        {
            case ObjectModel model:
                RecordEmitter.Emit(writer, model, options);
                if (model.IsSent)
                {
                    writer.Blank();
                    BuilderEmitter.Emit(writer, model, options);
                }

                writer.Blank();
                ObjectInfoEmitter.Emit(writer, model, options);
                if (model.IsSent)
                {
                    writer.Blank();
                    ValidationEmitter.Emit(writer, new ValidationPart(model, part.Related), options);
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
            case UnionModel model:
                UnionEmitter.Emit(writer, model, options);
                break;
        }

        return new GeneratedFile(schema.Name, writer.ToString());
    }

    /// <summary>A serializer context.</summary>
    public static GeneratedFile Context(ContextModel context, EmissionOptions options)
    {
        SourceWriter writer = FileFrame.Open(options);
        ContextEmitter.Emit(writer, context, options);
        return new GeneratedFile(context.Name, writer.ToString());
    }

    /// <summary>An operation: the URL of its path, its body where that is no object, and its method on the client.</summary>
    public static GeneratedFile Operation(OperationPart part, EmissionOptions options)
    {
        SourceWriter writer = FileFrame.Open(options);
        OperationModel operation = part.Operation;
        if (operation.OwnsUrl)
        {
            UrlEmitter.Emit(writer, operation, options);
            writer.Blank();
        }

        if (operation.Content.RequestName is not null)
        {
            if (operation.Content.Kind == BodyKind.Multipart)
            {
                MultipartEmitter.Emit(writer, operation, options);
            }
            else
            {
                ValueRequestEmitter.Emit(writer, operation, options);
            }

            writer.Blank();
        }

        MethodEmitter.Emit(writer, part, options);
        return new GeneratedFile(operation.Name + ".Operation", writer.ToString());
    }
}
