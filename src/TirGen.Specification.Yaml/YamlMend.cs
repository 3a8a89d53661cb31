using TirGen.Specification.Reading;

namespace TirGen.Specification.Yaml;

/// <summary>A change of a YAML text that may let the rest of it be read.</summary>
/// <param name="Replaced">What is replaced.</param>
/// <param name="NewText">What stands there instead.</param>
/// <param name="Blame">What is wrong then.</param>
/// <param name="Message">What is said of it; null for what the parser says.</param>
internal sealed record YamlMend(TextRange Replaced, string NewText, TextRange Blame, string? Message)
{
    /// <summary>The change as an edit of <paramref name="text"/>; null where it only leaves something out.</summary>
    public TextEdit? EditOf(string text)
    {
        string replaced = text.Substring(Replaced.Start, Replaced.Length);
        bool isIndentation = (replaced + NewText).Trim().Length == 0 && (Replaced.Start == 0 || text[Replaced.Start - 1] == '\n');
        return IsOmission ? null
            : isIndentation ? new TextEdit(NewText.Length > 0 ? "Indent the line by one more" : "Indent the line by one less", Replaced, NewText, IsDictated: true)
            : replaced.Length == 0 ? NewText == " " ? new TextEdit("Write a blank", Replaced, NewText, IsDictated: true) : TextEdit.Insert(Replaced.Start, NewText)
            : new TextEdit($"Remove '{replaced}'", Replaced, NewText, IsDictated: true);
    }

    /// <summary>Whether all that stands there is left out.</summary>
    public bool IsOmission { get; init; }

    /// <summary>The text with the change.</summary>
    public string Apply(string text) => text.Substring(0, Replaced.Start) + NewText + text.Substring(Replaced.End);
}
