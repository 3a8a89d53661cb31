namespace TirGen.Tool.Tests;

/// <summary>Runs the command line in process, in a folder of its own.</summary>
public sealed class Shell : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("tirgen-tool-").FullName;

    public string Output { get; private set; } = "";

    public string Error { get; private set; } = "";

    public string PathOf(string name) => Path.Combine(_folder, name);

    public string Write(string name, string text) => Write(name, System.Text.Encoding.UTF8.GetBytes(text));

    public string Write(string name, byte[] bytes)
    {
        string path = PathOf(name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    public int Run(params string[] args)
    {
        using StringWriter output = new();
        using StringWriter error = new();
        int status = Application.Run(args, output, error);
        (Output, Error) = (output.ToString(), error.ToString());
        return status;
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
