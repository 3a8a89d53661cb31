namespace TirGen.Specification.Rules.Patterns;

/// <summary>The languages of patterns.</summary>
public enum PatternDialect
{
    /// <summary>ECMA-262 with Unicode: <c>pattern</c> and <c>patternProperties</c> of JSON Schema.</summary>
    Ecma,

    /// <summary>RE2: <c>matches</c> of CEL. No backreference, no lookaround.</summary>
    Re2,
}
