using System.Collections.Immutable;
using System.Net;
using System.Reflection;
using Microsoft.CodeAnalysis;

namespace TirGen.Generators.Tests;

/// <summary>A program over the code of a document: generated, compiled, loaded, run.</summary>
internal static class CompiledProgram
{
    /// <summary>Runs <c>Program.Run</c> with a client's handler that answers everything alike.</summary>
    /// <param name="document">The document; its namespace is <c>Sample.Api</c>.</param>
    /// <param name="body">The statements of an asynchronous method that returns a text; <c>http</c> is the HTTP client.</param>
    /// <param name="answer">The JSON that every request is answered with.</param>
    /// <param name="sent">Takes the bodies that were sent.</param>
    public static Task<string> RunAsync(string document, string body, string answer = "{}", List<string>? sent = null) =>
        RunAsync(document, body, _ => new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(answer) }, sent);

    /// <summary>Runs <c>Program.Run</c> with a client's handler that answers each request as a test says.</summary>
    /// <param name="document">The document; its namespace is <c>Sample.Api</c>.</param>
    /// <param name="body">The statements.</param>
    /// <param name="answer">Answers a request.</param>
    /// <param name="sent">Takes the bodies that were sent.</param>
    /// <param name="types">Types beside the program.</param>
    /// <param name="metadata">What the project says of the document, by names as <c>TirGenTags</c>.</param>
    public static async Task<string> RunAsync(
        string document, string body, Func<HttpRequestMessage, HttpResponseMessage> answer, List<string>? sent = null, string types = "", IReadOnlyDictionary<string, string>? metadata = null)
    {
        string program = $$"""
            using System.Linq;
            using Sample.Api;
            {{types}}
            public static class Program
            {
                public static async System.Threading.Tasks.Task<string> Run(System.Net.Http.HttpClient http) { {{body}} }
            }
            """;
        SpecText spec = new(document.StartsWith('{') ? "sample.json" : "sample.yaml", document)
        {
            Metadata = (metadata ?? ImmutableDictionary<string, string>.Empty).ToImmutableDictionary(static m => "build_metadata.AdditionalFiles." + m.Key, static m => m.Value),
        };
        GeneratorHost.Driver(spec).RunGeneratorsAndUpdateCompilation(GeneratorHost.Compilation(program), out Compilation output, out ImmutableArray<Diagnostic> diagnostics);
        Assert.Empty(diagnostics);
        using MemoryStream image = new();
        Microsoft.CodeAnalysis.Emit.EmitResult emitted = output.Emit(image);
        Assert.True(emitted.Success, string.Join('\n', emitted.Diagnostics.Where(static d => d.Severity == DiagnosticSeverity.Error).Take(5)));
        using HttpClient http = new(new Answering(answer, sent ?? []));
        return await Assembly.Load(image.ToArray()).GetType("Program")!.GetMethod("Run")!.CreateDelegate<Func<HttpClient, Task<string>>>()(http);
    }

    private sealed class Answering(Func<HttpRequestMessage, HttpResponseMessage> answer, List<string> sent) : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (request.Content is not null)
            {
                sent.Add(await request.Content.ReadAsStringAsync(cancellationToken));
            }

            return answer(request);
        }
    }
}
