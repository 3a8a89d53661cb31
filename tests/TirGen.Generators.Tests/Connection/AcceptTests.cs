using Connections.Catalogue;
using Connections.Library;

namespace TirGen.Generators.Tests.Connection;

/// <summary>A request says which answer is read, in the document's own words (RFC 9110, 12.5.1).</summary>
public sealed class AcceptTests
{
    [Fact]
    public async Task TheTypeThatIsRead()
    {
        using HttpClient http = Wire.Client(out Wire wire, "[]");

        await new CatalogueClient(http, new() { BaseAddress = new("https://catalogue.example") }).ListItemsAsync();

        Assert.Equal("application/vnd.catalogue.v3+json", wire.Request.Headers["Accept"]);
    }

    [Fact]
    public async Task WithItsCharsetAndNoneWithoutAnAnswer()
    {
        using HttpClient http = Wire.Client(out Wire wire, "[]");
        LibraryClient library = new(http, new());

        await library.ListBooksAsync();
        await library.GetNothingAsync();

        Assert.Equal(["application/json; charset=utf-8", null], wire.Requests.Select(static r => r.Headers.GetValueOrDefault("Accept")));
    }

    [Fact]
    public async Task AnyTypeIsReadAsJson()
    {
        using HttpClient http = Wire.Client(out Wire wire, """{"id":1}""");

        await new LibraryClient(http, new()).AddUploadAsync(new());

        Assert.Equal("application/json", wire.Request.Headers["Accept"]);
    }
}
