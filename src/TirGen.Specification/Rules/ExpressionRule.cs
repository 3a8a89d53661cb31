using TirGen.Specification.Cel;
using TirGen.Specification.Cel.Types;

namespace TirGen.Specification.Rules;

/// <summary>One entry of <c>x-validations</c>: an expression over <c>self</c> that must be true.</summary>
/// <param name="Expression">The checked expression.</param>
/// <param name="SelfType">The type of <c>self</c> by the schema.</param>
/// <param name="Message">What a person reads when it is false.</param>
/// <param name="Severity">How much that matters.</param>
/// <param name="FieldPath">The member below <c>self</c> that the message belongs to; empty for <c>self</c>.</param>
public sealed record ExpressionRule(
    CelExpression Expression, CelType SelfType, string Message, RuleSeverity Severity, IReadOnlyList<string> FieldPath) : Rule;
