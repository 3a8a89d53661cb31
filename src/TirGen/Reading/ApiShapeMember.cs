using System.ComponentModel;

namespace TirGen.Reading;

/// <summary>A member by which an object can be told from others. Generated code makes them.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ApiShapeMember
{
    private readonly string[] _texts;

    /// <summary>A member.</summary>
    /// <param name="name">Its name in JSON.</param>
    /// <param name="isRequired">An object without it is another.</param>
    /// <param name="kinds">The kinds that it can have, in the bits of <see cref="ApiShape"/>.</param>
    /// <param name="texts">The texts that it can have; none where it can have any.</param>
    public ApiShapeMember(string name, bool isRequired, int kinds, params string[] texts)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(texts);
        Name = name;
        IsRequired = isRequired;
        Kinds = kinds;
        _texts = texts;
    }

    /// <summary>How an object or a list looks that the member holds; <see langword="null"/> where nothing tells it.</summary>
    public ApiShape? Inner { get; init; }

    internal string Name { get; }

    internal bool IsRequired { get; }

    internal int Kinds { get; }

    internal bool HasTexts => _texts.Length > 0;

    internal bool Takes(string? text) => _texts.Length == 0 || (text is not null && Array.IndexOf(_texts, text) >= 0);
}
