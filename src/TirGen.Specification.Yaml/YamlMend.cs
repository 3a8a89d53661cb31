using TirGen.Specification.Reading;

namespace TirGen.Specification.Yaml;

/// <summary>A change of a YAML text that may let the rest of it be read.</summary>
/// <param name="Replaced">What is replaced.</param>
/// <param name="NewText">What stands there instead.</param>
/// <param name="Blame">What is wrong then.</param>
/// <param name="Message">What is said of it; null for what the parser says.</param>
internal sealed record YamlMend(TextRange Replaced, string NewText, TextRange Blame, string? Message)
{
    /// <summary>The text with the change.</summary>
    public string Apply(string text) => text.Substring(0, Replaced.Start) + NewText + text.Substring(Replaced.End);
}
