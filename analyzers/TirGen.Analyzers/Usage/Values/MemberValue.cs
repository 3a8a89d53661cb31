using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using TirGen.Analyzers.Usage.Types;
using TirGen.Specification.Rules.Values;

namespace TirGen.Analyzers.Usage.Values;

/// <summary>What an assigned value means for the member: whether it is set at all.</summary>
internal static class MemberValue
{
    /// <summary>The member's value after <paramref name="assigned"/>, which was read as <paramref name="value"/>, has been assigned.</summary>
    public static RuleValue Of(ApiMember member, IOperation assigned, RuleValue value) => value switch
    {
        NullValue when !member.AdmitsNull => RuleValue.Absent(value.Origin),
        UnknownValue { IsPresent: false } when IsCertainlySet(member, assigned) => RuleValue.Present(value.Origin),
        _ => value,
    };

    private static bool IsCertainlySet(ApiMember member, IOperation assigned)
    {
        ITypeSymbol type = member.Property.Type;
        if (member.Property.IsRequired || type.IsPlainValue() || type.IsSpan() || type.IsNullableList())
        {
            return true;
        }

        // A value that only became nullable here is there.
        return type.Underlying().IsValueType
            && assigned is IConversionOperation { OperatorMethod: null, Operand.Type: { IsValueType: true } source }
            && type.IsNullable() && !source.IsNullable();
    }
}
