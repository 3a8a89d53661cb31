using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace TirGen.Tool.Tests.Compatibility;

/// <summary>
/// Code that uses everything public in a namespace once: types, values, properties read, set and copied with another value,
/// methods by position and by name, constructors, conversions. Made from the compiler's symbols alone, without a look at the document.
/// </summary>
internal sealed class CallingCode
{
    private static readonly SymbolDisplayFormat Format = SymbolDisplayFormat.FullyQualifiedFormat.AddMiscellaneousOptions(
        SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier | SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers);

    private readonly StringBuilder _text = new("#nullable enable\n");
    private readonly List<IReadOnlyList<string>> _symbols = [[]];
    private readonly string _namespace;
    private int _number;

    private CallingCode(string @namespace) => _namespace = @namespace;

    public string Text => _text.ToString();

    /// <summary>Uses everything public in a namespace.</summary>
    public static CallingCode Of(Compilation compilation, string @namespace)
    {
        CallingCode code = new(@namespace);
        INamespaceSymbol space = @namespace.Split('.').Aggregate(
            compilation.Assembly.GlobalNamespace, static (outer, name) => outer.GetNamespaceMembers().Single(n => n.Name == name));
        foreach (INamedTypeSymbol type in space.GetTypeMembers().Where(static t => t.DeclaredAccessibility == Accessibility.Public))
        {
            code.Type(type);
        }

        return code;
    }

    /// <summary>The types and members, as <c>Type</c> and <c>Type.Member</c>, that stand on a line, counted from 0.</summary>
    public IReadOnlyList<string> SymbolsAt(int line) => _symbols[line];

    private void Type(INamedTypeSymbol type)
    {
        string name = type.ToDisplayString(Format);
        Line([type.Name], $"static class Use{_number++} {{");
        Line([type.Name], $"static string Name() => nameof({name});");
        if (type is { IsStatic: false, IsRefLikeType: false })
        {
            Line([type.Name], $"static {name}[]? Many() => null;");
        }

        if (type.TypeKind == TypeKind.Enum)
        {
            foreach (IFieldSymbol value in type.GetMembers().OfType<IFieldSymbol>())
            {
                Line([type.Name, $"{type.Name}.{value.Name}"], $"static {name} Value{_number++}() => {name}.{Escape(value.Name)};");
            }
        }
        else
        {
            Members(type, name);
        }

        Line([type.Name], "}");
        foreach (INamedTypeSymbol nested in type.GetTypeMembers().Where(static t => t.DeclaredAccessibility == Accessibility.Public))
        {
            Line([type.Name], $"static class Use{_number++} {{ static {nested.ToDisplayString(Format)}? Nested() => null; }}");
        }
    }

    private void Members(INamedTypeSymbol type, string name)
    {
        List<IPropertySymbol> properties = [.. type.GetMembers().OfType<IPropertySymbol>().Where(static p => p is { DeclaredAccessibility: Accessibility.Public, IsIndexer: false, IsOverride: false })];
        foreach (IPropertySymbol property in properties)
        {
            Property(type, name, property);
        }

        if (!type.IsStatic)
        {
            Create(type, name, [.. properties.Where(static p => p.IsRequired)]);
            Create(type, name, [.. properties.Where(static p => p is { IsStatic: false, SetMethod.DeclaredAccessibility: Accessibility.Public })]);
        }

        foreach (IMethodSymbol method in type.GetMembers().OfType<IMethodSymbol>().Where(static m => m.DeclaredAccessibility == Accessibility.Public && !m.IsImplicitlyDeclared && !m.IsOverride))
        {
            Method(type, name, method);
        }
    }

    private void Property(INamedTypeSymbol type, string name, IPropertySymbol property)
    {
        string value = property.Type.ToDisplayString(Format);
        IReadOnlyList<string> symbols = SymbolsOf(type, property.Name, property.Type);
        Line(symbols, property.IsStatic
            ? $"static {value} Get{_number++}() => {name}.{Escape(property.Name)};"
            : $"static {value} Get{_number++}({name} self) => self.{Escape(property.Name)};");
        if (type.IsRecord && property.SetMethod is not null)
        {
            Line(symbols, $"static {name} With{_number++}({name} self, {value} value) => self with {{ {Escape(property.Name)} = value }};");
        }
    }

