using System.Runtime.InteropServices;
using TirGen.Serialization;

namespace TirGen.Tests.Serialization;

public sealed class AllocationTests
{
    private static readonly string Long = new('x', 500);

    [Fact]
    public void WritingAllocatesNothing()
    {
        byte[] buffer = new byte[16 * 1024];
        JsonFragment fragment = JsonFragment.Parse("""{"a":1}""");
        for (int i = 0; i < 100; i++)
            WriteAll(buffer, fragment);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 1000; i++)
            WriteAll(buffer, fragment);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static void WriteAll(byte[] buffer, JsonFragment fragment)
    {
        ref byte d = ref MemoryMarshal.GetArrayDataReference(buffer);
        long limit = 15 * 1024;
        nint p = Utf8Json.Literal(ref d, 0, "{\"name\":\""u8);
        p = Utf8Json.String(ref d, p, "plain", ref limit);
        p = Utf8Json.String(ref d, p, Long, ref limit);
        p = Utf8Json.String(ref d, p, "h\u00E9 \"quoted\" \u0001 \uD83D\uDE00 \uD83D and then some", ref limit);
        p = Utf8Url.Escaped(ref d, p, "a/b \u00E9 \uD83D\uDE00", ref limit);
        p = Utf8Json.Fragment(ref d, p, fragment, ref limit);
        p = Utf8Json.Scalar(ref d, p, "text", ref limit);
        p = Utf8Json.Scalar(ref d, p, 12345L, ref limit);
        p = Utf8Json.Base64(ref d, p, "bytes"u8, ref limit);
        p = Utf8Json.Int32(ref d, p, 7);
        p = Utf8Json.Int32(ref d, p, -1234567);
        p = Utf8Json.Int64(ref d, p, long.MinValue);
        p = Utf8Json.Double(ref d, p, 1.0 / 3);
        p = Utf8Json.Single(ref d, p, 1f / 3);
        p = Utf8Json.Decimal(ref d, p, 1.10m);
        p = Utf8Json.Boolean(ref d, p, true);
        p = Utf8Json.Guid(ref d, p, Guid.Empty);
        p = Utf8Json.DateTimeOffset(ref d, p, DateTimeOffset.UnixEpoch);
        p = Utf8Json.DateOnly(ref d, p, DateOnly.MaxValue);
        p = Utf8Json.TimeOnly(ref d, p, TimeOnly.MaxValue);
        byte[] rented = WriteBuffer.Rent(p);
        WriteBuffer.TryCopyAndReturn(rented, (int)p, buffer, out _);
    }
}
