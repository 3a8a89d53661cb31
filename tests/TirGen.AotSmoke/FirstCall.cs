using System.Buffers;
using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Tir.ModelEndpoints;

namespace TirGen.AotSmoke;

/// <summary>Times the first request that a fresh process builds and writes, loading of code included.</summary>
internal static class FirstCall
{
    /// <summary>Prints nanoseconds: of the builder, and where the program is not native, of System.Text.Json's fast path as well.</summary>
    public static void Print()
    {
        Span<byte> buffer = stackalloc byte[512];
        _ = Stopwatch.GetElapsedTime(Stopwatch.GetTimestamp());
        long start = Stopwatch.GetTimestamp();
        bool fits = new UpdateAutoScaleRequest
        {
            AutoScalePolicy = new() { MinReplicas = 1, MaxReplicas = 8, Rules = [new() { Metric = ScalingMetric.Concurrency, Value = 20 }] },
        }.TryWrite(buffer, out int length);
        TimeSpan builder = Stopwatch.GetElapsedTime(start);
        Check.True(fits && length > 100);
        Console.WriteLine($"builder {Nanoseconds(builder)}");
        // The native compiler knows the answer and leaves the contender out, so that it does not count for the size.
        if (RuntimeFeature.IsDynamicCodeSupported)
            Console.WriteLine($"fast-path {Nanoseconds(FastPath())}");
    }

    private static TimeSpan FastPath()
    {
        long start = Stopwatch.GetTimestamp();
        ArrayBufferWriter<byte> output = new(512);
        using Utf8JsonWriter writer = new(output);
        ContenderBody body = new("update_auto_scale", new ContenderPolicy(1, 8, [new ContenderRule("concurrency", 20)]));
        ContenderContext.Default.ContenderBody.SerializeHandler!(writer, body);
        writer.Flush();
        TimeSpan time = Stopwatch.GetElapsedTime(start);
        Check.True(output.WrittenCount > 100);
        return time;
    }

    private static string Nanoseconds(TimeSpan time) => time.TotalNanoseconds.ToString("0", CultureInfo.InvariantCulture);
}
