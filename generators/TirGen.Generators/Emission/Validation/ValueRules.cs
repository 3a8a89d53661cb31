using TirGen.Generators.Emission.Code;
using TirGen.Generators.Emission.Members;
using TirGen.Specification.Model;
using TirGen.Specification.Rules.Lowering;

namespace TirGen.Generators.Emission.Validation;

/// <summary>Emits the class that checks a value that stands by itself: a parameter, a part of a body, one of the forms that a value can have.</summary>
internal static class ValueRules
{
    /// <param name="name">The C# name of the class.</param>
    /// <param name="patternsName">The C# name of the class of its patterns.</param>
    /// <param name="type">The type of the value.</param>
    /// <param name="validity">Its schema; null where nothing is known of it.</param>
    /// <param name="related">The schemas that its rules may look into.</param>
    /// <param name="site">The place that it stands at; the root where the caller knows the place.</param>
    /// <param name="isJson">It is written as JSON, so that the objects inside of it check themselves.</param>
    /// <param name="options">How types are named.</param>
    /// <returns>The classes; empty where there is nothing to check.</returns>
    public static string Checks(string name, string patternsName, TypeModel type, string? validity, IEnumerable<SchemaModel> related, CheckSite site, bool isJson, EmissionOptions options)
    {
        bool hasRules = validity is not null && type.Kind is not (TypeKind.Any or TypeKind.Polymorphic) && !(isJson && type.Kind == TypeKind.Object);
        bool holdsObjects = isJson && NestedReport.HoldsObject(type);
        if (!hasRules && !holdsObjects)
        {
            return "";
        }

        SourceWriter writer = new();
        PatternHolder patterns = new(patternsName);
        Slots slots = new(related.ToDictionary(static s => s.Name, StringComparer.Ordinal), options);
        Operand value = slots.Of(type, "self");
        bool hasChecks = false;
        ValidationEmitter.EmitRules(writer, name, TypeNames.InRecord(type, options) + " self", slots, patterns, (check, report, nested) =>
        {
            if (hasRules)
            {
                report.Print(check, RuleLowering.LowerText(validity!), value, site);
            }

            if (holdsObjects)
            {
                Below(check, site, inner =>
                {
                    if (type.Kind == TypeKind.Object)
                    {
                        inner.Line($"self.{ValidationEmitter.Check}(ref violations);");
                    }
                    else
                    {
                        nested.PrintValue(inner, value);
                    }
                });
            }

            hasChecks = check.ToString().Contains("violations.");
        });
        patterns.Emit(writer);
        return hasChecks ? writer.ToString().TrimEnd('\n') : "";
    }

    /// <summary>Checks that name what is in the value are put below its place.</summary>
    private static void Below(SourceWriter writer, CheckSite site, Action<SourceWriter> checks)
    {
        if (site.Pointer.Count == 0)
        {
            checks(writer);
            return;
        }

        writer.Line("int mark = violations.Count;");
        checks(writer);
        writer.Line($"violations.Prefix(mark, {site.PointerCode}, {site.SubjectCode});");
    }
}
