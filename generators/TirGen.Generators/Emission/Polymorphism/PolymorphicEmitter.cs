using TirGen.Generators.Code;
using TirGen.Generators.Emission.Reading;
using TirGen.Generators.Emission.Records;
using TirGen.Generators.Emission.Scalars;
using TirGen.Generators.Emission.Validation;
using TirGen.Generators.Emission.Writing;
using TirGen.Generators.Planning.Members;
using TirGen.Generators.Planning.Writing;
using TirGen.Specification.Model;

namespace TirGen.Generators.Emission.Polymorphism;

/// <summary>Emits a type that holds one of several records or other values, told apart by a discriminator or by how they look; what none of them stands for is kept as JSON.</summary>
internal static class PolymorphicEmitter
{
    public static void Emit(SourceWriter writer, PolymorphicModel model, IEnumerable<SchemaModel> related, EmissionOptions options)
    {
        string type = model.Name;
        RuleHolder rules = new("FormRules_" + model.Name);
        IReadOnlyList<string?> checks = Checks(model, rules, related, options);
        XmlDocs.Text(writer, model.Documentation, model.Discriminator is { } told ? $"One of several objects, told apart by <c>{CSharpText.Xml(told)}</c>." : "A value of one of several forms.");
        XmlDocs.Obsolete(writer, model.Documentation);
        writer.Line(FileFrame.GeneratedCode);
        using (ScalarMembers.Struct(writer, model.Name, type, options))
        {
            writer.Line("private readonly object? _value;");
            ShapeEmitter.Emit(writer, model);
            foreach (VariantModel variant in model.Variants)
            {
                if (variant.Type.Kind == TypeKind.Object)
                {
                    EmitVariant(writer, model, variant, options);
                }
                else
                {
                    ShapeEmitter.EmitVariant(writer, model, variant.Type);
                }
            }

            EmitFragment(writer, model);
            writer.Blank();
            writer.Line($"/// <summary>The record, or the <see cref=\"{TypeNames.Fragment}\"/> of what no record stands for; null when there is none.</summary>");
            writer.Line($"public object? {(model.Name == "Value" ? "Content" : "Value")} => _value;");
            writer.Blank();
            writer.Line("/// <summary>Whether this is the default value, which stands for a member that is absent.</summary>");
            writer.Line("public bool IsUndefined => _value is null;");
            if (model.Variants.All(static v => v.Type.Kind == TypeKind.Object))
            {
                ScalarMembers.Emit(writer, model.Name, type, "__System.Object.Equals(_value, other._value)", "_value is null ? 0 : _value.GetHashCode()", "_value?.ToString() ?? \"\"");
            }
            else
            {
                // Two lists of the same items are not equal by themselves.
                ScalarMembers.Emit(writer, model.Name, type, "ToString() == other.ToString()", "ToString().GetHashCode()", "_value is null ? \"\" : __Records.ApiValueText.Of(this)");
            }

            if (model.IsSent)
            {
                EmitWrite(writer, model, options);
                EmitValidate(writer, model, checks);
            }

            EmitReading(writer, model, type, options);
            ScalarMembers.EmitSerialization(writer, type, "__WriteTo(new __Records.RecordWriter(json))", hasNull: true);
            EmitWriting(writer, model, options);
        }

        rules.Emit(writer);
    }

    private static void EmitReading(SourceWriter writer, PolymorphicModel model, string type, EmissionOptions options)
    {
        if (model.Discriminator is null)
        {
            ShapeEmitter.EmitReading(writer, model, type, options);
            return;
        }

        writer.Blank();
        using (writer.Block($"internal static {type} __Read({ReadExpressions.Parameter})"))
        using (writer.Block($"switch (r.Discriminator({CSharpText.Literal(model.Discriminator)}))"))
        {
            for (int i = 0; i < model.Variants.Count; i++)
            {
                VariantModel variant = model.Variants[i];
                foreach (string key in variant.Keys)
                {
                    writer.Line($"case {CSharpText.Literal(key)}:");
                }

                using (writer.Indent())
                {
                    writer.Line($"return {options.Qualified(variant.Type.Name!)}.__Read(ref r) is {{ }} {Local(i)} ? new {type}({Local(i)}) : default;");
                }
            }

            writer.Line("default:");
            using (writer.Indent())
            {
                writer.Line($"return new {type}(r.Fragment());");
            }
        }
    }

    private static void EmitVariant(SourceWriter writer, PolymorphicModel model, VariantModel variant, EmissionOptions options)
    {
        string record = variant.Type.Name!;
        writer.Blank();
        writer.Line($"/// <summary>Holds a <see cref=\"{record}\"/>{(Assignment(variant, "value", options) is null ? "" : "; its discriminator is set where it is not")}.</summary>");
        using (writer.Block($"public {model.Name}({record} value)"))
        {
            writer.Line("__System.ArgumentNullException.ThrowIfNull(value);");
            writer.Line($"_value = {Assignment(variant, "value", options) ?? "value"};");
        }

        writer.Blank();
        writer.Line($"/// <summary>Holds a <see cref=\"{record}\"/>.</summary>");
        writer.Line($"public static implicit operator {model.Name}({record} value) => new(value);");
        writer.Blank();
        writer.Line($"/// <summary>The <see cref=\"{record}\"/>, when the value is one.</summary>");
        writer.Line($"public bool TryGet([__System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out {record}? value) => (value = _value as {record}) is not null;");
    }

