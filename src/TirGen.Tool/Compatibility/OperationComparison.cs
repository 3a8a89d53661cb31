using TirGen.Specification.Model;
using TirGen.Specification.Rules;

namespace TirGen.Tool.Compatibility;

/// <summary>Compares operations. Two of one C# name are the same; else two of one method and path.</summary>
internal static class OperationComparison
{
    public static IEnumerable<Change> Compare(ApiVersion old, ApiVersion now)
    {
        Dictionary<string, OperationModel> byName = now.Model.Operations.ToDictionary(static o => o.Name, StringComparer.Ordinal);
        HashSet<string> before = [.. old.Model.Operations.Select(static o => o.Name)];
        ILookup<(string, string), OperationModel> added = now.Model.Operations.Where(o => !before.Contains(o.Name)).ToLookup(static o => (o.Method, o.Path));
        foreach (OperationModel operation in old.Model.Operations)
        {
            OperationModel? found = byName.TryGetValue(operation.Name, out OperationModel? same) ? same
                : added[(operation.Method, operation.Path)].ToList() is [var only] ? only
                : null;
            IEnumerable<Change> changes = found is null ? [Removed(operation, old)] : Compare(new OperationPair(operation, found, old, now));
            foreach (Change change in changes)
            {
                yield return change;
            }
        }
    }

    private static Change Removed(OperationModel operation, ApiVersion old) =>
        new(ChangeKind.OperationRemoved, RuleSeverity.Error, Breaks.Source | Breaks.Wire, $"The operation {operation.Name} ({operation.Method} {operation.Path}) is gone.", "Remove what calls it.")
        {
            Members = OperationPair.MembersOf(operation, old),
            Old = ApiPart.Operation(operation.Name),
        };

    private static IEnumerable<Change> Compare(OperationPair pair) =>
    [
        .. CompareNames(pair),
        .. CompareAddress(pair),
        .. BodyComparison.Compare(pair),
        .. CompareResponse(pair),
        .. CompareSecurity(pair),
        .. ComparePaging(pair),
        .. ParameterComparison.Compare(pair),
        .. Deprecation.Compare(pair.Old.Documentation, pair.Now.Documentation, pair.Old.Name, pair.Methods, ApiPart.Operation(pair.Old.Name)),
    ];

    private static IEnumerable<Change> CompareNames(OperationPair pair)
    {
        (string Old, string Now)[] names =
        [
            (pair.Old.Name, pair.Now.Name), (pair.Old.UrlName, pair.Now.UrlName), (pair.Old.ContextName, pair.Now.ContextName),
        ];
        if (names.Any(static n => n.Old != n.Now))
        {
            string renamed = string.Join(", ", names.Where(static n => n.Old != n.Now).Select(static n => $"{n.Old} is called {n.Now}"));
            yield return pair.Create(
                ChangeKind.OperationRenamed, RuleSeverity.Error, Breaks.Source, $"{renamed}.", "Write the new names.", OperationPair.MembersOf(pair.Old, pair.OldVersion));
        }
    }

    private static IEnumerable<Change> CompareAddress(OperationPair pair)
    {
        if ((pair.Old.Method, pair.Old.Path) != (pair.Now.Method, pair.Now.Path))
        {
            yield return pair.Create(
                ChangeKind.OperationMoved, RuleSeverity.Error, Breaks.Wire,
                $"{pair.Old.Name} calls {pair.Now.Method} {pair.Now.Path}; it called {pair.Old.Method} {pair.Old.Path}.", "Build again; programs built before call the old address.", pair.Methods);
        }
    }

    private static IEnumerable<Change> CompareSecurity(OperationPair pair)
    {
        if (pair.Old.Security != pair.Now.Security)
        {
            yield return pair.Create(
                ChangeKind.CredentialChanged, RuleSeverity.Warning, Breaks.Wire,
                $"{pair.Old.Name} asks for {Text(pair.Now.Security)}; it asked for {Text(pair.Old.Security)}.", "Set what it asks for and build again.", pair.Methods);
        }
    }

    private static string Text(SecurityRequirementModel security) =>
        string.Join(", or ", security.Alternatives.Select(static a => string.Join(" and ", a)).Concat(security.IsOptional ? ["no credential"] : []));

    private static IEnumerable<Change> CompareResponse(OperationPair pair)
    {
        string? before = pair.OldResponse;
        string? after = pair.NewResponse;
        if (before is not null && before != after)
        {
            yield return pair.Create(
                ChangeKind.ResponseTypeChanged, RuleSeverity.Error, after is null ? Breaks.Source | Breaks.Wire : Breaks.Source,
                $"{pair.Old.Name} answered {TypeText.Short(before)} and answers {(after is null ? "nothing that is typed" : TypeText.Short(after))}.",
                after is null ? "Do without the answer." : $"Expect {TypeText.Short(after)}.", pair.Methods);
        }
    }

    private static IEnumerable<Change> ComparePaging(OperationPair pair)
    {
        if (pair.Old.Pagination is { } before && (pair.Now.Pagination is not { } after || before.List.Item!.Name != after.List.Item!.Name || before.List.Item.Kind != after.List.Item.Kind))
        {
            yield return pair.Create(
                ChangeKind.PagingChanged, RuleSeverity.Error, Breaks.Source,
                pair.Now.Pagination is null ? $"The pages of {pair.Old.Name} are not walked any more." : $"The pages of {pair.Old.Name} hold other items.",
                $"Call {pair.Now.Name}Async for each page.", [$"{pair.OldVersion.Options.Stem}Client.Enumerate{pair.Old.Name}Async"]);
        }
    }
}
