using TirGen.Specification.Model;

namespace TirGen.Tool.Compatibility;

/// <summary>An object in both versions.</summary>
internal sealed class ObjectPair
{
    private readonly Dictionary<string, PropertyModel> _byWireName;
    private readonly Dictionary<string, PropertyModel> _addedByName;

    public ObjectPair(ObjectModel old, ObjectModel now)
    {
        (Old, Now) = (old, now);
        _byWireName = now.Properties.ToDictionary(static p => p.WireName, StringComparer.Ordinal);
        HashSet<string> before = [.. old.Properties.Select(static p => p.WireName)];
        _addedByName = now.Properties.Where(p => !before.Contains(p.WireName)).ToDictionary(static p => p.Name, StringComparer.Ordinal);
        HashSet<string> names = [.. old.Properties.Where(p => !_byWireName.ContainsKey(p.WireName)).Select(static p => p.Name)];
        Added = [.. _addedByName.Values.Where(p => !names.Contains(p.Name))];
    }

    public ObjectModel Old { get; }

    public ObjectModel Now { get; }

    /// <summary>The properties that have no counterpart in the old version.</summary>
    public IReadOnlyList<PropertyModel> Added { get; }

    /// <summary>The counterpart of an old property: the same name on the wire, else the same in C#.</summary>
    public PropertyModel? Find(PropertyModel old) =>
        _byWireName.TryGetValue(old.WireName, out PropertyModel? found) || _addedByName.TryGetValue(old.Name, out found) ? found : null;

    /// <summary>A member of the record and, where there is one, of the builder.</summary>
    public IReadOnlyList<string> MembersOf(string name) =>
        Old.IsSent ? [$"{Old.Name}.{name}", $"{Old.BuilderName}.{name}"] : [$"{Old.Name}.{name}"];
}
