using System.Globalization;

namespace TirGen.Specification.Rules.Evaluation;

/// <summary>The way from the evaluated value to a part of it; the root has no parent.</summary>
internal sealed class ValuePath
{
    private readonly ValuePath? _parent;
    private readonly int _index;

    private ValuePath(ValuePath? parent, string? name, int index)
    {
        _parent = parent;
        Name = name;
        _index = index;
    }

    public static ValuePath Root { get; } = new(null, null, -1);

    /// <summary>The member's name; null for a list item and the root.</summary>
    public string? Name { get; }

    public ValuePath Member(string name) => new(this, name, -1);

    public ValuePath Item(int index) => new(this, null, index);

    /// <summary>How a sentence names the value.</summary>
    public IReadOnlyList<MessagePart> Describe() =>
        Name is not null ? [MessagePart.Member(Name)]
        : _parent is null ? ["the value"]
        : [$"item {_index + 1}", .. _parent._parent is null ? (IReadOnlyList<MessagePart>)[] : [" of ", .. _parent.Describe()]];

    /// <summary>The path as a JSON pointer (RFC 6901).</summary>
    public override string ToString()
    {
        Stack<string> segments = new();
        for (ValuePath path = this; path._parent is not null; path = path._parent)
        {
            segments.Push(path.Name is null
                ? path._index.ToString(CultureInfo.InvariantCulture)
                : path.Name.Replace("~", "~0").Replace("/", "~1"));
        }

        return string.Concat(segments.Select(static s => "/" + s));
    }
}
