using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using TirGen.Analyzers.Usage.Types;

namespace TirGen.Analyzers.Usage.Values;

/// <summary>The locals of one body that are assigned exactly once, which is what they then hold wherever they are read.</summary>
internal sealed class LocalValues
{
    private readonly Dictionary<ILocalSymbol, IOperation?> _values = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ILocalSymbol, List<ILocalReferenceOperation>> _references = new(SymbolEqualityComparer.Default);

    public LocalValues(IOperation body)
    {
        foreach (IOperation operation in body.Descendants())
        {
            if (operation is IVariableDeclaratorOperation { Symbol: { RefKind: RefKind.None } declared } declarator && declarator.GetVariableInitializer() is { } initializer)
            {
                Assign(declared, initializer.Value);
            }
            else if (operation is ILocalReferenceOperation reference)
            {
                Note(reference);
            }
        }
    }

    /// <summary>The only value of a local, or null.</summary>
    public IOperation? Find(ILocalSymbol local)
    {
        if (!_values.TryGetValue(local, out IOperation? value) || value is null)
        {
            return null;
        }

        // Between two uses of an array anything may happen to its elements.
        bool isMutable = local.Type.IsSpan() && !local.Type.IsReadOnlySpan();
        isMutable |= local.Type.TypeKind is TypeKind.Array or TypeKind.Interface or TypeKind.Dynamic || local.Type is INamedTypeSymbol { IsReferenceType: true, Arity: > 0 };
        return isMutable && ReferencesTo(local).Count > 1 ? null : value;
    }

    /// <summary>The places where a local is used.</summary>
    public IReadOnlyList<ILocalReferenceOperation> ReferencesTo(ILocalSymbol local) =>
        _references.TryGetValue(local, out List<ILocalReferenceOperation>? references) ? references : [];

    private void Note(ILocalReferenceOperation reference)
    {
        if (reference.Parent is ISimpleAssignmentOperation { IsRef: false } assignment && assignment.Target == reference)
        {
            Assign(reference.Local, assignment.Value);
            return;
        }

        if (IsWrite(reference))
        {
            _values[reference.Local] = null;
        }

        if (!_references.TryGetValue(reference.Local, out List<ILocalReferenceOperation>? references))
        {
            _references.Add(reference.Local, references = []);
        }

        references.Add(reference);
    }

    private void Assign(ILocalSymbol local, IOperation value) =>
        _values[local] = _values.ContainsKey(local) ? null : value;

    private static bool IsWrite(ILocalReferenceOperation reference)
    {
        IOperation target = reference;
        while (target.Parent is ITupleOperation or IDeclarationExpressionOperation or IConditionalOperation { IsRef: true })
        {
            target = target.Parent;
        }

        return target.Parent switch
        {
            IAssignmentOperation assignment => assignment.Target == target || assignment is ISimpleAssignmentOperation { IsRef: true },
            IIncrementOrDecrementOperation or IAddressOfOperation or IInvalidOperation or IDynamicInvocationOperation => true,
            IArgumentOperation argument => argument.Parameter is null or { RefKind: RefKind.Ref or RefKind.Out },
            IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator } => declarator.Symbol.RefKind != RefKind.None,
            _ => false,
        };
    }
}
