using TirGen.Generators.Planning.Members;
using TirGen.Specification.Model;
using TirGen.Specification.Parsing;
using TirGen.Specification.Rules;
using TirGen.Specification.Spelling;

namespace TirGen.Tool.Compatibility;

/// <summary>Compares the parameters of an operation: those of the method, and the members of the URL.</summary>
internal static class ParameterComparison
{
    public static IEnumerable<Change> Compare(OperationPair pair)
    {
        Dictionary<string, ParameterModel> current = pair.Now.Parameters.ToDictionary(static p => p.WireName, StringComparer.Ordinal);
        foreach (ParameterModel parameter in pair.Old.Parameters)
        {
            IEnumerable<Change> changes = current.TryGetValue(parameter.WireName, out ParameterModel? found) ? Compare(pair, parameter, found)
                : [Create(pair, ChangeKind.ParameterRemoved, RuleSeverity.Error, Breaks.Source, parameter, $"{pair.Old.Name} has no parameter {parameter.WireName} any more.", "Do not give it.")];
            foreach (Change change in changes)
            {
                yield return change;
            }
        }

        HashSet<string> before = [.. pair.Old.Parameters.Select(static p => p.WireName)];
        foreach (ParameterModel parameter in pair.Now.Parameters.Where(p => !before.Contains(p.WireName) && (p.IsRequired || !p.IsClientOption)))
        {
            yield return parameter.IsClientOption
                ? Create(pair, ChangeKind.RequiredParameterAdded, RuleSeverity.Error, Breaks.Source | Breaks.Wire, parameter, $"{pair.Old.Name} has a new parameter {parameter.WireName} that the client's options hold.", $"Set {pair.NewVersion.Options.Stem}Options.{parameter.Name} once.")
                : parameter.IsRequired
                ? Create(pair, ChangeKind.RequiredParameterAdded, RuleSeverity.Error, Breaks.Source | Breaks.Wire, parameter, $"{pair.Old.Name} has a new parameter {parameter.WireName} that must be given.", $"Give {Argument(parameter)}.")
                : Create(pair, ChangeKind.OptionalParameterAdded, RuleSeverity.Warning, Breaks.Source, parameter, $"{pair.Old.Name} has a new optional parameter {parameter.WireName}.", "Name the arguments behind it, such as cancellationToken.");
        }

        if (IsReordered(pair))
        {
            yield return pair.Create(
                ChangeKind.ParametersReordered, RuleSeverity.Error, Breaks.Source, $"The parameters of {pair.Old.Name} stand in another order.", "Name the arguments, or give them in the new order.", pair.Methods);
        }
    }

    private static IEnumerable<Change> Compare(OperationPair pair, ParameterModel old, ParameterModel now)
    {
        string what = $"The parameter {old.WireName} of {pair.Old.Name}";
        string before = TypeNames.InRecord(old.Type);
        string after = TypeNames.InRecord(now.Type);
        if (old.Name != now.Name)
        {
            yield return Create(pair, ChangeKind.ParameterRenamed, RuleSeverity.Error, Breaks.Source, old, $"{what} is called {Argument(now)}.", $"Write {Argument(now)}.");
        }

        if (before != after)
        {
            Breaks breaks = WireTypes.Differ(old.Type, now.Type) ? Breaks.Source | Breaks.Wire : Breaks.Source;
            yield return Create(pair, ChangeKind.ParameterTypeChanged, RuleSeverity.Error, breaks, old, $"{what} was {TypeText.Short(before)} and is {TypeText.Short(after)}.", $"Give {TypeText.Short(after)}.");
        }

        if (!old.IsRequired && now.IsRequired)
        {
            yield return Create(pair, ChangeKind.ParameterRequired, RuleSeverity.Error, Breaks.Source | Breaks.Wire, old, $"{what} must be given.", $"Give {Argument(now)}.");
        }
        else if (old.IsRequired && !now.IsRequired)
        {
            yield return Create(pair, ChangeKind.ParameterOptional, RuleSeverity.Error, Breaks.Source, old, $"{what} may be left out and stands behind those that must be given.", $"Name the argument: {Argument(now)}.");
        }

        if (old.IsClientOption != now.IsClientOption)
        {
            yield return Create(pair, ChangeKind.ParameterMoved, RuleSeverity.Error, Breaks.Source, old,
                now.IsClientOption ? $"{what} is an option of the client now." : $"{what} is given with each call now.",
                now.IsClientOption ? $"Set {pair.NewVersion.Options.Stem}Options.{now.Name} once." : $"Give {Argument(now)}.");
        }

        if (old.Place != now.Place)
        {
            Breaks breaks = old.IsInUrl && !now.IsInUrl ? Breaks.Source | Breaks.Wire : Breaks.Wire;
            yield return Create(pair, ChangeKind.ParameterMoved, RuleSeverity.Error, breaks, old,
                $"{what} is a parameter of the {now.Place.ToString().ToLowerInvariant()} now.", "Build again; programs built before send it where it was.");
        }
        else if ((old.Style, old.Explodes, old.AllowsReserved) != (now.Style, now.Explodes, now.AllowsReserved))
        {
            yield return Create(pair, ChangeKind.ParameterStyleChanged, RuleSeverity.Error, Breaks.Wire, old, $"{what} is written in another style.", "Build again; programs built before write the old one.");
        }

        foreach (Change change in Deprecation.Compare(old.Documentation, now.Documentation, what, old.IsInUrl ? [$"{pair.Old.UrlName}.{old.Name}"] : pair.Methods, new ApiPart(SpecPart.Parameter, pair.Old.Name, old.WireName)))
        {
            yield return change;
        }
    }

    /// <summary>Whether parameters that both versions demand, or both do not, follow each other otherwise.</summary>
    private static bool IsReordered(OperationPair pair)
    {
        HashSet<(string, bool)> shared = [.. Given(pair.Old)];
        shared.IntersectWith(Given(pair.Now));
        return !Given(pair.Old).Where(shared.Contains).SequenceEqual(Given(pair.Now).Where(shared.Contains));
    }

    private static IEnumerable<(string Name, bool IsRequired)> Given(OperationModel operation) =>
        operation.Parameters.Where(static p => !p.IsClientOption).OrderBy(static p => p.IsRequired ? 0 : 1).Select(static p => (p.WireName, p.IsRequired));

    private static string Argument(ParameterModel parameter) => Identifiers.Camel(parameter.Name);

    private static Change Create(OperationPair pair, ChangeKind kind, RuleSeverity severity, Breaks breaks, ParameterModel parameter, string message, string remedy) =>
        pair.Create(kind, severity, breaks, message, remedy, parameter.IsInUrl ? [.. pair.Methods, $"{pair.Old.UrlName}.{parameter.Name}"] : pair.Methods) with
        {
            Old = new ApiPart(SpecPart.Parameter, pair.Old.Name, parameter.WireName),
            New = new ApiPart(SpecPart.Parameter, pair.Now.Name, parameter.WireName),
        };
}
