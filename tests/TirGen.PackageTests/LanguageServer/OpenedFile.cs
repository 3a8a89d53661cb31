using System.Text.Json.Nodes;

namespace TirGen.PackageTests.LanguageServer;

/// <summary>A file that is open in an editor. Places in it are named by a text and an offset behind its beginning.</summary>
internal sealed class OpenedFile(LanguageServer server, string path)
{
    private readonly string _uri = LanguageServer.Uri(path);
    private int _version = 1;

    public string Text { get; private set; } = File.ReadAllText(path);

    public Task OpenAsync() => server.NotifyAsync("textDocument/didOpen", new JsonObject
    {
        ["textDocument"] = new JsonObject { ["uri"] = _uri, ["languageId"] = "csharp", ["version"] = _version, ["text"] = Text },
    });

    /// <summary>What the server says of a place: <c>hover</c>, <c>completion</c>, <c>signatureHelp</c>, <c>definition</c>.</summary>
    public Task<JsonNode?> AskAsync(string what, string place, int offset = 0) =>
        server.RequestAsync("textDocument/" + what, new JsonObject { ["textDocument"] = Identifier, ["position"] = Position(IndexOf(place) + offset) });

    /// <summary>What is said at a hover.</summary>
    public async Task<string> HoverAsync(string place, int offset = 0) => (string?)(await AskAsync("hover", place, offset))?["contents"]?["value"] ?? "";

    /// <summary>The names that are offered, in the order of the alphabet.</summary>
    public async Task<IReadOnlyList<string>> CompletionsAsync(string place, int offset = 0)
    {
        JsonNode? answer = await AskAsync("completion", place, offset);
        JsonArray items = (answer as JsonArray) ?? answer!["items"]!.AsArray();
        return [.. items.Select(static item => (string)item!["label"]!).Order(StringComparer.Ordinal)];
    }

    /// <summary>Where the definition of a place is: each place as the lines of its file, and the line.</summary>
    public async Task<IReadOnlyList<(string[] Lines, int Line)>> DefinitionsAsync(string place)
    {
        List<(string[] Lines, int Line)> found = [];
        foreach (JsonNode? location in (await AskAsync("definition", place))!.AsArray())
        {
            JsonNode? source = await server.RequestAsync("csharp/metadata", new JsonObject { ["textDocument"] = new JsonObject { ["uri"] = (string)location!["uri"]! } });
            found.Add((((string)source!["source"]!).Split('\n'), (int)location["range"]!["start"]!["line"]!));
        }

        return found;
    }

    /// <summary>What the package has to say of the file, once the server has said anything.</summary>
    public IReadOnlyList<JsonNode> Diagnostics =>
        [.. (server.DiagnosticsOf(_uri) ?? []).Where(static d => ((string?)d["code"])?.StartsWith("TIR", StringComparison.Ordinal) == true)];

    /// <summary>The text at the range of a diagnostic.</summary>
    public string TextAt(JsonNode range) => Text[Index(range["start"]!)..Index(range["end"]!)];

    /// <summary>Takes what another program made of the file.</summary>
    public Task ReloadAsync()
    {
        Text = File.ReadAllText(path);
        return server.NotifyAsync("textDocument/didChange", new JsonObject
        {
            ["textDocument"] = new JsonObject { ["uri"] = _uri, ["version"] = ++_version },
            ["contentChanges"] = new JsonArray(new JsonObject { ["text"] = Text }),
        });
    }

    private JsonObject Identifier => new() { ["uri"] = _uri };

    private int IndexOf(string place)
    {
        int index = Text.IndexOf(place, StringComparison.Ordinal);
        Assert.True(index >= 0, place);
        return index;
    }

    private JsonObject Position(int index)
    {
        string before = Text[..index];
        return new JsonObject { ["line"] = before.Count(static c => c == '\n'), ["character"] = index - (before.LastIndexOf('\n') + 1) };
    }

    private int Index(JsonNode position)
    {
        int index = 0;
        for (int line = (int)position["line"]!; line > 0; line--)
        {
            index = Text.IndexOf('\n', index) + 1;
        }

        return index + (int)position["character"]!;
    }
}
