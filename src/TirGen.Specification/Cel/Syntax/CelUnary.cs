using TirGen.Specification.Reading;

namespace TirGen.Specification.Cel.Syntax;

/// <summary>An operator before one operand.</summary>
public sealed class CelUnary(TextRange range, CelOperator @operator, CelNode operand) : CelNode(range, operand)
{
    /// <summary>Not or Negate.</summary>
    public CelOperator Operator { get; } = @operator;

    /// <summary>The operand.</summary>
    public CelNode Operand { get; } = operand;
}
