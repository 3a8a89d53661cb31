using System.ComponentModel;

namespace TirGen.Validation;

/// <summary>Walks over a map; over a <see cref="Dictionary{TKey, TValue}"/> without allocation.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct MapEntries<T>
{
    private readonly IEnumerator<KeyValuePair<string, T>>? _any;
    private Dictionary<string, T>.Enumerator _dictionary;

    internal MapEntries(IReadOnlyDictionary<string, T> map)
    {
        if (map is Dictionary<string, T> dictionary)
        {
            _dictionary = dictionary.GetEnumerator();
        }
        else
        {
            _any = map.GetEnumerator();
        }
    }

    /// <summary>The entry reached.</summary>
    public readonly KeyValuePair<string, T> Current => _any is null ? _dictionary.Current : _any.Current;

    /// <summary>The entries from the first.</summary>
    public readonly MapEntries<T> GetEnumerator() => this;

    /// <summary>Goes to the next entry.</summary>
    /// <returns>Whether there is one.</returns>
    public bool MoveNext() => _any is null ? _dictionary.MoveNext() : _any.MoveNext();
}
