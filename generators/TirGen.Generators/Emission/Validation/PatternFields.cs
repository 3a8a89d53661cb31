using TirGen.Generators.Code;
using TirGen.Specification.Rules.Patterns;

namespace TirGen.Generators.Emission.Validation;

/// <summary>The fields beside checks that hold their patterns, each once.</summary>
internal sealed class PatternFields
{
    private readonly Dictionary<string, string> _patterns = new(StringComparer.Ordinal);

    /// <summary>The field of a pattern; equal patterns have one.</summary>
    public string Reference(TextPattern pattern)
    {
        string creation = $"new({CSharpText.Literal(pattern.Translated)}, {(pattern.UsesCategories ? "true" : "false")})";
        if (!_patterns.TryGetValue(creation, out string? field))
        {
            _patterns[creation] = field = "Pattern" + CSharpText.Number(_patterns.Count + 1);
        }

        return field;
    }

    /// <summary>Emits the fields.</summary>
    public void Emit(SourceWriter writer)
    {
        foreach (KeyValuePair<string, string> pattern in _patterns)
        {
            writer.Line($"private static readonly __TirGen.Validation.RulePattern {pattern.Value} = {pattern.Key};");
        }
    }
}
