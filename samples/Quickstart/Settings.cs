using System.Globalization;

namespace Quickstart;

/// <summary>Where the requests go and as whom. Credentials come from the environment only, so that no shell history holds them.</summary>
/// <param name="BaseAddress"><c>--base-url</c>; null for the stand-in.</param>
/// <param name="InferenceId"><c>TIR_INFERENCE_ID</c></param>
/// <param name="ProjectId"><c>TIR_PROJECT_ID</c></param>
/// <param name="Location"><c>TIR_LOCATION</c></param>
/// <param name="Token"><c>TIR_TOKEN</c></param>
/// <param name="ApiKey"><c>TIR_API_KEY</c></param>
internal sealed record Settings(Uri? BaseAddress, long InferenceId, long ProjectId, string Location, string Token, string ApiKey)
{
    public static Settings Parse(string[] args)
    {
        Uri? address = args switch
        {
            [] => null,
            ["--base-url", var url] when Uri.TryCreate(url, UriKind.Absolute, out Uri? parsed) => parsed,
            _ => throw new ArgumentException("usage: Quickstart [--base-url <absolute URL>]"),
        };
        return new Settings(
            address, Number("TIR_INFERENCE_ID", 4242), Number("TIR_PROJECT_ID", 1001), Text("TIR_LOCATION", "Delhi"),
            Text("TIR_TOKEN", "quickstart-token"), Text("TIR_API_KEY", "quickstart-key"));
    }

    /// <summary>Never the credentials.</summary>
    public override string ToString() => $"{BaseAddress}, endpoint {InferenceId}, project {ProjectId}, {Location}";

    private static string Text(string variable, string fallback) => Environment.GetEnvironmentVariable(variable) is { Length: > 0 } value ? value : fallback;

    private static long Number(string variable, long fallback) =>
        long.TryParse(Text(variable, fallback.ToString(CultureInfo.InvariantCulture)), CultureInfo.InvariantCulture, out long value)
            ? value
            : throw new ArgumentException($"{variable} is no integer.");
}
