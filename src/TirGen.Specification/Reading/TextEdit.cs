namespace TirGen.Specification.Reading;

/// <summary>An edit of a text that mends what is wrong with it.</summary>
/// <param name="Title">What it does.</param>
/// <param name="Range">What is replaced.</param>
/// <param name="NewText">What stands there instead.</param>
/// <param name="IsDictated">No other edit comes into question, and nothing is lost: no person has to choose.</param>
public sealed record TextEdit(string Title, TextRange Range, string NewText, bool IsDictated)
{
    /// <summary>The member that is added with null in place of a value that only a person knows; null when there is none such.</summary>
    internal string? Open { get; init; }

    /// <summary>An insertion.</summary>
    public static TextEdit Insert(int at, string added) => new($"Write '{added.Trim()}'", new TextRange(at, 0), added, IsDictated: true);

    /// <summary>A removal of what is named in its title.</summary>
    public static TextEdit Remove(TextRange range, string removed) => new($"Remove '{removed}'", range, "", IsDictated: true);

    /// <summary>A replacement.</summary>
    public static TextEdit Write(TextRange range, string text) => new($"Write {text}", range, text, IsDictated: true);

    /// <summary>The text after it.</summary>
    public string Apply(string text) => text.Substring(0, Range.Start) + NewText + text.Substring(Range.End);
}
