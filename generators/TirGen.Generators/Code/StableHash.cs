namespace TirGen.Generators.Code;

/// <summary>FNV-1a over UTF-16 units, because <see cref="string.GetHashCode()"/> differs from run to run.</summary>
internal static class StableHash
{
    public static uint Of(string text)
    {
        uint hash = 2166136261;
        foreach (char c in text)
        {
            hash = unchecked((hash ^ c) * 16777619);
        }

        return hash;
    }
}
