using System.Text;
using CsCheck;
using TirGen.Serialization;

namespace TirGen.Tests.Serialization;

public sealed class Utf8UrlTests
{
    [Fact]
    public void EveryUnitIsEncodedAsUriDoes()
    {
        for (int unit = 0; unit <= char.MaxValue; unit++)
            Check($"a{(char)unit}b");
    }

    [Theory]
    [InlineData("")]
    [InlineData("Delhi")]
    [InlineData("a/b?c=d&e#f%2F+ ")]
    [InlineData("\uD83D\uDE00")]
    [InlineData("\uD83D")]
    [InlineData("\uDE00\uD83D")]
    [InlineData("..")]
    public void HostileTextIsEncodedAsUriDoes(string value) => Check(value);

    [Fact]
    public void RandomTextIsEncodedAsUriDoes() =>
        Gen.Char.Array[0, 60].Select(static chars => new string(chars)).Sample(Check, iter: 20_000);

    [Fact]
    public void TextBeyondTheLimitIsNotWritten() => Guarded.Overrun<string>(Utf8Url.Escaped, "abc", 3 * Utf8Url.MaxBytesPerChar);

    private static void Check(string value)
    {
        string expected = Uri.EscapeDataString(Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(value)));
        string actual = Encoding.ASCII.GetString(Guarded.Write<string>(Utf8Url.Escaped, value, value.Length * Utf8Url.MaxBytesPerChar));
        if (actual != expected)
            Assert.Fail($"{expected} became {actual}");
    }
}
