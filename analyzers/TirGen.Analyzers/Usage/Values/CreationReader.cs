using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using TirGen.Analyzers.Usage.Types;
using TirGen.Specification.Rules.Values;

namespace TirGen.Analyzers.Usage.Values;

/// <summary>Reads what creation and <c>with</c> expressions of generated types make.</summary>
internal static class CreationReader
{
    /// <summary>The object that <paramref name="operation"/> makes.</summary>
    public static Creation Read(IObjectCreationOperation operation, ApiType type, ValueReader values, int depth)
    {
        Initializer braces = new(operation.Initializer, type, values, depth);

        // A constructor with arguments may set anything.
        bool startsEmpty = operation.Arguments.IsEmpty;
        return new Creation(new ObjectValue(type.Constants.Concat(braces.Members), startsEmpty && braces.IsComplete, operation), braces.Assignments, null);
    }

    /// <summary>The object that <paramref name="operation"/> makes of another one.</summary>
    public static Creation Read(IWithOperation operation, ApiType type, ValueReader values, int depth)
    {
        ObjectValue receiver = values.Read(operation.Operand, depth) as ObjectValue ?? new ObjectValue(type.Constants, false, operation.Operand);
        Initializer braces = new(operation.Initializer, type, values, depth);
        IEnumerable<RuleMember> kept = receiver.Members.Where(member => !braces.Mentions(member.Name));
        ObjectValue result = new(kept.Concat(braces.Members), receiver.IsComplete && braces.IsComplete, operation);
        return new Creation(result, braces.Assignments, receiver);
    }
}
