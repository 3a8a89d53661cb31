using Microsoft.CodeAnalysis.Operations;
using TirGen.Specification.Rules.Values;

namespace TirGen.Analyzers.Usage.Values;

/// <summary>What a creation or <c>with</c> expression makes.</summary>
/// <param name="Value">The object, as far as it is known.</param>
/// <param name="Assignments">The assignments in the expression's own braces, by wire name.</param>
/// <param name="Receiver">The object before a <c>with</c>; null for a creation.</param>
internal sealed record Creation(
    ObjectValue Value, IReadOnlyDictionary<string, ISimpleAssignmentOperation> Assignments, ObjectValue? Receiver);