    /// <summary>The record with its discriminator; null when it is always there.</summary>
    private static string? Assignment(VariantModel variant, string value, EmissionOptions options)
    {
        if (variant.Property is not { } property)
        {
            return null;
        }

        string key = variant.Keys[0];
        string? text = property.Type.Kind switch
        {
            TypeKind.String or TypeKind.OpenEnum => CSharpText.Literal(key),
            TypeKind.Enum when property.Type.Members.FirstOrDefault(m => m.Value == key) is { } member => $"{options.Qualified(property.Type.Name!)}.{member.Name}",
            _ => null,
        };
        string path = $"{value}.{property.Name}";
        string? missing = MemberShapes.InRecord(property) switch
        {
            MemberShape.Optional => $"{path} is null",
            MemberShape.OptionalNullable => $"!{path}.IsSet",
            _ => null,
        };
        return text is null || missing is null ? null : $"{missing} ? {value} with {{ {property.Name} = {text} }} : {value}";
    }

    private static void EmitFragment(SourceWriter writer, PolymorphicModel model)
    {
        writer.Blank();
        writer.Line("/// <summary>Holds any JSON, such as an object that this document does not know.</summary>");
        writer.Line($"public {model.Name}({TypeNames.Fragment} value) => _value = value.IsUndefined ? null : value;");
        writer.Blank();
        writer.Line("/// <summary>Holds any JSON.</summary>");
        writer.Line($"public static implicit operator {model.Name}({TypeNames.Fragment} value) => new(value);");
        writer.Blank();
        writer.Line("/// <summary>The JSON, when the value is none of the records.</summary>");
        using (writer.Block($"public bool TryGet(out {TypeNames.Fragment} value)"))
        {
            writer.Line($"value = _value is {TypeNames.Fragment} fragment ? fragment : default;");
            writer.Line("return !value.IsUndefined;");
        }
    }

    private static string Local(int index) => "record" + CSharpText.Number(index);

    private static void EmitWrite(SourceWriter writer, PolymorphicModel model, EmissionOptions options)
    {
        ValueOps values = new(options);
        writer.Blank();
        using (writer.Block($"internal nint __Write({WritePrinter.Parameters})"))
        {
            using (writer.Block("switch (_value)"))
            {
                for (int i = 0; i < model.Variants.Count; i++)
                {
                    string local = Local(i);
                    writer.Line($"case {TypeNames.InRecord(model.Variants[i].Type)} {local}:");
                    using (writer.Indent())
                    {
                        ShapeEmitter.EmitWrite(writer, values, model.Variants[i].Type, local, options);
                        writer.Line("return p;");
                    }
                }

                writer.Line("default:");
                using (writer.Indent())
                {
                    writer.Line($"return __Json.Fragment(ref d, p, _value is {TypeNames.Fragment} fragment ? fragment : default, ref limit);");
                }
            }
        }
    }

    private static void EmitValidate(SourceWriter writer, PolymorphicModel model, IReadOnlyList<string?> checks)
    {
        writer.Blank();
        writer.Line("/// <summary>Checks what it holds; of JSON that no form stands for nothing is known.</summary>");
        if (!model.Variants.Where((v, i) => ChecksItself(v.Type) || checks[i] is not null).Any())
        {
            writer.Line($"internal void {ValidationEmitter.Check}(ref __Found violations) {{ }}");
            return;
        }

        // An empty list can be one of each form that is a list.
        bool hasLists = model.Variants.Count(static v => v.Type.Kind == TypeKind.List) > 1;
        using (writer.Block($"internal void {ValidationEmitter.Check}(ref __Found violations)"))
        using (writer.Block("switch (_value)"))
        {
            for (int i = 0; i < model.Variants.Count; i++)
            {
                TypeModel type = model.Variants[i].Type;
                if (!ChecksItself(type) && checks[i] is null)
                {
                    continue;
                }

                string local = Local(i);
                writer.Line($"case {TypeNames.InRecord(type)} {local}{(hasLists && type.Kind == TypeKind.List ? $" when {local}.Count > 0" : "")}:");
                using (writer.Indent())
                {
                    writer.Line(ChecksItself(type) ? $"{local}.{ValidationEmitter.Check}(ref violations);" : $"{checks[i]}({local}, ref violations);");
                    writer.Line("break;");
                }
            }
        }
    }

    private static bool ChecksItself(TypeModel type) => type.Kind is TypeKind.Object or TypeKind.Polymorphic;

    /// <summary>For each form the method that checks it; null where there is none, or where the form checks itself.</summary>
    private static IReadOnlyList<string?> Checks(PolymorphicModel model, RuleHolder rules, IEnumerable<SchemaModel> related, EmissionOptions options) =>
        [.. model.Variants.Select((variant, i) => !model.IsSent || ChecksItself(variant.Type)
            ? null
            : ValueRules.Check(rules, "Form" + CSharpText.Number(i + 1), variant.Type, variant.Validity, related, new CheckSite(), isJson: true, options))];

    private static void EmitWriting(SourceWriter writer, PolymorphicModel model, EmissionOptions options)
    {
        writer.Blank();
        using (writer.Block("private void __WriteTo(__Records.RecordWriter w)"))
        using (writer.Block("switch (_value)"))
        {
            for (int i = 0; i < model.Variants.Count; i++)
            {
                string local = Local(i);
                writer.Line($"case {TypeNames.InRecord(model.Variants[i].Type)} {local}:");
                using (writer.Indent())
                {
                    writer.Line($"{RecordWritingEmitter.Value(model.Variants[i].Type, local, options)};");
                    writer.Line("break;");
                }
            }

            writer.Line("default:");
            using (writer.Indent())
            {
                writer.Line($"w.Value(_value as {TypeNames.Fragment}?);");
                writer.Line("break;");
            }
        }
    }
}
