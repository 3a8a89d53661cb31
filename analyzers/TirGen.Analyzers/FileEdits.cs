using System.Collections.Immutable;
using System.Globalization;
using TirGen.Analyzers.Diagnostics;
using TirGen.Specification.Reading;

namespace TirGen.Analyzers;

/// <summary>Edits of a file that is no C# file, as a diagnostic carries them to its code fix.</summary>
internal static class FileEdits
{
    /// <summary>Properties with the edits added.</summary>
    /// <param name="properties">What the diagnostic says beside them.</param>
    /// <param name="edits">The edits, the likeliest first.</param>
    /// <param name="place">Where the diagnostic begins.</param>
    public static ImmutableDictionary<string, string?> Add(ImmutableDictionary<string, string?> properties, IReadOnlyList<TextEdit> edits, int place) =>
        edits.Count == 0 ? properties : properties.Add(RepairKeys.Edits, string.Join("\n", edits.Select(edit => Line(edit, place))));

    private static string Line(TextEdit edit, int place) => string.Join(
        "\t",
        (edit.Range.Start - place).ToString(CultureInfo.InvariantCulture),
        edit.Range.Length.ToString(CultureInfo.InvariantCulture),
        edit.IsDictated.ToString(),
        Escape(edit.Title),
        Escape(edit.NewText));

    private static string Escape(string text) => text.Replace("\\", "\\\\").Replace("\n", "\\n").Replace("\r", "\\r").Replace("\t", "\\t");
}
