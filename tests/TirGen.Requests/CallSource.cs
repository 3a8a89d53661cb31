using System.Text;
using Microsoft.CodeAnalysis;

namespace TirGen.Requests;

/// <summary>
/// Writes C# that calls the client's methods with arguments that reflection can pass: a body comes as its record, which becomes
/// the builder by the conversion that is generated for it.
/// </summary>
internal static class CallSource
{
    public const string TypeName = "Calls";

    private const string Body = "request";

    // What a method answers, as an object: a sequence, which sends its request when somebody walks over it, as a list.
    private const string Helpers = """
            private static async System.Threading.Tasks.Task<object?> Of(System.Threading.Tasks.Task task) { await task; return null; }
            private static async System.Threading.Tasks.Task<object?> Of<T>(System.Threading.Tasks.Task<T> task) => await task;
            private static async System.Threading.Tasks.Task<object?> Of<T>(System.Collections.Generic.IAsyncEnumerable<T> sequence)
            {
                System.Collections.Generic.List<T> all = new();
                await foreach (T item in sequence) { all.Add(item); }
                return all;
            }

        """;

    public static string Of(IReadOnlyList<IMethodSymbol> methods)
    {
        StringBuilder source = new($"#pragma warning disable CS0612, CS0618\n#nullable enable\nnamespace {GeneratedApi.Namespace};\ninternal static class {TypeName}\n{{\n");
        foreach (IMethodSymbol method in methods)
        {
            IParameterSymbol[] parameters = [.. method.Parameters.Where(static p => p.Type.Name != nameof(CancellationToken))];
            string taken = string.Concat(parameters.Select(static p => $", {Given(p)} @{p.Name}"));
            string given = string.Join(", ", parameters.Select(static p => $"@{p.Name}: {Argument(p)}"));
            source.AppendLine($"    public static System.Threading.Tasks.Task<object?> {method.Name}({NameOf(method.ContainingType)} client{taken}) => Of(client.{method.Name}({given}));");
        }

        return source.Append(Helpers).Append('}').ToString();
    }

    /// <summary>Whether a parameter takes the body.</summary>
    public static bool IsBody(string? name) => name == Body;

    private static string Argument(IParameterSymbol parameter) =>
        parameter.Name != Body ? "@" + parameter.Name
        : Conversion(parameter.Type) is { } given ? RecordOf(given) is null ? "@" + parameter.Name : $"System.Array.ConvertAll(@{parameter.Name}, static item => ({NameOf(((IArrayTypeSymbol)given).ElementType)})item)"
        : ValueOf(parameter.Type) is not null ? $"new() {{ Value = @{parameter.Name} }}"
        : "@" + parameter.Name;

    /// <summary>The type that stands for a parameter's.</summary>
    private static string Given(IParameterSymbol parameter) =>
        parameter.Name != Body && !parameter.Type.IsRefLikeType ? NameOf(parameter.Type)
        : Conversion(parameter.Type) is { } given ? RecordOf(given) is { } record ? NameOf(record) + "[]" : NameOf(given)
        : NameOf(ValueOf(parameter.Type) ?? parameter.Type);

    /// <summary>The record of which the items of a list are made, where they have a builder.</summary>
    private static ITypeSymbol? RecordOf(ITypeSymbol type) => type is IArrayTypeSymbol { ElementType: { Name: var name } item } && name.EndsWith("Builder", StringComparison.Ordinal) ? Conversion(item) : null;

    /// <summary>What converts to a builder and is itself no span: the record, an array, the value.</summary>
    private static ITypeSymbol? Conversion(ITypeSymbol type) => type.GetMembers("op_Implicit").OfType<IMethodSymbol>()
        .Where(method => SymbolEqualityComparer.Default.Equals(method.ReturnType, type) && !method.Parameters[0].Type.IsRefLikeType)
        .Select(static method => method.Parameters[0].Type)
        .FirstOrDefault(static source => source is not INamedTypeSymbol { Name: "Stream" });

    /// <summary>C# has no conversion from an interface, so that a builder of a map has its value set.</summary>
    private static ITypeSymbol? ValueOf(ITypeSymbol type) => type.GetMembers("Value").OfType<IPropertySymbol>().FirstOrDefault()?.Type;

    private static string NameOf(ITypeSymbol type) => type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat.AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier));
}
