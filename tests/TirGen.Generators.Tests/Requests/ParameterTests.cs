using System.Text;
using Sample.Requests;

namespace TirGen.Generators.Tests.Requests;

/// <summary>Parameters in every place and style, as OpenAPI's table of style values and RFC 6570 have them.</summary>
public sealed class ParameterTests
{
    private static readonly string[] Colors = ["blue", "bl,ack", "brown"];

    private static readonly Rgb Rgb = new() { R = 100, G = 200 };

    [Fact]
    public void SimpleStyle() => Assert.Equal(
        "/simple/a%2Fb/blue,bl%2Cack,brown/blue,bl%2Cack,brown/R,100,G,200/R=100,G=200",
        new SimpleUrl { Text = "a/b", List = Colors, Exploded = Colors, Object = Rgb, Pairs = Rgb }.ToString());

    [Fact]
    public void LabelStyle() => Assert.Equal(
        "/label/.a/.blue,bl%2Cack,brown/.blue.bl%2Cack.brown/.R,100,G,200/.R=100.G=200",
        new LabelUrl { Text = "a", List = Colors, Exploded = Colors, Object = Rgb, Pairs = Rgb }.ToString());

    [Fact]
    public void MatrixStyle() => Assert.Equal(
        "/matrix/;text=a/;list=blue,bl%2Cack,brown/;exploded=blue;exploded=bl%2Cack;exploded=brown/;object=R,100,G,200/;R=100;G=200",
        new MatrixUrl { Text = "a", List = Colors, Exploded = Colors, Object = Rgb, Pairs = Rgb }.ToString());

    [Fact]
    public void NothingIsThereWhenNothingIsSet() => Assert.Equal("/query", default(QueryUrl).ToString());

    [Theory]
    [MemberData(nameof(Queries))]
    public void QueryStyles(string expected, QueryUrl url) => Assert.Equal("/query" + expected, url.ToString());

    public static TheoryData<string, QueryUrl> Queries() => new()
    {
        { "?color=blue&color=bl%2Cack&color=brown", new() { Color = Colors } },
        { "", new() { Color = [] } },
        { "?color=", new() { Color = [""] } },
        { "?commas=blue,bl%2Cack,brown", new() { Commas = Colors } },
        { "?commas=,", new() { Commas = ["", ""] } },
        { "?spaces=blue%20bl%2Cack%20brown", new() { Spaces = Colors } },
        { "?pipes=blue%7Cbl%2Cack%7Cbrown", new() { Pipes = Colors } },
        { "?object=R,100,G,200", new() { Object = Rgb } },
        { "?R=100&G=200", new() { Pairs = Rgb } },
        { "?deep%5BR%5D=100&deep%5BG%5D=200&deep%5Bname%5D=%C3%BC", new() { Deep = Rgb with { Name = "ü" } } },
        { "?map%5Ba%20b%5D=1", new() { Map = new Dictionary<string, long> { ["a b"] = 1 } } },
        { "?filter=%7B%22rgb%22%3A%7B%22R%22%3A100%2C%22G%22%3A200%7D%2C%22tags%22%3A%5B%22a%20b%22%5D%7D", new() { Filter = new() { Rgb = Rgb, Tags = ["a b"] } } },
        { "?next=/a?b=c&d%20%25", new() { Next = "/a?b=c&d %" } },
        { "?since=2026-11-23T01%3A02%3A03%2B05%3A30", new() { Since = new DateTimeOffset(2026, 11, 23, 1, 2, 3, new TimeSpan(5, 30, 0)) } },
        { "?days=2026-11-23&days=2026-11-24", new() { Days = [new(2026, 11, 23), new(2026, 11, 24)] } },
        { "?sizes=small&sizes=extra%20large", new() { Sizes = [QuerySizesItem.Small, QuerySizesItem.ExtraLarge] } },
        { "?digest=%2B%2F8%3D", new() { Digest = [0xFB, 0xFF] } },
        { "?ratio=-0.25", new() { Ratio = -0.25 } },
        { "?color=blue&commas=blue&ratio=1", new() { Color = ["blue"], Commas = ["blue"], Ratio = 1 } },
    };

    [Fact]
    public void ARequiredListIsThereWithoutAQuestionMarkOfItsOwn()
    {
        Assert.Equal("/required?ids=1&ids=-2&url=x", new RequiredListUrl { Ids = [1, -2], Url = "x" }.ToString());
        Assert.Equal("/required", new RequiredListUrl { Ids = [] }.ToString());
    }

    [Fact]
    public void EveryBufferSizeGivesTheSameOrNothing()
    {
        QueryUrl url = new() { Color = Colors, Pipes = Colors, Filter = new() { Rgb = Rgb, Tags = ["äöü", "\""] }, Deep = Rgb, Next = "/ü" };
        byte[] expected = Encoding.ASCII.GetBytes(url.ToString());
        byte[] buffer = new byte[expected.Length + 16];
        for (int size = 0; size <= buffer.Length; size++)
        {
            Array.Fill(buffer, (byte)0xEE);
            bool fits = url.TryWrite(buffer.AsSpan(0, size), out int written);
            Assert.Equal(size >= expected.Length, fits);
            Assert.Equal(fits ? expected : [], buffer.AsSpan(0, written).ToArray());
            Assert.All(buffer[size..], static guard => Assert.Equal(0xEE, guard));
        }
    }

    [Fact]
    public async Task HeadersAndCookiesAreSent()
    {
        Guid id = new("0a0b0c0d-0000-0000-0000-000000000001");
        Sent sent = await Sent.By(client => client.HeadersAsync("tëxt", 3, [id, id], Rgb, Rgb, HeadersXSize.ExtraLarge, "a b;c", [true, false], TestContext.Current.CancellationToken));

        Assert.Equal("/headers", sent.Url);
        Assert.Equal("tëxt", sent.Headers["X-Text"]);
        Assert.Equal("3", sent.Headers["X-Count"]);
        Assert.Equal($"{id},{id}", sent.Headers["X-Ids"]);
        Assert.Equal("R,100,G,200", sent.Headers["X-Object"]);
        Assert.Equal("R=100,G=200", sent.Headers["X-Pairs"]);
        Assert.Equal("extra large", sent.Headers["X-Size"]);
        Assert.Equal("session=a%20b%3Bc; flags=true,false", sent.Headers["Cookie"]);
        Assert.False(sent.Headers.ContainsKey("Accept"));
    }

    [Fact]
    public async Task HeadersThatAreNotSetAreNotSent() =>
        Assert.Equal(["X-Text"], (await Sent.By(static client => client.HeadersAsync("a", cancellationToken: TestContext.Current.CancellationToken))).Headers.Keys);

    [Theory]
    [InlineData("a\r\nX-Evil: 1")]
    [InlineData("a\nb")]
    [InlineData("a\0")]
    public async Task AHeaderCannotEndItsLine(string value) =>
        await Assert.ThrowsAsync<ArgumentException>(() => Sent.By(client => client.HeadersAsync(value, cancellationToken: TestContext.Current.CancellationToken)));
}
