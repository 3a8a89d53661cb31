namespace TirGen.Specification.Parsing;

/// <summary>The names taken in one scope. Two names that differ only in case count as equal, as they do for files.</summary>
internal sealed class NameTable(params string[] reserved)
{
    private readonly HashSet<string> _taken = new(reserved, StringComparer.OrdinalIgnoreCase);

    /// <summary>The name itself when free, else with the first of 2, 3, … that makes it so.</summary>
    public string Take(string name)
    {
        string candidate = name;
        for (int number = 2; !_taken.Add(candidate); number++)
        {
            candidate = name + number;
        }

        return candidate;
    }

    public bool IsTaken(string name) => _taken.Contains(name);
}
