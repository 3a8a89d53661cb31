using TirGen.Generators.Emission.Code;
using TirGen.Specification.Rules.Patterns;

namespace TirGen.Generators.Emission.Validation;

/// <summary>The class beside the checks that holds their patterns, each once; shared by the builder and the record of a schema.</summary>
/// <param name="name">The C# name of the class.</param>
internal sealed class PatternHolder(string name)
{
    private readonly Dictionary<string, string> _patterns = new(StringComparer.Ordinal);

    /// <summary>The expression of a pattern.</summary>
    public string Reference(TextPattern pattern)
    {
        string creation = $"new({CSharpText.Literal(pattern.Translated)}, {(pattern.UsesCategories ? "true" : "false")})";
        if (!_patterns.TryGetValue(creation, out string? field))
        {
            _patterns[creation] = field = "Pattern" + CSharpText.Number(_patterns.Count + 1);
        }

        return $"{name}.{field}";
    }

    /// <summary>The class, when there is any pattern.</summary>
    public void Emit(SourceWriter writer)
    {
        if (_patterns.Count == 0)
        {
            return;
        }

        writer.Blank();
        using (writer.Block($"file static class {name}"))
        {
            foreach (KeyValuePair<string, string> pattern in _patterns)
            {
                writer.Line($"public static readonly __TirGen.Validation.RulePattern {pattern.Value} = {pattern.Key};");
            }
        }
    }
}
