using TirGen.Specification.Parsing;
using TirGen.Specification.Problems;
using TirGen.Specification.Reading;
using TirGen.Specification.Spelling;

namespace TirGen.Specification.Selecting;

/// <summary>Goes through the operations of a document once and keeps those that are chosen.</summary>
internal sealed class OperationChoice(SpecObject root, Selection selection)
{
    private readonly SpecDocument _document = new(root);
    private readonly List<SelectionPattern> _operations = [.. selection.Operations.Select(static text => new SelectionPattern("Operations", text))];
    private readonly List<SelectionPattern> _tags = [.. selection.Tags.Select(static text => new SelectionPattern("Tags", text))];
    private readonly List<SelectionPattern> _paths = [.. selection.Paths.Select(static text => new SelectionPattern("Paths", text))];
    private readonly HashSet<string> _knownOperations = new(StringComparer.Ordinal);
    private readonly HashSet<string> _knownTags = new(StringComparer.Ordinal);

    public SelectedDocument Choose()
    {
        SpecMember paths = root.Find("paths")!;
        SpecObject items = (SpecObject)paths.Value;
        List<SpecMember> chosen = [];
        foreach (SpecMember path in items.Members)
        {
            if (_document.Resolve(path.Value) is { } item && ChooseIn(path.Name, item) is { } kept)
            {
                chosen.Add(new SpecMember(path.Name, path.NameRange, kept));
            }
        }

        return new SelectedDocument(
            new ReachedParts(root).Keep(new SpecObject(items.Range, chosen)),
            [
                .. Missed(_operations, "operation", _knownOperations, paths.NameRange),
                .. Missed(_tags, "tag of an operation", _knownTags, paths.NameRange),
                .. Missed(_paths, "path", items.Members.Select(static path => path.Name), paths.NameRange),
            ],
            chosen.Count == 0);
    }

    /// <summary>Each pattern is asked, because one that never meets anything is a mistake.</summary>
    private static bool AnyMeets(List<SelectionPattern> patterns, params string[] names) =>
        patterns.Count(pattern => names.Count(pattern.Meets) > 0) > 0;

    private static IEnumerable<SpecProblem> Missed(List<SelectionPattern> patterns, string thing, IEnumerable<string> names, TextRange place) =>
        patterns.Where(static pattern => !pattern.HasMet).Select(pattern => new SpecProblem(SpecProblemKind.NothingChosen, pattern.Message(thing, names), place));

    /// <summary>A path with its chosen operations, or null when it has none.</summary>
    private SpecObject? ChooseIn(string path, SpecObject item)
    {
        bool all = AnyMeets(_paths, path);
        bool any = all && item["additionalOperations"] is not null;
        List<SpecMember> members = [];
        foreach (SpecMember member in item.Members)
        {
            if (!OperationNames.IsMethod(member.Name) || _document.Resolve(member.Value) is not { } operation)
            {
                if (all || member.Name != "additionalOperations")
                {
                    members.Add(member);
                }
            }
            else if (Choose(path, member.Name, operation, all) is { } chosen)
            {
                any = true;
                // A reference stays one, so that two uses of an operation stay one.
                members.Add(ReferenceEquals(chosen, operation) ? member : new SpecMember(member.Name, member.NameRange, chosen));
            }
        }

        return any ? new SpecObject(item.Range, members) : null;
    }

    /// <summary>The operation, or what is chosen of it; null when nothing is.</summary>
    private SpecObject? Choose(string path, string method, SpecObject operation, bool pathIsChosen)
    {
        string name = OperationNames.Of(path, method, operation);
        string id = (operation["operationId"] as SpecString)?.Value ?? name;
        string[] tags = [.. ((operation["tags"] as SpecArray)?.Items ?? []).OfType<SpecString>().Select(static tag => tag.Value)];
        _knownOperations.Add(id);
        _knownTags.UnionWith(tags);
        bool byName = AnyMeets(_operations, id, name);
        bool byTag = AnyMeets(_tags, tags);
        bool byPath = AnyMeets(_paths, $"{method.ToUpperInvariant()} {path}") || pathIsChosen;
        SpecObject? byAction = ActionChoice.Choose(_document, operation, action =>
        {
            string actionName = Identifiers.Pascal(action, "Action");
            _knownOperations.Add(actionName);
            return AnyMeets(_operations, action, actionName);
        });
        return byName || byTag || byPath ? operation : byAction;
    }
}
