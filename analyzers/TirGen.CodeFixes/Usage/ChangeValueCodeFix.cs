using System.Collections.Immutable;
using System.Composition;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using TirGen.Analyzers.Diagnostics;
using TirGen.Specification.Rules;

namespace TirGen.CodeFixes.Usage;

/// <summary>
/// Changes one value so that a rule holds: to its bound, to the nearest name, to the value of another member, or takes it out. All
/// are fixed at once only where nothing has to be chosen.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ChangeValueCodeFix))]
[Shared]
public sealed class ChangeValueCodeFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(
        RuleIds.ValueOutOfRange, RuleIds.CombinationRefused, RuleIds.CombinationSuspect, RuleIds.ListItems, RuleIds.CombinationHint);

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => UsageFixAll.Provider;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        SyntaxNode? root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        if (root is null)
        {
            return;
        }

        foreach (Change change in context.Diagnostics.SelectMany(ChangesOf))
        {
            if (Edits(root, [change]) is { Count: > 0 } edits)
            {
                // One key for all: where all are fixed, each takes its own first change.
                CodeAction action = CodeAction.Create(
                    change.Title, cancellation => DocumentTextFix.ApplyAsync(context.Document, edits, cancellation), nameof(ChangeValueCodeFix));
                context.RegisterCodeFix(action, change.Diagnostic);
            }
        }
    }

    /// <summary>Whether one of the changes of a diagnostic is chosen.</summary>
    internal static bool Offers(Diagnostic diagnostic, HashSet<string> chosen) => ChangesOf(diagnostic).Any(change => chosen.Contains(change.Title));

    /// <summary>The edits where nobody looks at each of <paramref name="diagnostics"/>: of each the change that is chosen, else the first that leaves no choice.</summary>
    internal static IReadOnlyList<TextChange> ChangesOfAll(SyntaxNode root, IEnumerable<Diagnostic> diagnostics, HashSet<string> chosen) =>
        Edits(root, diagnostics.SelectMany(diagnostic => ChangesOf(diagnostic).Where(change => chosen.Contains(change.Title))
            .Concat(ChangesOf(diagnostic).Where(static change => change.IsDictated)).Take(1)));

    private static IEnumerable<Change> ChangesOf(Diagnostic diagnostic)
    {
        string[] lines = diagnostic.Properties.TryGetValue(RepairKeys.Changes, out string? value) && value is not null ? value.Split('\n') : [];
        return lines.Select(static line => line.Split('\t')).Select(parts => new Change(
            diagnostic, parts[0], parts[1], bool.Parse(parts[2]), parts[3].Length == 0 ? null : int.Parse(parts[3], CultureInfo.InvariantCulture)));
    }

    private static IReadOnlyList<TextChange> Edits(SyntaxNode root, IEnumerable<Change> changes)
    {
        List<TextChange> edits = [];
        Dictionary<SyntaxNode, HashSet<SyntaxNode>> removed = [];
        foreach (Change change in changes)
        {
            SyntaxNode? place = change.Member.Length == 0 ? root.FindNode(change.Diagnostic.Location.SourceSpan, getInnermostNodeForTie: true) : Assignment(root, change);
            if (change.Value.Length > 0)
            {
                SyntaxNode? old = place is AssignmentExpressionSyntax { Right: var right } ? right : place;
                edits.AddRange(old is null ? [] : [new TextChange(old.Span, change.Value)]);
            }
            else if (place is not null && (change.Item is { } index ? ItemOf(place, index) : ElementAt(place)) is { Parent: { } list } element)
            {
                if (!removed.TryGetValue(list, out HashSet<SyntaxNode>? items))
                {
                    removed.Add(list, items = []);
                }

                items.Add(element);
            }
        }

        return [.. edits, .. removed.SelectMany(static pair => pair.Key is CollectionExpressionSyntax brackets
            ? Initializers.Remove(brackets, pair.Value)
            : Initializers.Remove((InitializerExpressionSyntax)pair.Key, pair.Value))];
    }

    private static AssignmentExpressionSyntax? Assignment(SyntaxNode root, Change change) =>
        Initializers.CreationAt(root, change.Diagnostic.Location.SourceSpan, change.Member) is { } creation ? Initializers.Find(creation, change.Member) : null;

    /// <summary>The member or list item that a node is, when taking it out loses no effect.</summary>
    private static SyntaxNode? ElementAt(SyntaxNode place)
    {
        SyntaxNode? element = place.AncestorsAndSelf().FirstOrDefault(static node => node is ExpressionElementSyntax || node.Parent is InitializerExpressionSyntax);
        return element?.DescendantNodesAndSelf().OfType<ExpressionSyntax>().FirstOrDefault() is { } value && !RemoveMemberCodeFix.HasEffect(value is AssignmentExpressionSyntax { Right: var right } ? right : value)
            ? element
            : null;
    }

    /// <summary>An item of the list that a member is set to, when it is written out there and taking it out loses no effect.</summary>
    private static SyntaxNode? ItemOf(SyntaxNode assignment, int index)
    {
        SyntaxNode? list = (assignment as AssignmentExpressionSyntax)?.Right switch
        {
            CollectionExpressionSyntax brackets when brackets.Elements.All(static element => element is ExpressionElementSyntax) => brackets,
            BaseObjectCreationExpressionSyntax { Initializer: var braces } => braces,
            ArrayCreationExpressionSyntax { Initializer: var braces } => braces,
            ImplicitArrayCreationExpressionSyntax { Initializer: var braces } => braces,
            _ => null,
        };
        IReadOnlyList<SyntaxNode> items = list is CollectionExpressionSyntax { Elements: var elements } ? elements : list is InitializerExpressionSyntax { Expressions: var expressions } ? expressions : [];
        return index < items.Count ? ElementAt(items[index]) : null;
    }

    private sealed record Change(Diagnostic Diagnostic, string Member, string Value, bool IsDictated, int? Item)
    {
        public string Title => (Member.Length, Value.Length) switch
        {
            (_, 0) when Item is { } index => $"Remove item {index + 1} of {Member}",
            (0, 0) => "Remove the item",
            (0, _) => "Write " + Value,
            (_, 0) => "Remove " + Member,
            _ => $"Set {Member} to {Value}",
        };
    }
}
