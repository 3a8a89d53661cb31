using System.Text;

namespace TirGen.Benchmarks.Urls;

/// <summary>URLs as JSON, so that one comparison serves all jobs.</summary>
internal static class UrlText
{
    public static byte[] AsJson(ReadOnlySpan<byte> url) => Encoding.UTF8.GetBytes($"\"{Encoding.ASCII.GetString(url)}\"");
}
