using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using TirGen.PackageTests.Packing;

namespace TirGen.PackageTests.LanguageServer;

/// <summary>A language server that speaks LSP over its standard streams.</summary>
internal sealed class LanguageServer : IAsyncDisposable
{
    private readonly Process _process;
    private readonly JsonObject _settings;
    private readonly ConcurrentDictionary<int, TaskCompletionSource<JsonNode?>> _open = new();
    private readonly ConcurrentDictionary<string, IReadOnlyList<JsonNode>> _diagnostics = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim _writing = new(1);
    private readonly Task _reading;
    private int _requests;

    private LanguageServer(Process process, JsonObject settings)
    {
        _process = process;
        _settings = settings;
        _process.BeginErrorReadLine();
        _reading = ReadAsync();
    }

    /// <summary>Starts the server and greets it.</summary>
    /// <param name="program">The program.</param>
    /// <param name="folder">The folder that it opens.</param>
    /// <param name="settings">What it is told when it asks for its configuration.</param>
    public static async Task<LanguageServer> StartAsync(string program, string folder, JsonObject settings)
    {
        LanguageServer server = new(DotNet.Start(program, folder, [], takesInput: true), settings);
        await server.RequestAsync("initialize", new JsonObject
        {
            ["processId"] = Environment.ProcessId,
            ["rootUri"] = Uri(folder),
            ["capabilities"] = JsonNode.Parse(
                """
                {
                  "workspace": { "configuration": true },
                  "textDocument": {
                    "hover": { "contentFormat": ["markdown"] },
                    "codeAction": { "codeActionLiteralSupport": { "codeActionKind": { "valueSet": ["quickfix"] } } }
                  }
                }
                """),
            ["workspaceFolders"] = new JsonArray(new JsonObject { ["uri"] = Uri(folder), ["name"] = "tests" }),
        });
        await server.NotifyAsync("initialized", []);
        return server;
    }

    /// <summary>The name of a file in the protocol.</summary>
    public static string Uri(string path) => new Uri(path).AbsoluteUri;

    /// <summary>Asks, and waits for the answer.</summary>
    public async Task<JsonNode?> RequestAsync(string method, JsonObject parameters)
    {
        int id = Interlocked.Increment(ref _requests);
        TaskCompletionSource<JsonNode?> answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
        _open[id] = answer;
        await SendAsync(new JsonObject { ["id"] = id, ["method"] = method, ["params"] = parameters });
        return await answer.Task.WaitAsync(TimeSpan.FromMinutes(2), TestContext.Current.CancellationToken);
    }

    /// <summary>Says something that has no answer.</summary>
    public Task NotifyAsync(string method, JsonObject parameters) => SendAsync(new JsonObject { ["method"] = method, ["params"] = parameters });

    /// <summary>What the server last said of a file.</summary>
    public IReadOnlyList<JsonNode>? DiagnosticsOf(string uri) => _diagnostics.GetValueOrDefault(uri);

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
        }

        await _reading;
        _process.Dispose();
        _writing.Dispose();
    }

    private async Task SendAsync(JsonObject message)
    {
        message["jsonrpc"] = "2.0";
        byte[] body = Encoding.UTF8.GetBytes(message.ToJsonString());
        await _writing.WaitAsync();
        try
        {
            Stream stream = _process.StandardInput.BaseStream;
            await stream.WriteAsync(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"Content-Length: {body.Length}\r\n\r\n")));
            await stream.WriteAsync(body);
            await stream.FlushAsync();
        }
        finally
        {
            _writing.Release();
        }
    }

    private async Task ReadAsync()
    {
        Stream stream = _process.StandardOutput.BaseStream;
        while (await ReadMessageAsync(stream) is { } message)
        {
            if (message["method"] is { } method)
            {
                await TakeAsync((string)method!, message);
            }
            else if (_open.TryRemove((int)message["id"]!, out TaskCompletionSource<JsonNode?>? answer))
            {
                if (message["error"] is { } error)
                {
                    answer.SetException(new InvalidOperationException(error.ToJsonString()));
                }
                else
                {
                    answer.SetResult(message["result"]?.DeepClone());
                }
            }
        }

        foreach (TaskCompletionSource<JsonNode?> open in _open.Values)
        {
            open.TrySetException(new InvalidOperationException("The language server has ended."));
        }
    }

    /// <summary>What the server says and asks by itself.</summary>
    private async Task TakeAsync(string method, JsonObject message)
    {
        if (method == "textDocument/publishDiagnostics")
        {
            _diagnostics[(string)message["params"]!["uri"]!] = [.. message["params"]!["diagnostics"]!.AsArray().Select(static d => d!.DeepClone())];
        }

        if (message["id"] is { } id)
        {
            JsonNode? result = method == "workspace/configuration"
                ? new JsonArray([.. message["params"]!["items"]!.AsArray().Select(_ => _settings.DeepClone())])
                : null;
            await SendAsync(new JsonObject { ["id"] = id.DeepClone(), ["result"] = result });
        }
    }

    private static async Task<JsonObject?> ReadMessageAsync(Stream stream)
    {
        int length = 0;
        while (await ReadLineAsync(stream) is { } line)
        {
            if (line.Length == 0)
            {
                byte[] body = new byte[length];
                await stream.ReadExactlyAsync(body);
                return JsonSerializer.Deserialize<JsonObject>(body);
            }

            if (line.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase))
            {
                length = int.Parse(line.AsSpan(line.IndexOf(':', StringComparison.Ordinal) + 1), CultureInfo.InvariantCulture);
            }
        }

        return null;
    }

    private static async Task<string?> ReadLineAsync(Stream stream)
    {
        StringBuilder line = new();
        byte[] next = new byte[1];
        while (await stream.ReadAsync(next) == 1)
        {
            if (next[0] == '\n')
            {
                return line.ToString().TrimEnd('\r');
            }

            line.Append((char)next[0]);
        }

        return null;
    }
}
