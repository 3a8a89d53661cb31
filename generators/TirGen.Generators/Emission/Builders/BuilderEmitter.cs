using TirGen.Generators.Code;
using TirGen.Generators.Emission.Forms;
using TirGen.Generators.Emission.Validation;
using TirGen.Generators.Planning.Members;
using TirGen.Generators.Planning.Objects;
using TirGen.Specification.Model;

namespace TirGen.Generators.Emission.Builders;

/// <summary>Emits the builder of an object: the members, the conversion from the record, and the writing.</summary>
internal static class BuilderEmitter
{
    public static void Emit(SourceWriter writer, ObjectModel model, BuilderPlan plan, ObjectChecks checks, EmissionOptions options)
    {
        XmlDocs.Inherit(writer, model.Name, model.Documentation);
        writer.Line(FileFrame.GeneratedCode);
        writer.Line($"[__Schema(typeof({model.Name}))]");
        bool hasSpan = model.BuilderForm == BuilderForm.RefStruct;
        using (writer.Block($"{options.Access} readonly {(hasSpan ? "ref " : "")}partial struct {model.BuilderName}{(hasSpan ? "" : " : __TirGen.Http.IJsonBody" + ValidationEmitter.Interface)}"))
        {
            EmitFields(writer, plan);
            writer.Blank();
            writer.Line($"public {model.BuilderName}() => __set = 1u;");
            BuilderConversionEmitter.Emit(writer, model, plan.Members);
            foreach (BuilderMember member in plan.Members)
            {
                BuilderPropertyEmitter.Emit(writer, member, model.Name);
            }

            EmitAdditional(writer, model);
            writer.Blank();
            writer.Line("internal bool __IsCreated => __set != 0;");
            BuilderWritingEmitter.Emit(writer, plan, model.BuilderName, implements: !hasSpan);
            if (plan.Form is { } form)
            {
                FormWritingEmitter.Emit(writer, form, model.BuilderName);
            }

            ValidationEmitter.EmitInBuilder(writer, plan.Members, checks, implements: !hasSpan);
        }
    }

    private static void EmitFields(SourceWriter writer, BuilderPlan plan)
    {
        foreach (string word in plan.Words)
        {
            writer.Line($"private readonly uint {word};");
        }

        foreach (BuilderMember member in plan.Members)
        {
            if (member.Shape != MemberShape.Constant)
            {
                // A required member is always assigned, which the compiler cannot see through the property.
                bool isReference = member.Shape == MemberShape.Required && !member.Property.Type.IsValueType;
                writer.Line($"private readonly {member.FieldType} {member.Field}{(isReference ? " = null!" : "")};");
            }
        }

        writer.Line($"private readonly {AdditionalType} __additionalProperties;");
    }

    private static void EmitAdditional(SourceWriter writer, ObjectModel model)
    {
        if (model.AdditionalProperties is null)
        {
            return;
        }

        writer.Blank();
        writer.Line($$"""
            /// <summary>Members that the document does not name, written behind the others.</summary>
            public {{AdditionalType}} AdditionalProperties
            {
                get => __additionalProperties;
                init => __additionalProperties = value;
            }
            """);
    }

    private const string AdditionalType = "__Others?";
}
