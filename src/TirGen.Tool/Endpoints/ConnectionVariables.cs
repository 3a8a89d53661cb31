using System.Globalization;
using TirGen.Tool.Input;

namespace TirGen.Tool.Endpoints;

/// <summary>What a connection needs to know, by the names of the environment; a file of the owner's own goes before that.</summary>
internal sealed class ConnectionVariables
{
    private const UnixFileMode Others =
        UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    private readonly Dictionary<string, string> _file;

    private ConnectionVariables(Dictionary<string, string> file) => _file = file;

    /// <summary>The environment, and a file of lines such as <c>TIR_TOKEN=…</c>, in which <c>#</c> begins a comment line.</summary>
    /// <param name="path">The file; null for the environment alone.</param>
    /// <exception cref="InputException">The file cannot be read, others may read it, or a line is none of its kind. No message repeats what stands in it.</exception>
    public static ConnectionVariables Read(string? path)
    {
        Dictionary<string, string> values = new(StringComparer.Ordinal);
        if (path is null)
            return new(values);
        if (!OperatingSystem.IsWindows() && File.Exists(path) && (File.GetUnixFileMode(path) & Others) != 0)
            throw new InputException($"{path} can be read by others, so that it is not used. Do: chmod 600 {path}");
        int number = 0;
        foreach (string line in TextFile.Read(path).Split('\n').Select(static line => line.Trim()))
        {
            number++;
            if (line.Length == 0 || line[0] == '#')
                continue;
            if (line.Split('=', 2) is not [var name, var value] || !name.StartsWith("TIR_", StringComparison.Ordinal))
                throw new InputException($"{path}({number}): a line is TIR_TOKEN=… or another of the variables.");
            values[name] = value;
        }

        return new(values);
    }

    /// <summary>A value; null where there is none, or an empty one.</summary>
    public string? Text(string name) =>
        (_file.TryGetValue(name, out string? own) ? own : Environment.GetEnvironmentVariable(name)) is { Length: > 0 } value ? value : null;

    /// <summary>A number; null where there is none.</summary>
    /// <exception cref="InputException">It is no integer.</exception>
    public long? Number(string name) => Text(name) is not { } text ? null
        : long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long value) ? value
        : throw new InputException($"{name} is no integer.");
}