    /// <summary>A line for each member, so that an error is that member's.</summary>
    private void Create(INamedTypeSymbol type, string name, IReadOnlyList<IPropertySymbol> members)
    {
        if (!type.InstanceConstructors.Any(static c => c is { DeclaredAccessibility: Accessibility.Public, Parameters.Length: 0 }))
        {
            return;
        }

        Line([type.Name], $"static {name} Create{_number++}(");
        for (int i = 0; i < members.Count; i++)
        {
            Line(SymbolsOf(type, members[i].Name, members[i].Type), $"{members[i].Type.ToDisplayString(Format)} value{i}{(i + 1 < members.Count ? "," : "")}");
        }

        Line([type.Name], $") => new {name} {{");
        for (int i = 0; i < members.Count; i++)
        {
            Line(SymbolsOf(type, members[i].Name, members[i].Type), $"{Escape(members[i].Name)} = value{i},");
        }

        Line([type.Name], "};");
    }

    private void Method(INamedTypeSymbol type, string name, IMethodSymbol method)
    {
        IReadOnlyList<string> symbols = SymbolsOf(type, method.Name, [method.ReturnType, .. method.Parameters.Select(static p => p.Type)]);
        string parameters = string.Join(", ", method.Parameters.Select(static p => $"{Modifier(p)}{p.Type.ToDisplayString(Format)} {Escape(p.Name)}"));
        string byPosition = string.Join(", ", method.Parameters.Select(Argument));
        string byName = string.Join(", ", method.Parameters.Select(static p => $"{Escape(p.Name)}: {Argument(p)}"));
        string required = string.Join(", ", method.Parameters.Where(static p => !p.IsOptional).Select(Argument));
        string result = method.MethodKind == MethodKind.Constructor ? name : method.ReturnType.ToDisplayString(Format);
        switch (method.MethodKind)
        {
            case MethodKind.Conversion:
                Line(symbols, $"static {result} Convert{_number++}({method.Parameters[0].Type.ToDisplayString(Format)} value) => value;");
                break;
            case MethodKind.UserDefinedOperator:
                Line(symbols, $"static bool Operate{_number++}({name} a, {name} b) => a {(method.Name == "op_Equality" ? "==" : "!=")} b;");
                break;
            case MethodKind.Constructor:
                foreach (string arguments in method.Parameters.Length == 0 ? [] : new[] { byPosition, byName }.Distinct())
                {
                    Line(symbols, $"static {result} New{_number++}({parameters}) => new {name}({arguments});");
                }

                break;
            case MethodKind.Ordinary:
                string self = method.IsStatic ? "" : $"{name} self{(parameters.Length == 0 ? "" : ", ")}";
                string target = method.IsStatic ? name : "self";
                foreach (string arguments in new[] { byPosition, byName, required }.Distinct())
                {
                    Line(symbols, $"static {result} Call{_number++}({self}{parameters}){Body(method, $"{target}.{Escape(method.Name)}({arguments})")}");
                }

                break;
        }
    }

    private static string Body(IMethodSymbol method, string call)
    {
        // An out parameter must be assigned, even where the call of the required ones alone would not.
        return method.ReturnsVoid ? $" {{ {call}; }}" : $" => {call};";
    }

    private static string Modifier(IParameterSymbol parameter) => parameter.RefKind switch
    {
        RefKind.Out => "out ",
        RefKind.Ref => "ref ",
        RefKind.In => parameter.ScopedKind == ScopedKind.ScopedRef ? "scoped in " : "in ",
        _ => "",
    };

    private static string Argument(IParameterSymbol parameter) => parameter.RefKind switch
    {
        RefKind.Out => "out ",
        RefKind.Ref => "ref ",
        _ => "",
    } + Escape(parameter.Name);

    private static string Escape(string name) => SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : "@" + name;

    private IReadOnlyList<string> SymbolsOf(INamedTypeSymbol type, string member, params IEnumerable<ITypeSymbol> mentioned) =>
        [type.Name, $"{type.Name}.{member}", .. mentioned.SelectMany(Generated).Distinct(StringComparer.Ordinal)];

    /// <summary>The generated types in a type.</summary>
    private IEnumerable<string> Generated(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => Generated(array.ElementType),
        INamedTypeSymbol named => named.TypeArguments.SelectMany(Generated).Concat(named.ContainingNamespace?.ToDisplayString() == _namespace ? [named.Name] : []),
        _ => [],
    };

    private void Line(IReadOnlyList<string> symbols, string text)
    {
        _symbols.Add(symbols);
        _text.Append(text).Append('\n');
    }
}
