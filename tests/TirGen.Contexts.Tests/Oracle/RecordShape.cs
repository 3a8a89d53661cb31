using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace TirGen.Contexts.Tests.Oracle;

/// <summary>A generated record as its source shows it: the members with their names on the wire.</summary>
/// <param name="Members">The members in order, without what the record keeps.</param>
/// <param name="ReadsNumberTexts">Whether a number may come as text.</param>
internal sealed record RecordShape(IReadOnlyList<(IPropertySymbol Property, string WireName)> Members, bool ReadsNumberTexts)
{
    public static RecordShape Of(INamedTypeSymbol record)
    {
        IPropertySymbol[] members = [.. record.GetMembers().OfType<IPropertySymbol>().Where(static p => p is { DeclaredAccessibility: Accessibility.Public, IsStatic: false, IsImplicitlyDeclared: false, Name: not "AdditionalProperties" })];
        string[] names = Names((IFieldSymbol)record.GetMembers("__Names").Single());
        Assert.Equal(names.Length, members.Length);
        return new RecordShape([.. members.Zip(names)], record.DeclaringSyntaxReferences.Any(static part => part.GetSyntax().ToString().Contains("text: true", StringComparison.Ordinal)));
    }

    private static string[] Names(IFieldSymbol table)
    {
        VariableDeclaratorSyntax declarator = (VariableDeclaratorSyntax)table.DeclaringSyntaxReferences.Single().GetSyntax();
        ExpressionSyntax names = ((ImplicitObjectCreationExpressionSyntax)declarator.Initializer!.Value).ArgumentList.Arguments[0].Expression;
        return names is LiteralExpressionSyntax literal
            ? literal.Token.ValueText is { Length: > 0 } text ? text.Split('\n') : []
            : [.. names.DescendantNodes().OfType<LiteralExpressionSyntax>().Select(static name => name.Token.ValueText)];
    }
}
