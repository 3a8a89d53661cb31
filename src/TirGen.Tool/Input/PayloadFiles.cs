using System.Text.RegularExpressions;

namespace TirGen.Tool.Input;

/// <summary>The files that arguments name: a file, a directory for every JSON file below it, or a pattern with <c>*</c>, <c>**</c> and <c>?</c>.</summary>
internal static class PayloadFiles
{
    private static readonly EnumerationOptions Recursive = new() { RecurseSubdirectories = true, IgnoreInaccessible = true };

    /// <summary>Stands for the standard input.</summary>
    public const string Input = "-";

    /// <summary>The paths as the arguments spell them, each once, a directory's in ordinal order.</summary>
    /// <param name="arguments">What was asked for.</param>
    /// <param name="failures">Takes a sentence for each argument that names nothing.</param>
    public static IReadOnlyList<string> Find(IEnumerable<string> arguments, ICollection<string> failures)
    {
        List<string> found = [];
        foreach (string argument in arguments)
        {
            try
            {
                found.AddRange(Expand(argument));
            }
            catch (InputException problem)
            {
                failures.Add(problem.Message);
            }
        }

        return [.. found.Distinct(StringComparer.Ordinal)];
    }

    private static IReadOnlyList<string> Expand(string argument)
    {
        if (argument == Input || File.Exists(argument))
        {
            return [argument];
        }

        IReadOnlyList<string> found =
            Directory.Exists(argument) ? Below(argument, static path => path.EndsWith(".json", StringComparison.OrdinalIgnoreCase))
            : argument.IndexOfAny(['*', '?']) >= 0 ? Matching(argument.Replace('\\', '/'))
            : throw new InputException($"{argument}: no such file or directory.");
        return found.Count > 0 ? found : throw new InputException($"{argument}: no file matches.");
    }

    private static IReadOnlyList<string> Matching(string pattern)
    {
        int wildcard = pattern.IndexOfAny(['*', '?']);
        int slash = pattern.LastIndexOf('/', wildcard);
        string root = slash < 0 ? "." : slash == 0 ? "/" : pattern[..slash];
        string below = Regex.Escape(pattern[(slash + 1)..])
            .Replace(@"\*\*/", "(?:.*/)?", StringComparison.Ordinal)
            .Replace(@"\*\*", ".*", StringComparison.Ordinal)
            .Replace(@"\*", "[^/]*", StringComparison.Ordinal)
            .Replace(@"\?", "[^/]", StringComparison.Ordinal);
        Regex expression = new($"^{below}$", RegexOptions.CultureInvariant);
        return Directory.Exists(root)
            ? [.. Below(root, path => expression.IsMatch(Path.GetRelativePath(root, path).Replace('\\', '/'))).Select(path => slash < 0 ? Path.GetRelativePath(root, path) : path)]
            : [];
    }

    private static IReadOnlyList<string> Below(string directory, Func<string, bool> isWanted) =>
        [.. Directory.EnumerateFiles(directory, "*", Recursive).Where(isWanted).Order(StringComparer.Ordinal)];
}
