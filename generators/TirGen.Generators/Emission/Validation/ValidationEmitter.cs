using TirGen.Generators.Emission.Code;
using TirGen.Generators.Emission.Members;
using TirGen.Generators.Emission.Writing;
using TirGen.Specification.Model;
using TirGen.Specification.Rules;
using TirGen.Specification.Rules.Lowering;

namespace TirGen.Generators.Emission.Validation;

/// <summary>Emits the run-time validation of an object: of its builder, and of its record.</summary>
internal static class ValidationEmitter
{
    private const string Violations = "__Found";
    private const string Validatable = " : __TirGen.IApiValidatable";

    public static void Emit(SourceWriter writer, ValidationPart part, EmissionOptions options)
    {
        ObjectModel model = part.Model;
        string builderRules = BuilderRules(model.Name);
        string recordRules = "RecordRules_" + model.Name;
        bool hasSpan = model.BuilderForm == BuilderForm.RefStruct;
        using (writer.Block($"{options.Access} readonly {(hasSpan ? "ref " : "")}partial struct {model.BuilderName}{(hasSpan ? "" : Validatable)}"))
        {
            EmitPresence(writer, model, options);
            EmitMethods(writer, $"{builderRules}.Check(in this, ref violations)", "__additionalProperties");
        }

        writer.Blank();
        using (writer.Block($"{options.Access} sealed partial record {model.Name}{Validatable}"))
        {
            // A builder without lists is made of a record without allocation.
            EmitMethods(
                writer,
                hasSpan ? $"{recordRules}.Check(this, ref violations)" : $"(({options.Qualified(model.BuilderName)})this).Validate(ref violations)",
                hasSpan ? "AdditionalProperties is null ? null : __Kept.Of(this)" : null);
        }

        Rule rule = RuleLowering.LowerText(model.Validity);
        PatternHolder patterns = new(Patterns(model.Name));
        Slots slots = new(part.Related.Append(model).ToDictionary(static s => s.Name, StringComparer.Ordinal), options);
        void Rules(string name, string type, bool isBuilder) => EmitRules(writer, name, type + " self", slots, patterns, (check, report, nested) =>
        {
            Operand value = new(OperandKind.Object, "self", new TypeModel(TypeKind.Object) { Name = model.Name, BuilderName = model.BuilderName }) { IsBuilder = isBuilder };
            report.Print(check, rule, value, new CheckSite());
            nested.Print(check, value);
        });
        Rules(builderRules, "scoped in " + options.Qualified(model.BuilderName), true);
        if (hasSpan)
        {
            Rules(recordRules, options.Qualified(model.Name), false);
        }

        patterns.Emit(writer);
    }

    /// <summary>The class that checks a builder. Several schemas may share a file, and none has an underscore in its name.</summary>
    public static string BuilderRules(string name) => "BuilderRules_" + name;

    /// <summary>The class that holds the patterns of a schema.</summary>
    public static string Patterns(string name) => "Patterns_" + name;

    /// <summary>Tells an empty list from none, which the properties of a builder do not.</summary>
    private static void EmitPresence(SourceWriter writer, ObjectModel model, EmissionOptions options)
    {
        foreach (BuilderMember member in BuilderMember.Of(model, options).Where(static m => m.Shape == MemberShape.List))
        {
            if (member.Bit is not null)
            {
                writer.Line($"internal bool {Slots.HasPrefix}{member.Property.Name} => {member.Presence};");
                writer.Blank();
            }
        }
    }

    /// <summary>Emits the public method and the one that others call.</summary>
    /// <param name="writer">Takes the code.</param>
    /// <param name="check">The C# expression that checks.</param>
    /// <param name="kept">The C# expression of what is sent as it came and is not judged; null where there is none.</param>
    public static void EmitMethods(SourceWriter writer, string check, string? kept = null)
    {
        writer.Line("/// <inheritdoc cref=\"__TirGen.IApiValidatable.Validate\"/>");
        using (writer.Block("public bool Validate(out __Generic.IReadOnlyList<__TirGen.ApiViolation> violations)"))
        {
            writer.Line($"{Violations} found = {Violations}.Begin();");
            writer.Line("Validate(ref found);");
            writer.Line("return found.Complete(out violations);");
        }

        writer.Blank();
        if (kept is null)
        {
            writer.Line($"internal void Validate(ref {Violations} violations) => {check};");
            return;
        }

        using (writer.Block($"internal void Validate(ref {Violations} violations)"))
        {
            writer.Line("int mark = violations.Count;");
            writer.Line(check + ";");
            writer.Line($"violations.Pardon(mark, {kept});");
        }
    }

    /// <summary>Emits a class that checks, with the methods that its checks call.</summary>
    public static void EmitRules(
        SourceWriter writer, string name, string self, Slots slots, PatternHolder patterns, Action<SourceWriter, RuleReport, NestedReport> checks)
    {
        CheckScope scope = new(self) { Patterns = patterns };
        RuleReport report = new(new RuleJudge(slots, scope), scope);
        writer.Blank();
        using (writer.Block($"file static class {name}"))
        {
            using (writer.Block($"public static void Check({self}, ref {Violations} violations)"))
            {
                checks(writer, report, new NestedReport(slots, scope));
            }

            if (scope.Methods.Length > 0)
            {
                writer.Line(scope.Methods.TrimEnd('\n'));
            }
        }
    }
}
