using System.Text;

namespace TirGen.Http;

/// <summary>The addresses that were called last. An endpoint is called many times, and a <see cref="Uri"/> costs several hundred bytes to make.</summary>
/// <remarks>Of fixed size and for the whole process: clients come and go with their scopes. An address that falls on the place of another takes it.</remarks>
internal static class AddressCache
{
    private const int Places = 256;
    private static readonly Entry?[] Entries = new Entry?[Places];

    /// <summary>The address made of a base and what follows it, which are ASCII and hold no credentials.</summary>
    internal static Uri Get(string baseAddress, ReadOnlySpan<byte> pathAndQuery)
    {
        HashCode hash = default;
        hash.AddBytes(pathAndQuery);
        ref Entry? place = ref Entries[hash.ToHashCode() & (Places - 1)];
        if (Volatile.Read(ref place) is { } entry && pathAndQuery.SequenceEqual(entry.PathAndQuery) && entry.Base == baseAddress)
            return entry.Address;
        Uri address = new(baseAddress + Encoding.ASCII.GetString(pathAndQuery));
        Volatile.Write(ref place, new Entry(baseAddress, pathAndQuery.ToArray(), address));
        return address;
    }

    private sealed record Entry(string Base, byte[] PathAndQuery, Uri Address);
}
