using TirGen.Specification.Reading;

namespace TirGen.Specification.Cel.Syntax;

/// <summary>An operator between two operands.</summary>
public sealed class CelBinary(TextRange range, CelOperator @operator, TextRange operatorRange, CelNode left, CelNode right)
    : CelNode(range, left, right)
{
    /// <summary>The operator.</summary>
    public CelOperator Operator { get; } = @operator;

    /// <summary>Where the operator stands.</summary>
    public TextRange OperatorRange { get; } = operatorRange;

    /// <summary>The left operand.</summary>
    public CelNode Left { get; } = left;

    /// <summary>The right operand.</summary>
    public CelNode Right { get; } = right;
}
