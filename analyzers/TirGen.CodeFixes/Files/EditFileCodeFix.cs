using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;
using TirGen.Analyzers.Diagnostics;

namespace TirGen.CodeFixes.Files;

/// <summary>
/// Makes the edits that the diagnostics of a file bring along, where the file is no C# file. All are fixed at once only where nothing
/// has to be chosen.
/// </summary>
public abstract class EditFileCodeFix : CodeFixProvider
{
    private readonly string _titleOfAll;

    private protected EditFileCodeFix(string titleOfAll) => _titleOfAll = titleOfAll;

    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => new FileFixAll(
        _titleOfAll, GetType().Name, static diagnostic => EditsOf(diagnostic).FirstOrDefault(static edit => edit.IsDictated)?.Change);

    /// <inheritdoc/>
    public sealed override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            foreach (Edit edit in EditsOf(diagnostic))
            {
                if (context.TextDocument is { } document)
                {
                    CodeAction action = CodeAction.Create(
                        edit.Title,
                        cancellation => FileFixAll.ApplyAsync(document.Project.Solution, document.Id, [edit.Change], cancellation),
                        GetType().Name);
                    context.RegisterCodeFix(action, diagnostic);
                }
            }
        }

        return Task.CompletedTask;
    }

    private static IEnumerable<Edit> EditsOf(Diagnostic diagnostic)
    {
        bool isFile = diagnostic.Location.Kind == LocationKind.ExternalFile;
        string[] lines = isFile && diagnostic.Properties.TryGetValue(RepairKeys.Edits, out string? value) && value is not null ? value.Split('\n') : [];
        foreach (string[] parts in lines.Select(static line => line.Split('\t')))
        {
            int start = diagnostic.Location.SourceSpan.Start + int.Parse(parts[0], CultureInfo.InvariantCulture);
            TextSpan span = new(start, int.Parse(parts[1], CultureInfo.InvariantCulture));
            yield return new Edit(Unescape(parts[3]), new TextChange(span, Unescape(parts[4])), bool.Parse(parts[2]));
        }
    }

    private static string Unescape(string text) => Regex.Replace(
        text, @"\\(.)", static match => match.Groups[1].Value switch { "n" => "\n", "r" => "\r", "t" => "\t", var other => other }, RegexOptions.CultureInvariant);

    private sealed record Edit(string Title, TextChange Change, bool IsDictated);
}
