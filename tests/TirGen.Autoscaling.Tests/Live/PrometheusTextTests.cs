namespace TirGen.Autoscaling.Tests.Live;

public sealed class PrometheusTextTests
{
    private const string Text = """
        # HELP vllm:num_requests_running Number of requests in model execution batches.
        # TYPE vllm:num_requests_running gauge
        vllm:num_requests_running{engine="0",model_name="org/m"} 3.0
        vllm:num_requests_running{engine="1",model_name="org/m"} 4.0 1767225600000
        vllm:num_requests_waiting{engine="0"} 2
        http_requests_total{code="200",path="/v1/\"chat\"\\x, a={b}"} 1.5e3
        http_requests_total{code="500",path="/"} 7
        plain 5
        broken NaN
        endless{le="+Inf",} +Inf
        request_seconds_bucket{le="0.1"} 1 # {trace_id="a"} 0.05
        # EOF
        """;

    [Theory]
    [InlineData("vllm:num_requests_running", 7.0)]
    [InlineData("vllm:num_requests_running{engine=\"1\"}", 4.0)]
    [InlineData("http_requests_total", 1507.0)]
    [InlineData("http_requests_total{code=\"200\"}", 1500.0)]
    [InlineData("http_requests_total{path=\"/v1/\\\"chat\\\"\\\\x, a={b}\"}", 1500.0)]
    [InlineData("request_seconds_bucket{le=\"0.1\"}", 1.0)]
    [InlineData(" plain ", 5.0)]
    [InlineData("plain{a=\"b\"}", null)]
    [InlineData("vllm:num_requests", null)]
    [InlineData("broken", null)]
    [InlineData("endless", null)]
    public void SeriesAreSummed(string selector, double? expected) => Assert.Equal(expected, PrometheusText.Parse(Text).Sum(selector));

    [Fact]
    public void SeveralSelectorsAreOneSum()
    {
        PrometheusText text = PrometheusText.Parse(Text.ReplaceLineEndings("\r\n"));

        Assert.Equal(9, text.Sum(["vllm:num_requests_running", "vllm:num_requests_waiting"]));
        Assert.Null(text.Sum(["vllm:num_requests_running", "missing"]));
        Assert.Equal(9, text.Series.Count);
    }

    [Theory]
    [InlineData("a 1\nb\n", "Line 2: \"b\" is no sample.")]
    [InlineData("a{b=\"c} 1", "Line 1:")]
    [InlineData("a{b} 1", "Line 1:")]
    [InlineData("1a 1", "Line 1:")]
    [InlineData("<html>", "Line 1: \"<html>\" is no sample. Give text as /metrics answers it")]
    public void WhatIsNoSampleIsNamed(string text, string message) =>
        Assert.StartsWith(message, Assert.Throws<FormatException>(() => PrometheusText.Parse(text)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("")]
    [InlineData("rate(a[5m])")]
    [InlineData("sum(a)")]
    public void AQueryIsNoSelector(string selector) => Assert.Throws<FormatException>(() => PrometheusText.Parse(Text).Sum(selector));
}
