using TirGen.Specification.Spelling;

namespace TirGen.Specification.Selecting;

/// <summary>One pattern of a selection, and whether it met anything.</summary>
/// <param name="list">The list that it stands in, for messages.</param>
/// <param name="text">The pattern.</param>
internal sealed class SelectionPattern(string list, string text)
{
    private readonly string[] _pieces = text.Split('*');

    /// <summary>It met a name.</summary>
    public bool HasMet { get; private set; }

    /// <summary>Whether it meets a name.</summary>
    public bool Meets(string name)
    {
        bool meets = IsMatch(name);
        HasMet |= meets;
        return meets;
    }

    /// <summary>What is said of a pattern that met nothing.</summary>
    /// <param name="thing">What it looked for.</param>
    /// <param name="names">The names that it could have met.</param>
    public string Message(string thing, IEnumerable<string> names)
    {
        // Of "oders*" the first letters are a name.
        bool isPrefix = _pieces is [_, ""];
        string wanted = isPrefix ? _pieces[0] : text;
        string? nearest = NearestName.Find(wanted, isPrefix ? names.Select(name => name.Length > wanted.Length ? name.Substring(0, wanted.Length) : name) : names);
        string hint = nearest is null ? "" : $"; did you mean \"{nearest}{(isPrefix ? "*" : "")}\"?";
        return $"{list}: \"{text}\" meets no {thing}{(hint.Length == 0 ? "." : hint)}";
    }

    private bool IsMatch(string name)
    {
        if (_pieces.Length == 1)
        {
            return name == text;
        }

        string last = _pieces[_pieces.Length - 1];
        if (!name.StartsWith(_pieces[0], StringComparison.Ordinal) || name.Length < _pieces[0].Length + last.Length || !name.EndsWith(last, StringComparison.Ordinal))
        {
            return false;
        }

        // Each piece at its first place leaves the most for those behind it.
        int at = _pieces[0].Length;
        int end = name.Length - last.Length;
        for (int i = 1; i < _pieces.Length - 1; i++)
        {
            int found = name.IndexOf(_pieces[i], at, end - at, StringComparison.Ordinal);
            if (found < 0)
            {
                return false;
            }

            at = found + _pieces[i].Length;
        }

        return true;
    }
}
