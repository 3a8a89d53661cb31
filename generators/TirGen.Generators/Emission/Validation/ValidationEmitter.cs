using TirGen.Generators.Code;
using TirGen.Generators.Planning.Members;
using TirGen.Specification.Model;

namespace TirGen.Generators.Emission.Validation;

/// <summary>Emits the run-time validation of an object: of its builder, and of its record.</summary>
internal static class ValidationEmitter
{
    private const string Violations = "__Found";

    /// <summary>What a type that checks itself adds to its interfaces.</summary>
    public const string Interface = ", __TirGen.IApiValidatable";

    /// <summary>The method by which generated types check each other; its name keeps it out of the overloads of the public one.</summary>
    public const string Check = "__Validate";

    /// <summary>The checks of an object that can be sent.</summary>
    /// <param name="model">The object.</param>
    /// <param name="related">The schemas that its rules look into.</param>
    /// <param name="options">How types are named.</param>
    public static ObjectChecks Checks(ObjectModel model, IEnumerable<SchemaModel> related, EmissionOptions options)
    {
        RuleHolder rules = RuleHolder.Within(options.Qualified(model.Name));
        Slots slots = new(related.Append(model).ToDictionary(static s => s.Name, StringComparer.Ordinal), options);
        string? Statement(string self, string argument, bool isBuilder) => rules.Check(self, slots, (check, report, nested) =>
        {
            Operand value = new(OperandKind.Object, "self", new TypeModel(TypeKind.Object) { Name = model.Name, BuilderName = model.BuilderName }) { IsBuilder = isBuilder };
            report.Print(check, model.Validity.Rule, value, new CheckSite());
            nested.Print(check, value);
        }) is { } method ? $"{method}({argument}, ref violations);" : null;
        string? ofBuilder = Statement($"scoped in {model.BuilderName} self", "in this", true);
        // A builder without lists is made of a record without allocation.
        string? ofRecord = model.BuilderForm == BuilderForm.RefStruct
            ? Statement($"{model.Name} self", "this", false)
            : $"(({model.BuilderName})this).{Check}(ref violations);";
        return new ObjectChecks(ofBuilder, ofRecord, rules);
    }

    /// <summary>Emits the methods of a builder.</summary>
    public static void EmitInBuilder(SourceWriter writer, IReadOnlyList<BuilderMember> members, ObjectChecks checks, bool implements)
    {
        EmitPresence(writer, members);
        writer.Blank();
        EmitMethods(writer, checks.OfBuilder, implements, "__additionalProperties");
    }

    /// <summary>Emits the methods of a record.</summary>
    public static void EmitInRecord(SourceWriter writer, ObjectModel model, ObjectChecks checks)
    {
        writer.Blank();
        EmitMethods(writer, checks.OfRecord, implements: true, model.BuilderForm == BuilderForm.RefStruct ? "AdditionalProperties is null ? null : __Kept.Of(this)" : null);
    }

    /// <summary>Tells an empty list from none, which the properties of a builder do not.</summary>
    private static void EmitPresence(SourceWriter writer, IReadOnlyList<BuilderMember> members)
    {
        foreach (BuilderMember member in members.Where(static m => m is { Shape: MemberShape.List, Bit: not null }))
        {
            writer.Blank();
            writer.Line($"internal bool {Slots.HasPrefix}{member.Property.Name} => {member.Presence};");
        }
    }

    /// <summary>Emits the public method and the one that others call.</summary>
    /// <param name="writer">Takes the code.</param>
    /// <param name="check">The C# statement that checks; null where there is nothing to check.</param>
    /// <param name="implements">Whether the public one implements the interface, whose documentation it then has.</param>
    /// <param name="kept">The C# expression of what is sent as it came and is not judged; null where there is none.</param>
    public static void EmitMethods(SourceWriter writer, string? check, bool implements, string? kept = null)
    {
        if (!implements)
        {
            writer.Line("/// <inheritdoc cref=\"__TirGen.IApiValidatable.Validate\"/>");
        }

        writer.Line($"public bool Validate(out __Violations violations) {{ {Violations} found = {Violations}.Begin(); {Check}(ref found); return found.Complete(out violations); }}");
        writer.Line($"internal void {Check}(ref {Violations} violations) {{ {(check, kept) switch
        {
            (null, null) => "",
            (_, null) => check,
            (null, _) => $"violations.Pardon(violations.Count, {kept});",
            _ => $"int mark = violations.Count; {check} violations.Pardon(mark, {kept});",
        }} }}");
    }
}
