using System.Globalization;

namespace TirGen.Specification.Cel.Values;

/// <summary>A map, or the known entries of one. Keys are booleans, integers and strings; equal numbers of different types are one key.</summary>
public sealed class CelMap : CelValue
{
    private readonly Dictionary<string, CelValue> _index = new(StringComparer.Ordinal);

    private readonly HashSet<string> _lacking = new(StringComparer.Ordinal);

    /// <summary>
    /// A map of these entries; of a repeated key the first counts. Of an incomplete map, <paramref name="lacking"/> are names
    /// that it certainly has not.
    /// </summary>
    public CelMap(IEnumerable<KeyValuePair<CelValue, CelValue>> entries, bool complete = true, IEnumerable<string>? lacking = null)
    {
        _lacking.UnionWith(lacking ?? []);
        List<KeyValuePair<CelValue, CelValue>> kept = [];
        foreach (KeyValuePair<CelValue, CelValue> entry in entries)
        {
            if (KeyOf(entry.Key) is { } key && !_index.ContainsKey(key))
            {
                _index.Add(key, entry.Value);
                kept.Add(entry);
            }
        }

        Entries = kept;
        IsComplete = complete;
    }

    /// <summary>The known entries in order.</summary>
    public IReadOnlyList<KeyValuePair<CelValue, CelValue>> Entries { get; }

    /// <summary>Whether a key that is not among <see cref="Entries"/> is certainly not in the map.</summary>
    public bool IsComplete { get; }

    /// <inheritdoc/>
    public override string TypeName => "map";

    /// <summary>The value of a key; null when the map certainly lacks it, unknown when it may have it.</summary>
    public CelValue? Find(CelValue key) =>
        KeyOf(key) is { } text && _index.TryGetValue(text, out CelValue? value) ? value
        : IsComplete || (key is CelString name && _lacking.Contains(name.Value)) ? null
        : CelUnknown.Maybe;

    /// <summary>One text per key; null for what cannot be one.</summary>
    internal static string? KeyOf(CelValue key) => key switch
    {
        CelString s => "s" + s.Value,
        CelBool b => b.Value ? "true" : "false",
        CelInt i => i.Value.ToString(CultureInfo.InvariantCulture),
        CelUint u => u.Value.ToString(CultureInfo.InvariantCulture),
        // A double finds the integer that it equals. The bounds are exact: both are powers of two.
        CelDouble { Value: >= -9223372036854775808d and < 9223372036854775808d } d when Math.Floor(d.Value) == d.Value =>
            ((long)d.Value).ToString(CultureInfo.InvariantCulture),
        CelDouble { Value: >= 9223372036854775808d and < 18446744073709551616d } d => ((ulong)d.Value).ToString(CultureInfo.InvariantCulture),
        _ => null,
    };
}
