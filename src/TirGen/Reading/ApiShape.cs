using System.ComponentModel;

namespace TirGen.Reading;

/// <summary>How one of several forms of a value looks. Generated code makes them, once for a type.</summary>
/// <remarks>Kinds are bits: text 1, number 2, truth value 4, object 8, list 16, null 32.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ApiShape
{
    private readonly Dictionary<string, ApiShapeMember> _members = new(StringComparer.Ordinal);

    /// <summary>A form.</summary>
    /// <param name="kinds">The kinds of the value.</param>
    /// <param name="itemKinds">Of a list the kinds of its items, of a map those of its values.</param>
    /// <param name="members">Of an object the members that it knows.</param>
    public ApiShape(int kinds, int itemKinds, params ApiShapeMember[] members)
    {
        ArgumentNullException.ThrowIfNull(members);
        Kinds = kinds;
        ItemKinds = itemKinds;
        foreach (ApiShapeMember member in members)
        {
            _members[member.Name] = member;
            Required += member.IsRequired ? 1 : 0;
        }
    }

    /// <summary>How the items of a list look, where their kinds do not tell it from another; <see langword="null"/> where they do.</summary>
    public ApiShape? Items { get; init; }

    internal int Kinds { get; }

    internal int ItemKinds { get; }

    internal int Required { get; }

    /// <summary>Whether a member that it does not know may be of that kind: of a map every member must be like its values.</summary>
    internal bool TakesOther(int kind) => ItemKinds == 0 || (ItemKinds & kind) != 0;

    internal ApiShapeMember? Find(string name) => _members.GetValueOrDefault(name);
}
