using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using TirGen.Analyzers.Usage.Values;

namespace TirGen.Analyzers.Usage.Reporting;

/// <summary>Tells objects that are used from those that only a <c>with</c> makes something of.</summary>
internal static class Template
{
    /// <summary>Whether the object is nothing but the receiver of a <c>with</c>, directly or by the name of a local.</summary>
    public static bool IsTemplate(IOperation creation, ValueReader values)
    {
        IOperation outer = OutOfConversions(creation);
        if (outer.Parent is IWithOperation with && with.Operand == outer)
        {
            return true;
        }

        return LocalHolding(outer) is { } local
            && values.LocalsAround(creation) is { } locals
            && locals.ReferencesTo(local) is { Count: > 0 } references
            && references.All(static reference => reference.Parent is IWithOperation parent && parent.Operand == reference);
    }

    /// <summary>Whether the receiver of a <c>with</c> is a local whose object is judged where it is created.</summary>
    public static bool IsJudgedElsewhere(IOperation receiver, ValueReader values) =>
        receiver is ILocalReferenceOperation { Local: var local }
        && values.LocalsAround(receiver).Find(local) is { } value
        && !IsTemplate(WithoutConversions(value), values);

    private static ILocalSymbol? LocalHolding(IOperation value) => value.Parent switch
    {
        IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator } => declarator.Symbol,
        ISimpleAssignmentOperation { Target: ILocalReferenceOperation target, Parent: IExpressionStatementOperation } => target.Local,
        _ => null,
    };

    private static IOperation OutOfConversions(IOperation operation)
    {
        while (operation.Parent is IConversionOperation { OperatorMethod: null } conversion)
        {
            operation = conversion;
        }

        return operation;
    }

    private static IOperation WithoutConversions(IOperation operation)
    {
        while (operation is IConversionOperation { OperatorMethod: null, Operand: var operand })
        {
            operation = operand;
        }

        return operation;
    }
}
