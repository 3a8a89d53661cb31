using System.Text;
using TirGen.Http;
using TirGen.Reading;
using TirGen.Tests.Reading;

namespace TirGen.Tests.Http;

public sealed class ApiTransportTests
{
    [Fact]
    public void AnAddressIsThatOfItsBaseAndPath()
    {
        using HttpClient http = new();
        ApiTransport first = new(http, new Uri("https://api.test/v1/"), null);
        ApiTransport second = new(http, new Uri("http://other.test:8080"), null);
        // More than any cache of a fixed size holds, and each of them twice.
        for (int i = 0; i < 4_000; i++)
        {
            byte[] path = Encoding.ASCII.GetBytes($"/x/{i % 2_000}/?project_id=1");
            Assert.Equal($"https://api.test/v1/x/{i % 2_000}/?project_id=1", first.Resolve(path).AbsoluteUri);
            Assert.Equal($"http://other.test:8080/x/{i % 2_000}/?project_id=1", second.Resolve(path).AbsoluteUri);
        }
    }

    [Fact]
    public void AnAddressThatIsKnownCostsNothing()
    {
        using HttpClient http = new();
        ApiTransport transport = new(http, new Uri("https://api.test/v1"), null);
        ReadOnlySpan<byte> path = "/known/address/?project_id=1"u8;
        transport.Resolve(path);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 1000; i++)
            transport.Resolve(path);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Theory]
    [InlineData("relative/path")]
    [InlineData("ftp://api.test/")]
    [InlineData("https://api.test/?a=b")]
    [InlineData("https://api.test/#part")]
    [InlineData("https://me:hidden@host.example/api?key=hidden")]
    [InlineData("https://hidden@host.example/api")]
    [InlineData("https://host.example/api#hidden")]
    [InlineData("https:hidden@host.example?hidden")]
    [InlineData("mailto:hidden@host.example?subject=hidden")]
    [InlineData("//me:hidden@host.example/api?key=hidden")]
    [InlineData("hidden@host.example/api?key=hidden")]
    [InlineData("ftp://me:hidden@host.example/#hidden")]
    public void ABaseAddressIsCheckedAtOnceAndItsSecretsAreNotRepeated(string address)
    {
        using HttpClient http = new();
        ArgumentException exception = Assert.Throws<ArgumentException>(() => new ApiTransport(http, new Uri(address, UriKind.RelativeOrAbsolute), null));
        Assert.DoesNotContain("hidden", exception.ToString(), StringComparison.Ordinal);
        Assert.Equal("baseAddress", exception.ParamName);
    }

    /// <summary>A walk copies what is special in a call for each of its pages, the body too, which pages have not.</summary>
    [Fact]
    public async Task AWalkRefusesABodyThatItCannotSend()
    {
        int sent = 0;
        using HttpClient http = new(new StubHandler(_ =>
        {
            sent++;
            return new HttpResponseMessage { Content = new StringContent("""{"count":1}""") };
        }));
        ApiOperation<Any> operation = new(HttpMethod.Get, "/x", true, static (ref ApiReader r) => r.Begin() ? new Any(ref r) : null);
        ApiCall call = new ApiCall().WithBody("""{"count":1}"""u8.ToArray(), out Any _);
        ApiTransport transport = new(http, new Uri("https://api.test"), null);

        await Assert.ThrowsAsync<InvalidOperationException>(() => WalkAsync(transport.With(call)));
        Assert.Equal(0, sent);
        await WalkAsync(transport.With(new ApiCall()));
        Assert.Equal(1, sent);

        async Task WalkAsync(ApiTransport walking)
        {
            await foreach (int _ in walking.SendForPages(operation, new Uri("https://api.test/x"), static _ => new[] { 1 }, TestContext.Current.CancellationToken))
            {
            }
        }
    }
}
