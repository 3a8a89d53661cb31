namespace TirGen.Specification.Cel.Syntax;

internal enum CelTokenKind
{
    End,
    Identifier,
    QuotedIdentifier,
    Int,
    Uint,
    Double,
    String,
    Bytes,

    /// <summary>An operator or a bracket; its text tells which.</summary>
    Symbol,
}
