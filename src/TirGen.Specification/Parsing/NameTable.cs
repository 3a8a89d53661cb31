using TirGen.Specification.Spelling;

namespace TirGen.Specification.Parsing;

/// <summary>The names taken in one scope. Two names that differ only in case count as equal, as they do for files.</summary>
internal sealed class NameTable(params string[] reserved)
{
    private readonly HashSet<string> _taken = new(reserved, StringComparer.OrdinalIgnoreCase);

    // Where the search for a free number goes on: a document may name a thousand enums after the same property.
    private readonly Dictionary<string, int> _next = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The name itself when free, else with the first of 2, 3, … that makes it so.</summary>
    public string Take(string name)
    {
        name = Identifiers.Cut(name);
        if (_taken.Add(name))
        {
            return name;
        }

        int number = _next.TryGetValue(name, out int next) ? next : 2;
        while (!_taken.Add(name + number))
        {
            number++;
        }

        _next[name] = number + 1;
        return name + number;
    }

    public bool IsTaken(string name) => _taken.Contains(Identifiers.Cut(name));
}
