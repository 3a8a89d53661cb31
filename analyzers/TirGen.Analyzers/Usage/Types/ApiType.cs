using Microsoft.CodeAnalysis;
using TirGen.Specification.Reading;
using TirGen.Specification.Rules;
using TirGen.Specification.Rules.Lowering;
using TirGen.Specification.Rules.Values;

namespace TirGen.Analyzers.Usage.Types;

/// <summary>A generated builder or record: its rule, and which property is which member.</summary>
internal sealed class ApiType
{
    private readonly Dictionary<string, ApiMember> _byWireName = new(StringComparer.Ordinal);
    private readonly Dictionary<ISymbol, ApiMember> _byProperty = new(SymbolEqualityComparer.Default);

    public ApiType(INamedTypeSymbol symbol, string schema, ApiAttributes attributes)
    {
        Symbol = symbol;
        Rule = RuleLowering.LowerText(schema);
        foreach (IPropertySymbol property in symbol.GetMembers().OfType<IPropertySymbol>())
        {
            if (property is { IsStatic: false, SetMethod: not null } && attributes.WireNameOf(property) is { } name && !_byWireName.ContainsKey(name))
            {
                ApiMember member = new(name, property);
                _byWireName.Add(name, member);
                _byProperty.Add(property, member);
            }
        }

        Constants = [.. FindConstants(JsonReader.Read(schema).Root as SpecObject, 0)];
    }

    /// <summary>The type.</summary>
    public INamedTypeSymbol Symbol { get; }

    /// <summary>What its schema says about validity.</summary>
    public Rule Rule { get; }

    /// <summary>The members that C# code can set.</summary>
    public IReadOnlyCollection<ApiMember> Members => _byWireName.Values;

    /// <summary>The members that are always written with the same value, such as <c>action</c>.</summary>
    public IReadOnlyList<RuleMember> Constants { get; }

    /// <summary>The member of a wire name, when C# code can set it.</summary>
    public ApiMember? Find(string wireName) => _byWireName.TryGetValue(wireName, out ApiMember? member) ? member : null;

    /// <summary>The member that a property stands for.</summary>
    public ApiMember? Find(IPropertySymbol property) => _byProperty.TryGetValue(property.OriginalDefinition, out ApiMember? member) ? member : null;

    private IEnumerable<RuleMember> FindConstants(SpecObject? schema, int depth)
    {
        const int MaxDepth = 8;
        if (schema is null || depth > MaxDepth)
        {
            yield break;
        }

        foreach (SpecMember property in (schema["properties"] as SpecObject)?.Members ?? [])
        {
            if (property.Value is SpecObject value && value["const"] is { } constant && !_byWireName.ContainsKey(property.Name))
            {
                yield return new RuleMember(property.Name, RuleValue.From(constant));
            }
        }

        foreach (SpecNode part in (schema["allOf"] as SpecArray)?.Items ?? [])
        {
            foreach (RuleMember constant in FindConstants(part as SpecObject, depth + 1))
            {
                yield return constant;
            }
        }
    }
}
