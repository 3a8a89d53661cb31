using TirGen.Specification.Reading;
using TirGen.Specification.Rules.Lowering;

namespace TirGen.Specification.Rules.Writing;

/// <summary>The rules of a schema: the value that is asked, and the text that generated types carry.</summary>
/// <remarks>Equal by the text, so that a model which holds it can be cached by value. The value is made of it when it is first asked for, and kept.</remarks>
public sealed class SchemaRules : IEquatable<SchemaRules>
{
    private Rule? _rule;

    private SchemaRules(string text) => Text = text;

    /// <summary>The part of the schema that decides validity, as compact JSON that stands for itself.</summary>
    public string Text { get; }

    /// <summary>What it means.</summary>
    public Rule Rule => _rule ??= RuleLowering.LowerText(Text);

    /// <summary>The rules of a schema of a document.</summary>
    public static SchemaRules Of(SpecNode document, SpecNode schema) => new(ValiditySchemaWriter.Write(document, schema));

    /// <inheritdoc/>
    public bool Equals(SchemaRules? other) => other is not null && Text == other.Text;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as SchemaRules);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Text);

    /// <inheritdoc/>
    public override string ToString() => Text;
}
