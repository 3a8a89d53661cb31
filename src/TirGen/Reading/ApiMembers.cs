using System.ComponentModel;
using System.Numerics;
using System.Text.Json;

namespace TirGen.Reading;

/// <summary>What is known of an object while its members are read.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref struct ApiMembers
{
    private const int WordBits = 64;
    private readonly ulong[]? _seenBeyond;
    private ulong _seen;

    // The numbers modulo 64 of the members of the type that were kept.
    private ulong _kept;

    /// <summary>Begins an object.</summary>
    /// <param name="names">The members that its type has.</param>
    public ApiMembers(ApiNames names)
    {
        ArgumentNullException.ThrowIfNull(names);
        Names = names;
        Index = -1;
        if (names.HasRequiredBeyond)
            _seenBeyond = new ulong[(names.Count - 1) / WordBits];
    }

    /// <summary>The number of the member whose value is next.</summary>
    public int Index { get; internal set; }

    /// <summary>Members that the type does not name, and members that did not fit their type, as they came; <see langword="null"/> when there were none.</summary>
    public Dictionary<string, JsonElement>? Others { get; private set; }

    internal ApiNames Names { get; }

    /// <summary>Whether a member was read already, so that a comma comes before the next.</summary>
    internal bool IsOpen { get; set; }

    internal void See(int index)
    {
        Index = index;
        if (index < WordBits)
            _seen |= 1UL << index;
        else if (_seenBeyond is not null)
            _seenBeyond[(index / WordBits) - 1] |= 1UL << index;
        // The last of several members of one name counts.
        if ((_kept >> index & 1) != 0)
            Forget(Names[index]);
    }

    /// <summary>Keeps a member as it came, one of the type's own or another.</summary>
    internal void Keep(string name, JsonElement value) => (Others ??= [])[name] = value;

    /// <summary>Keeps the value of the member that was just read.</summary>
    internal void KeepMisfit(JsonElement value)
    {
        Keep(Names[Index], value);
        _kept |= 1UL << Index;
    }

    /// <summary>The member was there, but has no value.</summary>
    internal void Unsee()
    {
        if (Index < WordBits)
            _seen &= ~(1UL << Index);
        else if (_seenBeyond is not null)
            _seenBeyond[(Index / WordBits) - 1] &= ~(1UL << Index);
    }

    /// <summary>Whether a required member was not there, or had no value.</summary>
    internal readonly bool LacksAny
    {
        get
        {
            if (Names.Missing(0, _seen) != 0)
                return true;
            for (int word = 1; word <= _seenBeyond?.Length; word++)
            {
                if (Names.Missing(word, _seenBeyond[word - 1]) != 0)
                    return true;
            }

            return false;
        }
    }

    /// <summary>The name of the first required member that is lacking.</summary>
    internal readonly string FirstLacking()
    {
        int word = 0;
        while (Names.Missing(word, SeenIn(word)) == 0)
            word++;
        return Names[(word * WordBits) + BitOperations.TrailingZeroCount(Names.Missing(word, SeenIn(word)))];
    }

    /// <summary>Keeps the names of the required members that were not there.</summary>
    internal void KeepLacking()
    {
        List<string> names = [];
        for (int word = 0; word <= (_seenBeyond?.Length ?? 0); word++)
        {
            for (ulong lacking = Names.Missing(word, SeenIn(word)); lacking != 0; lacking &= lacking - 1)
            {
                string name = Names[(word * WordBits) + BitOperations.TrailingZeroCount(lacking)];
                if (Others is null || !Others.ContainsKey(name))
                    names.Add(name);
            }
        }

        if (names.Count > 0)
            Others = new ReadMembers(Others, names);
    }

    private void Forget(string name)
    {
        Others!.Remove(name);
        if (Others.Count == 0)
        {
            Others = null;
            _kept = 0;
        }
    }

    private readonly ulong SeenIn(int word) => word == 0 ? _seen : _seenBeyond![word - 1];
}
