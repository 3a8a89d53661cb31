using Connections.Files;
using Connections.Library;
using Connections.Notes;
using Connections.Reports;

namespace TirGen.Generators.Tests.Connection;

/// <summary>A request goes to the server that the document names for it, or the caller (OpenAPI, Server Object), under the path as it is (RFC 3986).</summary>
public sealed class ServerTests
{
    [Fact]
    public async Task VariablesHaveTheirDefaultsAndAPathItsOwnServer()
    {
        using HttpClient http = Wire.Client(out Wire wire);
        FilesClient files = new(http, new());

        await files.GetMetaAsync();
        await files.GetContentAsync();

        Assert.Equal(["https://north.files.example/v2/meta", "https://content.files.example/content"], wire.Requests.Select(static r => r.Address));
    }

    [Fact]
    public async Task AVariableIsAnOption()
    {
        using HttpClient http = Wire.Client(out Wire wire);

        await new FilesClient(http, new() { Zone = "south" }).GetMetaAsync();
        await new LibraryClient(http, new() { Region = "us-2", Port = "443", Member = "tok" }).ListBooksAsync();
        await new FilesClient(http, new() { Zone = "south", BaseAddress = new("https://option.example") }).GetMetaAsync();

        Assert.Equal(
            ["https://south.files.example/v2/meta", "https://us-2.library.example/v1/books", "https://option.example/meta"],
            wire.Requests.Select(static r => r.Address));
    }

    /// <summary>A value that leads elsewhere would take the credentials along.</summary>
    [Theory]
    [InlineData("attacker.example/")]
    [InlineData("me@attacker.example")]
    [InlineData("attacker.example#")]
    [InlineData("")]
    public void AVariableLeadsNowhereElse(string value)
    {
        using HttpClient http = new();

        Assert.Equal("Zone", Assert.Throws<ArgumentException>(() => new FilesClient(http, new() { Zone = value })).ParamName);
        Assert.Equal("Region", Assert.Throws<ArgumentException>(() => new LibraryClient(http, new() { Region = value })).ParamName);
        Assert.Contains("north, south", Assert.Throws<ArgumentException>(() => new FilesOptions() { Zone = "west" }.BaseAddress).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task BothAddressesCanBeSet()
    {
        using HttpClient http = Wire.Client(out Wire wire);
        FilesClient files = new(http, new() { BaseAddress = new("http://localhost:1/a"), ContentAddress = new("http://localhost:2/b/") });

        await files.GetMetaAsync();
        await files.GetContentAsync();

        Assert.Equal(["http://localhost:1/a/meta", "http://localhost:2/b/content"], wire.Requests.Select(static r => r.Address));
        Assert.Equal("ContentAddress", Assert.Throws<ArgumentException>(() => new FilesClient(http, new() { ContentAddress = null })).ParamName);
        Assert.Equal("ContentAddress", Assert.Throws<ArgumentException>(() => new FilesClient(http, new() { ContentAddress = new("ftp://a") })).ParamName);
    }

    [Fact]
    public async Task AServerWithoutAHostIsNoAddress()
    {
        using HttpClient http = Wire.Client(out Wire wire);
        Assert.Null(new NotesOptions().BaseAddress);
        Assert.Equal("BaseAddress", Assert.Throws<ArgumentException>(() => new NotesClient(http, new())).ParamName);

        await new NotesClient(http, new() { BaseAddress = new("https://notes.example/v3") }).ListNotesAsync();

        Assert.Equal("https://notes.example/v3/notes", wire.Request.Address);
    }

    [Theory]
    [InlineData("/archive/v2")]
    [InlineData("//papers.example/v2")]
    [InlineData("../v2")]
    [InlineData("v2")]
    [InlineData(".")]
    public async Task NoFormOfARelativeServerIsAnAddress(string url)
    {
        List<string> asked = [];
        string found = await CompiledProgram.RunAsync(
            $$"""
            openapi: 3.1.0
            info: { title: Papers, version: "1" }
            servers: [ { url: '{{url}}', description: Beside the document. } ]
            paths: { /papers: { get: { operationId: listPapers, responses: { "204": { description: ok } } } } }
            """,
            """
            ApiOptions options = new();
            string refused = "";
            try { await new ApiClient(http, options).ListPapersAsync(); } catch (System.ArgumentException exception) { refused = exception.ParamName!; }
            await new ApiClient(http, new() { BaseAddress = new("https://given.example/v2") }).ListPapersAsync();
            return $"{options.BaseAddress is null} {refused}";
            """,
            request =>
            {
                asked.Add(request.RequestUri!.AbsoluteUri);
                return new HttpResponseMessage(System.Net.HttpStatusCode.NoContent);
            });

        Assert.Equal("True BaseAddress", found);
        Assert.Equal("https://given.example/v2/papers", Assert.Single(asked));
    }

    [Fact]
    public async Task TheAddressOfTheHttpClientCountsWhereNoneIsSet()
    {
        using HttpClient http = Wire.Client(out Wire wire);
        http.BaseAddress = new("https://client.example/base/");

        await new NotesClient(http, new()).ListNotesAsync();
        await new FilesClient(http, new()).GetMetaAsync();
        await new FilesClient(http, new()).GetContentAsync();
        await new FilesClient(http, new() { BaseAddress = new("https://option.example") }).GetMetaAsync();

        Assert.Equal(
            ["https://client.example/base/notes", "https://client.example/base/meta", "https://content.files.example/content", "https://option.example/meta"],
            wire.Requests.Select(static r => r.Address));
        using HttpClient query = new() { BaseAddress = new("https://client.example/?a=b") };
        Assert.Throws<ArgumentException>(() => new NotesClient(query, new()));
    }

    [Fact]
    public async Task AnOperationHasItsOwnServerAndThatOfTheDocumentIsNone()
    {
        using HttpClient http = Wire.Client(out Wire wire, """{"id":1}""");
        LibraryClient library = new(http, new() { Session = "s" });

        await library.AddUploadAsync(new());
        await library.GetSameAsync();

        Assert.Equal(["https://uploads.library.example/v2/uploads", "https://eu.library.example:8443/v1/same"], wire.Requests.Select(static r => r.Address));
        Assert.All(wire.Requests, static r => Assert.Equal("sid=s", r.Headers["Cookie"]));
    }

    [Fact]
    public async Task AQueryInThePathIsSentAndAFragmentIsNot()
    {
        using HttpClient http = Wire.Client(out Wire wire);
        ReportsClient reports = new(http, new() { BaseAddress = new("https://reports.example") });
        LibraryClient library = new(http, new());

        await reports.GetReportsAsCsvAsync();
        await reports.ArchiveReportAsync(5);
        await library.SearchAllAsync("a b");
        await library.SearchAllAsync("a", 3);
        await library.SearchNewAsync();
        await library.SearchNewAsync(4);

        Assert.Equal(
            [
                "https://reports.example/reports?format=csv", "https://reports.example/reports/5",
                "https://eu.library.example:8443/v1/search?scope=all&exact&q=a%20b", "https://eu.library.example:8443/v1/search?scope=all&exact&q=a&limit=3",
                "https://eu.library.example:8443/v1/search?scope=new", "https://eu.library.example:8443/v1/search?scope=new&limit=4",
            ],
            wire.Requests.Select(static r => r.Address));
    }
}
