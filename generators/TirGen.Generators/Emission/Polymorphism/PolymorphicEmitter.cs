using TirGen.Generators.Code;
using TirGen.Generators.Emission.Reading;
using TirGen.Generators.Emission.Records;
using TirGen.Generators.Emission.Scalars;
using TirGen.Generators.Emission.Validation;
using TirGen.Generators.Emission.Writing;
using TirGen.Generators.Planning.Members;
using TirGen.Generators.Planning.Objects;
using TirGen.Specification.Model;

namespace TirGen.Generators.Emission.Polymorphism;

/// <summary>Emits a type that holds one of several records or other values, told apart by a discriminator or by how they look; what none of them stands for is kept as JSON.</summary>
internal static class PolymorphicEmitter
{
    public static void Emit(SourceWriter writer, PolymorphicPlan plan, IEnumerable<SchemaModel> related, EmissionOptions options)
    {
        PolymorphicModel model = plan.Model;
        string type = model.Name;
        RuleHolder rules = new("private");
        IReadOnlyList<string?> checks = Checks(plan, rules, related, options);
        XmlDocs.Text(writer, model.Documentation, model.Discriminator is { } told ? $"One of several objects, told apart by <c>{CSharpText.Xml(told)}</c>." : "A value of one of several forms.");
        XmlDocs.Obsolete(writer, model.Documentation);
        writer.Line(FileFrame.GeneratedCode);
        using (ScalarMembers.Struct(writer, model.Name, type, options))
        {
            writer.Line("private readonly object? _value;");
            ShapeEmitter.Emit(writer, model);
            foreach (VariantPlan variant in plan.Variants)
            {
                if (variant.Model.Type.Kind == TypeKind.Object)
                {
                    EmitVariant(writer, model.Name, variant, options);
                }
                else
                {
                    ShapeEmitter.EmitVariant(writer, model.Name, variant);
                }
            }

            EmitFragment(writer, model);
            writer.Blank();
            writer.Line($"""
                /// <summary>The record, or the <see cref="{TypeNames.Fragment}"/> of what no record stands for; null when there is none.</summary>
                public object? {(model.Name == "Value" ? "Content" : "Value")} => _value;

                /// <summary>Whether this is the default value, which stands for a member that is absent.</summary>
                public bool IsUndefined => _value is null;
                """);
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
                EmitWrite(writer, plan);
                EmitValidate(writer, plan, checks);
            }

            EmitReading(writer, plan, type, options);
            ScalarMembers.EmitSerialization(writer, type, "__WriteTo(new __Records.RecordWriter(json))", hasNull: true);
            EmitWriting(writer, plan, options);
            rules.Emit(writer);
        }
    }

    private static void EmitReading(SourceWriter writer, PolymorphicPlan plan, string type, EmissionOptions options)
    {
        PolymorphicModel model = plan.Model;
        if (model.Discriminator is null)
        {
            ShapeEmitter.EmitReading(writer, model, type, options);
            return;
        }

        writer.Blank();
        using (writer.Block($"internal static {type} __Read({ReadExpressions.Parameter})"))
        using (writer.Block($"switch (r.Discriminator({CSharpText.Literal(model.Discriminator)}))"))
        {
            foreach (VariantPlan variant in plan.Variants)
            {
                foreach (string key in variant.Model.Keys)
                {
                    writer.Line($"case {CSharpText.Literal(key)}:");
                }

                using (writer.Indent())
                {
                    writer.Line($"return {options.Qualified(variant.Type)}.__Read(ref r) is {{ }} {variant.Local} ? new {type}({variant.Local}) : default;");
                }
            }

            writer.Line("default:");
            using (writer.Indent())
            {
                writer.Line($"return new {type}(r.Fragment());");
            }
        }
    }

    private static void EmitVariant(SourceWriter writer, string type, VariantPlan variant, EmissionOptions options)
    {
        string record = variant.Type;
        string? told = variant.WithDiscriminator("value", options);
        writer.Blank();
        writer.Line($$"""
            /// <summary>Holds a <see cref="{{record}}"/>{{(told is null ? "" : "; its discriminator is set where it is not")}}.</summary>
            public {{type}}({{record}} value)
            {
                __System.ArgumentNullException.ThrowIfNull(value);
                _value = {{told ?? "value"}};
            }

            /// <summary>Holds a <see cref="{{record}}"/>.</summary>
            public static implicit operator {{type}}({{record}} value) => new(value);

            /// <summary>The <see cref="{{record}}"/>, when the value is one.</summary>
            public bool TryGet([__System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out {{record}}? value) => (value = _value as {{record}}) is not null;
            """);
    }

    private static void EmitFragment(SourceWriter writer, PolymorphicModel model)
    {
        writer.Blank();
        writer.Line($$"""
            /// <summary>Holds any JSON, such as an object that this document does not know.</summary>
            public {{model.Name}}({{TypeNames.Fragment}} value) => _value = value.IsUndefined ? null : value;

            /// <summary>Holds any JSON.</summary>
            public static implicit operator {{model.Name}}({{TypeNames.Fragment}} value) => new(value);

            /// <summary>The JSON, when the value is none of the records.</summary>
            public bool TryGet(out {{TypeNames.Fragment}} value)
            {
                value = _value is {{TypeNames.Fragment}} fragment ? fragment : default;
                return !value.IsUndefined;
            }
            """);
    }

    private static void EmitWrite(SourceWriter writer, PolymorphicPlan plan)
    {
        writer.Blank();
        using (writer.Block($"internal nint __Write({WritePrinter.Parameters})"))
        {
            using (writer.Block("switch (_value)"))
            {
                foreach (VariantPlan variant in plan.Variants)
                {
                    writer.Line($"case {variant.Type} {variant.Local}:");
                    using (writer.Indent())
                    {
                        ShapeEmitter.EmitWrite(writer, variant);
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

    private static void EmitValidate(SourceWriter writer, PolymorphicPlan plan, IReadOnlyList<string?> checks)
    {
        writer.Blank();
        writer.Line("/// <summary>Checks what it holds; of JSON that no form stands for nothing is known.</summary>");
        if (!plan.Variants.Where((v, i) => v.ChecksItself || checks[i] is not null).Any())
        {
            writer.Line($"internal void {ValidationEmitter.Check}(ref __Found violations) {{ }}");
            return;
        }

        // An empty list can be one of each form that is a list.
        bool hasLists = plan.Variants.Count(static v => v.Model.Type.Kind == TypeKind.List) > 1;
        using (writer.Block($"internal void {ValidationEmitter.Check}(ref __Found violations)"))
        using (writer.Block("switch (_value)"))
        {
            for (int i = 0; i < plan.Variants.Count; i++)
            {
                VariantPlan variant = plan.Variants[i];
                if (!variant.ChecksItself && checks[i] is null)
                {
                    continue;
                }

                writer.Line($"case {variant.Type} {variant.Local}{(hasLists && variant.Model.Type.Kind == TypeKind.List ? $" when {variant.Local}.Count > 0" : "")}:");
                using (writer.Indent())
                {
                    writer.Line(variant.ChecksItself ? $"{variant.Local}.{ValidationEmitter.Check}(ref violations);" : $"{checks[i]}({variant.Local}, ref violations);");
                    writer.Line("break;");
                }
            }
        }
    }

    /// <summary>For each form the method that checks it; null where there is none, or where the form checks itself.</summary>
    private static IReadOnlyList<string?> Checks(PolymorphicPlan plan, RuleHolder rules, IEnumerable<SchemaModel> related, EmissionOptions options) =>
        [.. plan.Variants.Select((variant, i) => !plan.Model.IsSent || variant.ChecksItself
            ? null
            : ValueRules.Check(rules, "Form" + CSharpText.Number(i + 1), variant.Model.Type, variant.Model.Validity, related, new CheckSite(), isJson: true, options))];

    private static void EmitWriting(SourceWriter writer, PolymorphicPlan plan, EmissionOptions options)
    {
        writer.Blank();
        using (writer.Block("private void __WriteTo(__Records.RecordWriter w)"))
        using (writer.Block("switch (_value)"))
        {
            foreach (VariantPlan variant in plan.Variants)
            {
                writer.Line($"case {variant.Type} {variant.Local}:");
                using (writer.Indent())
                {
                    writer.Line($"{RecordWritingEmitter.Value(variant.Model.Type, variant.Local, options)};");
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
