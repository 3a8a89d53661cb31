using System.Text;
using Tir.ModelEndpoints;

namespace TirGen.Generators.Tests.Builders;

/// <summary>URLs are percent-encoded as <see cref="Uri.EscapeDataString(string)"/> does it.</summary>
public sealed class UrlTests
{
    [Theory]
    [InlineData("Delhi")]
    [InlineData("New Delhi")]
    [InlineData("a&b=c?d#e/f%20+")]
    [InlineData("grüße 漢字 😀")]
    [InlineData("")]
    public void TextIsEscaped(string location)
    {
        UpdateEndpointUrl url = new() { InferenceId = 4242, ProjectId = 77, Location = location };
        string expected = $"/serving/inference/4242/?project_id=77&location={Uri.EscapeDataString(location)}";

        Assert.Equal(expected, url.ToString());
        Span<byte> buffer = stackalloc byte[expected.Length];
        Assert.True(url.TryWrite(buffer, out int written));
        Assert.Equal(expected, Encoding.ASCII.GetString(buffer[..written]));
        Assert.False(url.TryWrite(buffer[..^1], out _));
    }

    [Fact]
    public void AnOptionalParameterIsLeftOutWhenItIsNotSet()
    {
        Assert.Equal(
            "/serving/inference/1/?project_id=2&location=Delhi&active_iam=3",
            new UpdateEndpointUrl { InferenceId = 1, ProjectId = 2, Location = "Delhi", ActiveIam = 3 }.ToString());
    }
}
