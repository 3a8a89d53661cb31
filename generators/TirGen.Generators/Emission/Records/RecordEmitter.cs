using TirGen.Generators.Code;
using TirGen.Generators.Emission.Reading;
using TirGen.Generators.Emission.Validation;
using TirGen.Generators.Planning.Members;
using TirGen.Generators.Planning.Objects;
using TirGen.Specification.Model;
using TirGen.Specification.Spelling;

namespace TirGen.Generators.Emission.Records;

/// <summary>Emits the record of an object: what is kept, read and changed by <c>with</c>.</summary>
internal static class RecordEmitter
{
    /// <param name="writer">Takes the code.</param>
    /// <param name="plan">The object.</param>
    /// <param name="checks">Its checks; null when it is never sent.</param>
    /// <param name="options">How types are named.</param>
    public static void Emit(SourceWriter writer, ObjectPlan plan, ObjectChecks? checks, EmissionOptions options)
    {
        ObjectModel model = plan.Model;
        XmlDocs.Write(writer, model.Documentation, $"The object {CSharpText.Xml(model.Name)}.");
        writer.Line(FileFrame.GeneratedCode);
        writer.Line(RuleHolder.Attribute(model.Name));
        string record = model.Name;
        string self = RecordReadingEmitter.Interface(record);
        writer.Line($"[__Converter(typeof(__Records.RecordConverter<{record}>))]");
        using (writer.Block($"{options.Access} sealed {(model.IsSent ? "partial " : "")}record {model.Name} : __Records.ApiRecord, {self}{(checks is null ? "" : ValidationEmitter.Interface)}"))
        {
            foreach (RecordMember member in plan.Members)
            {
                EmitProperty(writer, member, model);
            }

            RecordReadingEmitter.Emit(writer, plan, options);
            writer.Blank();
            RecordWritingEmitter.Emit(writer, plan.Members, options);
            EmitEquality(writer, model);
            if (checks is not null)
            {
                ValidationEmitter.EmitInRecord(writer, model, checks);
            }

            (checks?.Rules ?? RuleHolder.Within(model.Name)).Emit(writer, model.Validity.Text);
        }
    }

    /// <summary>Says what C# would otherwise say of each member: the base compares, hashes and shows what the record writes.</summary>
    private static void EmitEquality(SourceWriter writer, ObjectModel model)
    {
        writer.Blank();
        writer.Line($"""
            public bool Equals({model.Name}? other) => base.Equals(other);
            public override int GetHashCode() => base.GetHashCode();
            protected override bool PrintMembers(__System.Text.StringBuilder builder) => false;
            """);
    }

    private static void EmitProperty(SourceWriter writer, RecordMember member, ObjectModel owner)
    {
        PropertyModel property = member.Property;
        writer.Blank();
        XmlDocs.Write(writer, property.Documentation, $"The member {CSharpText.Xml(property.WireName)}.", knownSource: owner.Documentation.Source);
        string name = CSharpText.Literal(property.WireName);
        writer.Line($"[__Property({name})]");
        string required = member.MustBeSet ? "required " : "";
        if (property.Constant is { } constant)
        {
            writer.Line($"public {member.Type} {property.Name} => {CSharpText.Literal(constant)};");
        }
        else if (member.ForgetsWhatWasKept)
        {
            string field = "_" + Identifiers.Camel(property.Name);
            writer.Line(
                $"public {required}{member.Type} {property.Name} {{ get => {field}; init {{ {field} = value; AdditionalProperties = __Kept.Without(AdditionalProperties, {name}); }} }}");
            writer.Blank();
            writer.Line($"private readonly {member.Type} {field};");
        }
        else
        {
            writer.Line($"public {required}{member.Type} {property.Name} {{ get; init; }}");
        }
    }
}
