using System.Runtime.InteropServices;
using System.Text.Json;

namespace TirGen.AotSmoke;

/// <summary>Compares the size of this program with the size on record.</summary>
internal static class NativeSize
{
    /// <summary>Reads the size of this platform from a file; a size beyond the tolerance in either direction is a finding.</summary>
    /// <param name="path">The file: <c>{"tolerance": 0.02, "bytes": {"linux-x64": 1234567}}</c>.</param>
    /// <returns>The exit status: 0 within the tolerance or without a size on record, 1 otherwise.</returns>
    public static int Compare(string path)
    {
        using JsonDocument baseline = JsonDocument.Parse(File.ReadAllBytes(path));
        long actual = new FileInfo(Environment.ProcessPath!).Length;
        string platform = RuntimeInformation.RuntimeIdentifier;
        if (!baseline.RootElement.GetProperty("bytes").TryGetProperty(platform, out JsonElement recorded))
        {
            Console.WriteLine($"{platform}: {actual} bytes; no size on record");
            return 0;
        }

        long expected = recorded.GetInt64();
        double change = ((double)actual / expected) - 1;
        bool fits = Math.Abs(change) <= baseline.RootElement.GetProperty("tolerance").GetDouble();
        Console.WriteLine($"{platform}: {actual} bytes, {change:+0.0%;-0.0%} against {expected} on record{(fits ? "" : ": put the new size on record, or find the cause")}");
        return fits ? 0 : 1;
    }
}
