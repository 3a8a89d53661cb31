using Microsoft.CodeAnalysis;
using TirGen.Analyzers.Usage.Types;

namespace TirGen.Analyzers.Usage.Reporting;

/// <summary>Spells members as C# does, those of the objects inside too.</summary>
internal sealed class MemberNames
{
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);

    public MemberNames(ApiType root, ApiTypes types)
    {
        Queue<ApiType> queue = new([root]);
        HashSet<INamedTypeSymbol> seen = new(SymbolEqualityComparer.Default) { root.Symbol };
        while (queue.Count > 0)
        {
            foreach (ApiMember member in queue.Dequeue().Members)
            {
                // A name of the object itself comes before the same name further in.
                if (!_names.ContainsKey(member.WireName))
                {
                    _names.Add(member.WireName, member.Property.Name);
                }

                if (types.Find(ItemOf(member.Property.Type)) is { } inner && seen.Add(inner.Symbol))
                {
                    queue.Enqueue(inner);
                }
            }
        }
    }

    /// <summary>The C# name of a wire name; the wire name itself when no property has it.</summary>
    public string Spell(string wireName) => _names.TryGetValue(wireName, out string? name) ? name : wireName;

    private static ITypeSymbol ItemOf(ITypeSymbol type)
    {
        while (type is INamedTypeSymbol { Arity: 1 } generic)
        {
            type = generic.TypeArguments[0];
        }

        return type;
    }
}
