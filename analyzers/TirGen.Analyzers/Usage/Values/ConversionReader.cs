using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Operations;
using TirGen.Analyzers.Usage.Types;
using TirGen.Specification.Rules.Values;

namespace TirGen.Analyzers.Usage.Values;

/// <summary>Looks through conversions that keep a value: a record becomes its builder, a scalar a union, an array a span.</summary>
internal sealed class ConversionReader(ValueReader values, ApiTypes types)
{
    /// <summary>What is known of the converted value.</summary>
    public RuleValue Read(IConversionOperation operation, int depth)
    {
        RuleValue value = operation.OperatorMethod is { } method ? ReadThrough(operation, method, depth) : ReadBuiltIn(operation, depth);
        return value is NullValue && operation.Type.IsReadOnlySpan() ? RuleValue.List([], origin: operation) : value;
    }

    private RuleValue ReadBuiltIn(IConversionOperation operation, int depth)
    {
        if (!operation.GetConversion().IsImplicit)
        {
            return ValueReader.Fallback(operation);
        }

        RuleValue value = values.Read(operation.Operand, depth);

        // A struct in its default state, once it became nullable, is a value.
        bool wraps = operation.Type?.IsNullable() == true && operation.Operand.Type is { IsValueType: true } source && !source.IsNullable();
        return wraps && value is (AbsentValue or UnknownValue) ? RuleValue.Present(operation) : value;
    }

    private RuleValue ReadThrough(IConversionOperation operation, IMethodSymbol method, int depth)
    {
        INamedTypeSymbol target = method.ContainingType;
        if (target.IsSpan() || target.IsNullableList())
        {
            return values.Read(operation.Operand, depth);
        }

        if (target.TypeKind != TypeKind.Struct || !SymbolEqualityComparer.Default.Equals(target, method.ReturnType))
        {
            return ValueReader.Fallback(operation);
        }

        RuleValue value = values.Read(operation.Operand, depth);
        if (types.Find(target) is not null)
        {
            // A record that is null becomes a builder that writes nothing.
            return value is NullValue ? RuleValue.Absent(operation) : value;
        }

        // A polymorphic type may set the discriminator of the record that it takes.
        bool completes = operation.Operand.Type is { IsReferenceType: true, SpecialType: SpecialType.None };
        return completes || value is UnknownValue or AbsentValue ? RuleValue.Present(operation) : value;
    }
}
