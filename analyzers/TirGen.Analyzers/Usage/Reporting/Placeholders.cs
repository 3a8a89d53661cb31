using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using TirGen.Analyzers.Usage.Types;
using TirGen.Specification.Rules.Values;

namespace TirGen.Analyzers.Usage.Reporting;

/// <summary>Values that compile for a member, the likeliest first. Which of them the rules accept is for the caller to try.</summary>
internal static class Placeholders
{
    private static readonly int[] Numbers = [1, 0, 10, 100];

    /// <summary>The values to try for <paramref name="member"/>, spelled as they can be at <paramref name="site"/>.</summary>
    public static IEnumerable<Placeholder> For(ApiMember member, ApiTypes types, IOperation site)
    {
        ITypeSymbol type = member.Property.Type.Underlying();
        if (type.IsOptional())
        {
            type = ((INamedTypeSymbol)type).TypeArguments[0].Underlying();
        }

        return type switch
        {
            { SpecialType: SpecialType.System_String } => [Text(member)],
            { SpecialType: SpecialType.System_Boolean } => [new("true", RuleValue.From(true)), new("false", RuleValue.From(false))],
            { SpecialType: >= SpecialType.System_SByte and <= SpecialType.System_Double } => Integers(),
            { TypeKind: TypeKind.Enum } => Named(type.GetMembers().OfType<IFieldSymbol>(), types, site),
            INamedTypeSymbol { TypeKind: TypeKind.Struct, Arity: 0 } union when types.Find(union) is null => Scalars(union, member, types, site),
            INamedTypeSymbol { Arity: 1 } list when list.IsSpan() || list.Name == "IReadOnlyList" => Lists(site),
            _ => [],
        };
    }

    private static Placeholder Text(ApiMember member) =>
        new(SymbolDisplay.FormatLiteral(member.WireName, quote: true), RuleValue.From(member.WireName));

    private static IEnumerable<Placeholder> Integers() => Numbers.Select(static number => new Placeholder(number.ToString(System.Globalization.CultureInfo.InvariantCulture), RuleValue.From(number)));

    private static IEnumerable<Placeholder> Scalars(INamedTypeSymbol union, ApiMember member, ApiTypes types, IOperation site)
    {
        List<SpecialType> sources = [.. union.GetMembers(WellKnownMemberNames.ImplicitConversionName)
            .OfType<IMethodSymbol>().Select(static method => method.Parameters[0].Type.SpecialType)];
        IEnumerable<Placeholder> named = Named(union.GetMembers().OfType<IPropertySymbol>().Where(static p => p.IsStatic), types, site);
        return named
            .Concat(sources.Exists(static s => s is SpecialType.System_Int32 or SpecialType.System_Int64) ? Integers() : [])
            .Concat(sources.Contains(SpecialType.System_String) ? [Text(member)] : []);
    }

    private static IEnumerable<Placeholder> Named(IEnumerable<ISymbol> values, ApiTypes types, IOperation site)
    {
        foreach (ISymbol value in values)
        {
            if (types.WireValueOf(value) is { } text)
            {
                string type = value.ContainingType.ToMinimalDisplayString(site.SemanticModel!, site.Syntax.SpanStart);
                yield return new Placeholder(type + "." + value.Name, RuleValue.From(text));
            }
        }
    }

    private static IEnumerable<Placeholder> Lists(IOperation site) =>
        site.Syntax.SyntaxTree.Options is CSharpParseOptions { LanguageVersion: >= LanguageVersion.CSharp12 }
            ? [new("[]", RuleValue.List([]))]
            : [];
}
