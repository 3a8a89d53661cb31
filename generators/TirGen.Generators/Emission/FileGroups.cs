using System.Globalization;
using TirGen.Generators.Code;
using TirGen.Specification.Model;

namespace TirGen.Generators.Emission;

/// <summary>Decides which parts share a file.</summary>
internal static class FileGroups
{
    /// <summary>
    /// The most parts of one kind that have a file each. The compiler compares the name of each generated file with all others on every run, a
    /// keystroke included, so thousands of files would cost what they never give back.
    /// </summary>
    public const int MaxFiles = 64;

    /// <summary>How many files more of them share: each has a head, which is a thousand characters.</summary>
    private const int SharedFiles = 32;

    /// <summary>The same of a kind whose parts are small.</summary>
    private const int SharedFilesOfSmall = 16;

    /// <summary>
    /// A file for each part; in a large document, files of several parts, chosen by the part's name, so that a part added
    /// or changed touches no file but its own. Small parts share one file, or in a large document some.
    /// </summary>
    /// <param name="kind">What the parts are, for the names of shared files.</param>
    /// <param name="parts">The parts in the document's order.</param>
    /// <param name="nameOf">The name of a part, which no other part of the kind has.</param>
    /// <param name="options">How they are emitted.</param>
    /// <param name="areSmall">Whether the parts are a few lines each.</param>
    public static IEnumerable<FileGroup<T>> Of<T>(string kind, IEnumerable<T> parts, Func<T, string> nameOf, EmissionOptions options, bool areSmall)
        where T : IEquatable<T>
    {
        List<T> all = [.. parts];
        bool areFew = all.Count <= MaxFiles;
        if (areFew && areSmall)
        {
            return [new FileGroup<T>(kind + ".00", new EquatableArray<T>(all), options)];
        }

        if (areFew)
        {
            return all.Select(part => new FileGroup<T>(nameOf(part), new EquatableArray<T>([part]), options));
        }

        // Empty groups too: the compiler compares groups by their place, and a new one in between would change all behind it.
        int files = areSmall ? SharedFilesOfSmall : SharedFiles;
        ILookup<int, T> byHash = all.ToLookup(part => (int)(StableHash.Of(nameOf(part)) % (uint)files));
        return Enumerable.Range(0, files)
            .Select(n => new FileGroup<T>(kind + "." + n.ToString("00", CultureInfo.InvariantCulture), new EquatableArray<T>(byHash[n]), options));
    }
}
