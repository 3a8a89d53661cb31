namespace TirGen.Contexts.Tests.Oracle;

/// <summary>The documents under test: TIR's own, and those in the folder that TIRGEN_CORPUS names.</summary>
internal static class Documents
{
    public const string Tir = "tir";

    private static string? Corpus => Environment.GetEnvironmentVariable("TIRGEN_CORPUS");

    public static IEnumerable<string> Names() => string.IsNullOrEmpty(Corpus)
        ? [Tir]
        : [Tir, .. Directory.GetFiles(Corpus, "*.json").Select(static path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    public static string Text(string name)
    {
        if (name != Tir)
        {
            return File.ReadAllText(Path.Combine(Corpus!, name));
        }

        using StreamReader reader = new(typeof(Documents).Assembly.GetManifestResourceStream("tir.json")!);
        return reader.ReadToEnd();
    }
}
