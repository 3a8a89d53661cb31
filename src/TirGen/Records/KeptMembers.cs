using System.Collections;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using TirGen.Reading;

namespace TirGen.Records;

/// <summary>What a record keeps of members that the document names, because they came in another form or not at all. A request that is made of the record does the same.</summary>
/// <remarks>A member of the record that has a value was set anew, and its value is sent.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
[SuppressMessage("Naming", "CA1710:Identifiers should have correct suffix", Justification = "Said of members, as the records say it.")]
public sealed partial class KeptMembers : IReadOnlyDictionary<string, JsonElement>
{
    private readonly Dictionary<string, JsonElement> _members;
    private readonly HashSet<string> _known;

    private KeptMembers(Dictionary<string, JsonElement> members, HashSet<string> known, string? contradiction)
    {
        _members = members;
        _known = known;
        Contradiction = contradiction;
    }

    /// <inheritdoc/>
    public int Count => _members.Count;

    /// <inheritdoc/>
    public IEnumerable<string> Keys => _members.Keys;

    /// <inheritdoc/>
    public IEnumerable<JsonElement> Values => _members.Values;

    /// <summary>The name of a member that can hold one text only, and came with another; <see langword="null"/> when there is none.</summary>
    internal string? Contradiction { get; }

    /// <summary>The names of the document's own members.</summary>
    internal IReadOnlyCollection<string> Known => _known;

    /// <inheritdoc/>
    public JsonElement this[string key] => _members[key];

    /// <summary>What a request made of a record sends beside the record's members.</summary>
    /// <param name="record">The record.</param>
    /// <returns>An object of this type when a member of the document is among it; <see langword="null"/> when there is nothing.</returns>
    public static IReadOnlyDictionary<string, JsonElement>? Of(ApiRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        if (record.AdditionalProperties is not { } all)
            return null;
        ApiNames names = record.__Table;
        IReadOnlySet<string>? lacking = (all as ReadMembers)?.Lacking;
        if (lacking is null && !all.Keys.Any(name => names.IndexOf(name) >= 0))
            return all;
        Dictionary<string, JsonElement> members = [];
        HashSet<string> known = new((lacking ?? new HashSet<string>()).Where(name => MemberQuestion.Ask(record, names.IndexOf(name)) == false), StringComparer.Ordinal);
        string? contradiction = null;
        foreach ((string name, JsonElement value) in all)
        {
            int index = names.IndexOf(name);
            bool? hasValue = index < 0 ? false : MemberQuestion.Ask(record, index);
            if (hasValue == true)
                continue;
            contradiction ??= hasValue is null ? name : null;
            members.Add(name, value);
            if (index >= 0)
                known.Add(name);
        }

        return known.Count == 0 ? members : new KeptMembers(members, known, contradiction);
    }

    /// <summary>Whether a record keeps a member, or the name of one that did not come.</summary>
    /// <param name="kept">What the record keeps.</param>
    /// <param name="name">The member on the wire.</param>
    public static bool Holds(Dictionary<string, JsonElement>? kept, string name) =>
        kept is not null && (kept.ContainsKey(name) || kept is ReadMembers { Lacking: { } lacking } && lacking.Contains(name));

    /// <summary>Whether a member of the document is kept.</summary>
    /// <param name="name">The member on the wire.</param>
    private bool Holds(string name) => _known.Contains(name);

    /// <summary>What a record keeps without a member that is set anew.</summary>
    /// <param name="kept">What the record keeps; other records may keep the same, so it is not changed.</param>
    /// <param name="name">The member on the wire.</param>
    /// <returns>The rest; <see langword="null"/> when it is empty.</returns>
    public static Dictionary<string, JsonElement>? Without(Dictionary<string, JsonElement>? kept, string name)
    {
        if (!Holds(kept, name))
            return kept;
        Dictionary<string, JsonElement> rest = kept is ReadMembers read ? new ReadMembers(kept, read.Lacking.Where(lacking => lacking != name)) : new Dictionary<string, JsonElement>(kept!);
        rest.Remove(name);
        return rest is { Count: 0 } and not ReadMembers { Lacking.Count: > 0 } ? null : rest;
    }

    /// <summary>A list of which nothing was left out in reading; <see langword="null"/> for another.</summary>
    /// <param name="list">The list.</param>
    [return: NotNullIfNotNull(nameof(list))]
    public static IReadOnlyList<T>? Whole<T>(IReadOnlyList<T>? list) => list is IPartial ? null! : list;

    /// <summary>A map of which nothing was left out in reading; <see langword="null"/> for another.</summary>
    /// <param name="map">The map.</param>
    [return: NotNullIfNotNull(nameof(map))]
    public static IReadOnlyDictionary<string, T>? Whole<T>(IReadOnlyDictionary<string, T>? map) => map is IPartial ? null! : map;

    /// <summary>A list of which nothing was left out in reading; absent for another.</summary>
    /// <param name="list">The list.</param>
    public static Optional<IReadOnlyList<T>?> Whole<T>(Optional<IReadOnlyList<T>?> list) => list is { IsSet: true, Value: IPartial } ? default : list;

    /// <summary>A map of which nothing was left out in reading; absent for another.</summary>
    /// <param name="map">The map.</param>
    public static Optional<IReadOnlyDictionary<string, T>?> Whole<T>(Optional<IReadOnlyDictionary<string, T>?> map) =>
        map is { IsSet: true, Value: IPartial } ? default : map;

    /// <inheritdoc/>
    public bool ContainsKey(string key) => _members.ContainsKey(key);

    /// <inheritdoc/>
    public bool TryGetValue(string key, out JsonElement value) => _members.TryGetValue(key, out value);

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, JsonElement>> GetEnumerator() => _members.GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>What became of a member of the document, as a predicate.</summary>
    internal string Origin(string name) => _members.ContainsKey(name)
        ? "came in another form than documented and is sent as it came"
        : "did not come, though it must be there, and is not sent";

    internal ArgumentException Contradict(string name) => new($"{name} came as {_members[name].GetRawText()}, and can hold one other text only; nothing was written.");
}
