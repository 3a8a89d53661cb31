using TirGen.Generators.Emission.Writing;
using TirGen.Specification.Model;
using TirGen.Specification.Rules;
using TirGen.Specification.Rules.Lowering;

namespace TirGen.Generators.Emission.Validation;

/// <summary>Emits the run-time validation of an object: of its builder, and of its record.</summary>
internal static class ValidationEmitter
{
    private const string Violations = "global::TirGen.Validation.ApiViolations";

    public static void Emit(SourceWriter writer, ValidationPart part, EmissionOptions options)
    {
        ObjectModel model = part.Model;
        // Several schemas may share a file, and none has an underscore in its name.
        string builderRules = "BuilderRules_" + model.Name;
        string recordRules = "RecordRules_" + model.Name;
        bool hasSpan = model.BuilderForm == BuilderForm.RefStruct;
        using (writer.Block($"{options.Access} readonly {(hasSpan ? "ref " : "")}partial struct {model.BuilderName}"))
        {
            EmitPresence(writer, model, options);
            EmitMethods(writer, $"{builderRules}.Check(in this, ref violations)");
        }

        writer.Blank();
        using (writer.Block($"{options.Access} sealed partial record {model.Name}"))
        {
            // A builder without lists is made of a record without allocation.
            EmitMethods(writer, hasSpan ? $"{recordRules}.Check(this, ref violations)" : $"(({options.Qualified(model.BuilderName)})this).Validate(ref violations)");
        }

        Rule rule = RuleLowering.LowerText(model.Validity);
        PatternHolder patterns = new("Patterns_" + model.Name);
        EmitRules(writer, builderRules, $"scoped in {options.Qualified(model.BuilderName)} self", rule, part, true, patterns, options);
        if (hasSpan)
        {
            EmitRules(writer, recordRules, $"{options.Qualified(model.Name)} self", rule, part, false, patterns, options);
        }

        patterns.Emit(writer);
    }

    /// <summary>Tells an empty list from none and from null, which the properties of a builder do not.</summary>
    private static void EmitPresence(SourceWriter writer, ObjectModel model, EmissionOptions options)
    {
        foreach (BuilderMember member in BuilderMember.Of(model, options).Where(static m => m.Shape == MemberShape.List))
        {
            if (member.Bit is not null)
            {
                writer.Line($"internal bool {Slots.HasPrefix}{member.Property.Name} => {member.Presence};");
                writer.Blank();
            }

            if (member.NullBit is { } isNull)
            {
                writer.Line($"internal bool {Slots.NullPrefix}{member.Property.Name} => {BuilderMember.IsSet(isNull)};");
                writer.Blank();
            }
        }
    }

    private static void EmitMethods(SourceWriter writer, string check)
    {
        writer.Line("/// <summary>Checks every rule of the API that can be judged before the request is sent. Nothing is allocated when none is broken.</summary>");
        writer.Line("/// <param name=\"violations\">What was found, of every severity; empty when nothing was.</param>");
        writer.Line("/// <returns>Whether no rule of severity error is broken.</returns>");
        using (writer.Block("public bool Validate(out global::System.Collections.Generic.IReadOnlyList<global::TirGen.ApiViolation> violations)"))
        {
            writer.Line($"{Violations} found = default;");
            writer.Line("Validate(ref found);");
            writer.Line("return found.Complete(out violations);");
        }

        writer.Blank();
        writer.Line($"internal void Validate(ref {Violations} violations) => {check};");
    }

    private static void EmitRules(
        SourceWriter writer, string name, string self, Rule rule, ValidationPart part, bool isBuilder, PatternHolder patterns, EmissionOptions options)
    {
        CheckScope scope = new(self) { Patterns = patterns };
        Slots slots = new(part.Related.Append(part.Model).ToDictionary(static s => s.Name, StringComparer.Ordinal), options);
        RuleReport report = new(new RuleJudge(slots, scope), scope);
        Operand value = new(OperandKind.Object, "self", new TypeModel(TypeKind.Object) { Name = part.Model.Name, BuilderName = part.Model.BuilderName }) { IsBuilder = isBuilder };
        writer.Blank();
        using (writer.Block($"file static class {name}"))
        {
            using (writer.Block($"public static void Check({self}, ref {Violations} violations)"))
            {
                report.Print(writer, rule, value, new CheckSite());
                new NestedReport(slots, scope).Print(writer, value);
            }

            if (scope.Methods.Length > 0)
            {
                writer.Line(scope.Methods.TrimEnd('\n'));
            }
        }
    }
}
