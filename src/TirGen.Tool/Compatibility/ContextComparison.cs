using TirGen.Generators.Planning.Contexts;
using TirGen.Specification.Rules;

namespace TirGen.Tool.Compatibility;

/// <summary>Compares which types the contexts of single operations know. The context of the whole document knows every schema.</summary>
internal static class ContextComparison
{
    public static IEnumerable<Change> Compare(ApiVersion old, ApiVersion now)
    {
        HashSet<string> types = [.. now.Model.Schemas.Select(static s => s.Name)];
        Dictionary<string, HashSet<string>> current = ContextPlan.Of(now.Model, now.Options).ToDictionary(static c => c.Name, PropertiesOf, StringComparer.Ordinal);
        Dictionary<string, string> owners = old.Model.Operations.ToDictionary(static o => o.ContextName, static o => o.Name, StringComparer.Ordinal);
        foreach (ContextPlan context in ContextPlan.Of(old.Model, old.Options))
        {
            if (!owners.TryGetValue(context.Name, out string? operation))
            {
                continue;
            }

            if (!current.TryGetValue(context.Name, out HashSet<string>? known))
            {
                // Where the operation itself is there, nothing of it is JSON any more.
                if (now.Model.Operations.Any(o => o.Name == operation))
                {
                    yield return Removed(operation, $"{operation} has no JSON and no context any more.", [context.Name]);
                }

                continue;
            }

            List<string> lost = [.. PropertiesOf(context).Where(name => !known.Contains(name) && types.Contains(name)).Order(StringComparer.Ordinal)];
            if (lost.Count > 0)
            {
                yield return Removed(operation, $"{context.Name} knows {string.Join(", ", lost)} no more.", [.. lost.Select(name => $"{context.Name}.{name}")]);
            }
        }
    }

    private static Change Removed(string operation, string message, IReadOnlyList<string> members) =>
        new(ChangeKind.MetadataRemoved, RuleSeverity.Error, Breaks.Source, message, "Use the context of the whole document.")
        {
            Members = members,
            Old = ApiPart.Operation(operation),
        };

    private static HashSet<string> PropertiesOf(ContextPlan context) => [.. context.Types.Select(static t => t.PropertyName).OfType<string>()];
}
