using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace TirGen.Contexts.Tests.Oracle;

/// <summary>
/// C# of plain classes with the members of generated records, which System.Text.Json's own generator reads and writes without anything of TirGen's but
/// the types of single values.
/// </summary>
internal static class PlainTypes
{
    public const string Namespace = "Plain";

    private const string Json = "System.Text.Json.Serialization.";

    /// <summary>The classes, and the context over them.</summary>
    public static string Source(IEnumerable<ITypeSymbol> types)
    {
        INamedTypeSymbol[] records = [.. types.OfType<INamedTypeSymbol>().Where(static t => t.IsRecord)];
        StringBuilder source = new($"namespace {Namespace}\n{{\n");
        foreach (INamedTypeSymbol record in records)
        {
            RecordShape shape = RecordShape.Of(record);
            if (shape.ReadsNumberTexts)
            {
                source.AppendLine($"[{Json}JsonNumberHandling({Json}JsonNumberHandling.AllowReadingFromString)]");
            }

            source.AppendLine($"public sealed class {record.Name}\n{{");
            foreach ((IPropertySymbol property, string name) in shape.Members)
            {
                Append(source, property, name);
            }

            source.AppendLine($"[{Json}JsonExtensionData] public System.Collections.Generic.Dictionary<string, System.Text.Json.JsonElement>? Kept {{ get; set; }}\n}}");
        }

        source.AppendLine("}");
        string[] names = [.. types.Concat(types.SelectMany(InMembers)).Select(Name).Distinct()];
        for (int i = 0; i < names.Length; i++)
        {
            source.AppendLine($"[{Json}JsonSerializable(typeof({names[i]}), TypeInfoPropertyName = \"Type{i}\")]");
        }

        return source.AppendLine($"internal sealed partial class ReferenceContext : {Json}JsonSerializerContext;").ToString();
    }

    private static void Append(StringBuilder source, IPropertySymbol property, string name)
    {
        bool isConstant = property.IsReadOnly;
        string ignore = property.Type is INamedTypeSymbol { Name: "Optional" } || IsSelfDescribing(property) ? "WhenWritingDefault"
            : property.NullableAnnotation == NullableAnnotation.Annotated ? "WhenWritingNull"
            : "Never";
        source.Append($"[{Json}JsonPropertyName({SymbolDisplay.FormatLiteral(name, quote: true)})] ");
        source.Append(property.IsRequired || isConstant ? $"[{Json}JsonRequired] " : $"[{Json}JsonIgnore(Condition = {Json}JsonIgnoreCondition.{ignore})] ");
        source.Append($"public {Name(property.Type)} {property.Name} {{ get; set; }}");
        source.AppendLine(isConstant ? $" = {SymbolDisplay.FormatLiteral(Constant(property), quote: true)};" : property.Type.IsReferenceType ? " = default!;" : "");
    }

    /// <summary>The document's own value types behind optional members, which may have any name: the generator's own names for them would meet others.</summary>
    private static IEnumerable<ITypeSymbol> InMembers(ITypeSymbol type) => type.GetMembers().OfType<IPropertySymbol>()
        .Select(static p => p.Type is INamedTypeSymbol { Name: "Optional", TypeArguments: [var inner] } ? inner : p.Type).OfType<INamedTypeSymbol>()
        .Where(static t => t is { Name: "Nullable", TypeArguments: [INamedTypeSymbol { ContainingNamespace: { IsGlobalNamespace: false } space }] } && space.ToDisplayString().StartsWith("Sample", StringComparison.Ordinal));

    private static bool IsSelfDescribing(IPropertySymbol property) =>
        !property.IsRequired && property.Type.IsValueType && property.Type.GetMembers("IsUndefined").Length > 0;

    private static string Constant(IPropertySymbol property) =>
        property.DeclaringSyntaxReferences.Single().GetSyntax().DescendantNodes().OfType<Microsoft.CodeAnalysis.CSharp.Syntax.LiteralExpressionSyntax>().Last().Token.ValueText;

    /// <summary>The type with each record replaced.</summary>
    private static string Name(ITypeSymbol type) => type switch
    {
        INamedTypeSymbol { IsRecord: true } => $"{Namespace}.{type.Name}{Null(type)}",
        INamedTypeSymbol { Name: "Nullable", TypeArguments: [var value] } => Name(value) + "?",
        INamedTypeSymbol { TypeArguments.Length: > 0 } generic =>
            $"{generic.ContainingNamespace.ToDisplayString()}.{generic.Name}<{string.Join(", ", generic.TypeArguments.Select(Name))}>{Null(type)}",
        _ => type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat.WithMiscellaneousOptions(
            SymbolDisplayMiscellaneousOptions.UseSpecialTypes | SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers | SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier)),
    };

    private static string Null(ITypeSymbol type) => type.IsReferenceType && type.NullableAnnotation == NullableAnnotation.Annotated ? "?" : "";
}
