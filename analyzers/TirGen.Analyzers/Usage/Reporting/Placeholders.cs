using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using TirGen.Analyzers.Usage.Types;
using TirGen.Specification.Rules.Values;

namespace TirGen.Analyzers.Usage.Reporting;

/// <summary>Values for members nobody has set. Only what the document dictates is written; for all else there is a name that does not compile.</summary>
internal static class Placeholders
{
    /// <summary>Stands for a value that only a person knows. Nothing declares the name, so the error stays until it is replaced.</summary>
    public static Placeholder Open(ApiMember member) => new("TODO_" + member.Property.Name, RuleValue.Present(), IsDictated: false);

    /// <summary>All values that the type of a member names, spelled as they can be at <paramref name="site"/>; empty for a type that names none.</summary>
    public static IEnumerable<Placeholder> Named(ApiMember member, ApiTypes types, IOperation site)
    {
        ITypeSymbol type = TypeOf(member);
        return type switch
        {
            { SpecialType: SpecialType.System_Boolean } => [Of("true", RuleValue.From(true)), Of("false", RuleValue.From(false))],
            { TypeKind: TypeKind.Enum } => Named(type.GetMembers().OfType<IFieldSymbol>(), types, site),
            INamedTypeSymbol { TypeKind: TypeKind.Struct, Arity: 0 } union when types.Find(union) is null => Named(union.GetMembers().OfType<IPropertySymbol>().Where(static p => p.IsStatic), types, site),
            _ => [],
        };
    }

    /// <summary>A value of the document as C#; null when the member's type has no literal for it.</summary>
    public static Placeholder? Literal(ApiMember member, RuleValue value, ApiTypes types) => (value, SourcesOf(TypeOf(member), types)) switch
    {
        (StringValue text, var sources) when sources.Contains(SpecialType.System_String) => Of(SymbolDisplay.FormatLiteral(text.Value, quote: true), value),
        (NumberValue { Value.IsInteger: true } number, var sources) when sources.Any(static s => s is >= SpecialType.System_SByte and <= SpecialType.System_Double)
            && number.Value.TryGetInt64(out long whole) => Of(whole.ToString(CultureInfo.InvariantCulture), value),
        (NumberValue number, var sources) when sources.Contains(SpecialType.System_Double) => Of(number.Value.ToString(), value),
        _ => null,
    };

    private static Placeholder Of(string expression, RuleValue value) => new(expression, value, IsDictated: true);

    private static ITypeSymbol TypeOf(ApiMember member)
    {
        ITypeSymbol type = member.Property.Type.Underlying();
        return type.IsOptional() ? ((INamedTypeSymbol)type).TypeArguments[0].Underlying() : type;
    }

    /// <summary>The types of C# whose literals can be assigned: the type itself, or those that convert to a union.</summary>
    private static IEnumerable<SpecialType> SourcesOf(ITypeSymbol type, ApiTypes types) =>
        type is INamedTypeSymbol { TypeKind: TypeKind.Struct, Arity: 0, SpecialType: SpecialType.None } union && types.Find(union) is null
            ? union.GetMembers(WellKnownMemberNames.ImplicitConversionName).OfType<IMethodSymbol>().Select(static method => method.Parameters[0].Type.SpecialType)
            : [type.SpecialType];

    private static IEnumerable<Placeholder> Named(IEnumerable<ISymbol> values, ApiTypes types, IOperation site)
    {
        foreach (ISymbol value in values)
        {
            if (types.WireValueOf(value) is { } text)
            {
                string type = value.ContainingType.ToMinimalDisplayString(site.SemanticModel!, site.Syntax.SpanStart);
                yield return Of(type + "." + value.Name, RuleValue.From(text));
            }
        }
    }
}
