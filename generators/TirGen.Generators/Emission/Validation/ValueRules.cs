using TirGen.Generators.Code;
using TirGen.Generators.Planning.Members;
using TirGen.Specification.Model;
using TirGen.Specification.Rules.Writing;

namespace TirGen.Generators.Emission.Validation;

/// <summary>Checks a value that stands by itself: a parameter, a part of a body, one of the forms that a value can have.</summary>
internal static class ValueRules
{
    /// <param name="rules">The class that takes the check.</param>
    /// <param name="subject">Stands in the name of the method, since the class checks several values.</param>
    /// <param name="type">The type of the value.</param>
    /// <param name="validity">Its schema; null where nothing is known of it.</param>
    /// <param name="related">The schemas that its rules may look into.</param>
    /// <param name="site">The place that it stands at; the root where the caller knows the place.</param>
    /// <param name="isJson">It is written as JSON, so that the objects inside of it check themselves.</param>
    /// <param name="options">How types are named.</param>
    /// <returns>The method, as <see cref="RuleHolder.Check"/> gives it; null where there is nothing to check.</returns>
    public static string? Check(
        RuleHolder rules, string subject, TypeModel type, SchemaRules? validity, IEnumerable<SchemaModel> related, CheckSite site, bool isJson, EmissionOptions options)
    {
        bool hasRules = validity is not null && type.Kind is not (TypeKind.Any or TypeKind.Polymorphic) && !(isJson && type.Kind == TypeKind.Object);
        bool holdsObjects = isJson && NestedReport.HoldsObject(type);
        if (!hasRules && !holdsObjects)
        {
            return null;
        }

        Slots slots = new(related.ToDictionary(static s => s.Name, StringComparer.Ordinal), options);
        Operand value = slots.Of(type, "self");
        return rules.Check(TypeNames.InRecord(type) + " self", slots, (check, report, nested) =>
        {
            SourceWriter statements = new();
            if (hasRules)
            {
                report.Print(statements, validity!.Rule, value, site);
            }

            if (holdsObjects)
            {
                Below(statements, site, inner =>
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

            // What is said of rules that cannot be checked is no check.
            string text = statements.ToString();
            if (text.Contains("violations."))
            {
                check.Line(text.TrimEnd('\n'));
            }
        }, subject);
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
